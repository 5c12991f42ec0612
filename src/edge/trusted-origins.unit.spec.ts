import { TrustedOrigins } from './trusted-origins.js';

const local = new TrustedOrigins({ host: '127.0.0.1', publicUrl: null });
const codeOf = (origins: TrustedOrigins, headers: Record<string, string>, isPage = false): string | undefined =>
  origins.refusal(headers, isPage)?.code;

describe('A server on this machine', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST', 'localhost'])('answers to %s', (host) => {
    expect(codeOf(local, { host })).toBeUndefined();
  });
  it.each([
    '',
    'evil.example',
    '192.168.0.7:3000',
    'localhost.evil.example',
    'localhost@evil.example',
    'a b',
    '127.0.0.1.nip.io',
  ])('does not answer to %j', (host) => {
    expect(codeOf(local, { host })).toBe('REQUEST.FOREIGN_HOST');
  });
  it('answers pages of its own and programs', () => {
    expect(codeOf(local, { host: 'localhost:3000', origin: 'http://localhost:3000' })).toBeUndefined();
    expect(codeOf(local, { host: 'localhost:3000', 'sec-fetch-site': 'same-origin' })).toBeUndefined();
    expect(codeOf(local, { host: 'localhost:3000', 'sec-fetch-site': 'none' })).toBeUndefined();
  });
  it.each(['http://localhost:4000', 'http://evil.example', 'null', 'file://', 'http://localhost:3000.evil.example'])(
    'does not answer a page of %s',
    (origin) => {
      expect(codeOf(local, { host: 'localhost:3000', origin })).toBe('REQUEST.FOREIGN_ORIGIN');
    },
  );
  it.each(['cross-site', 'same-site'])('opens its pages to links that are %s, and nothing else', (site) => {
    expect(codeOf(local, { host: 'localhost:3000', 'sec-fetch-site': site }, true)).toBeUndefined();
    expect(codeOf(local, { host: 'localhost:3000', 'sec-fetch-site': site })).toBe('REQUEST.FOREIGN_ORIGIN');
  });
});

describe('A server for others', () => {
  it('answers to the address people use', () => {
    const origins = new TrustedOrigins({ host: '127.0.0.1', publicUrl: new URL('https://runs.example.org/') });
    expect(codeOf(origins, { host: 'runs.example.org', origin: 'https://runs.example.org' })).toBeUndefined();
    expect(codeOf(origins, { host: 'other.example.org' })).toBe('REQUEST.FOREIGN_HOST');
  });
  it('on every address answers to any address, but to no unknown name', () => {
    const origins = new TrustedOrigins({ host: '0.0.0.0', publicUrl: null });
    expect(codeOf(origins, { host: '192.168.0.7:3000' })).toBeUndefined();
    expect(codeOf(origins, { host: '[fe80::1]:3000' })).toBeUndefined();
    expect(codeOf(origins, { host: 'evil.example' })).toBe('REQUEST.FOREIGN_HOST');
  });
});
