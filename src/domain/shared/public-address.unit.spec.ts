import { isPublicHost } from './public-address.js';

const of = (address: string): boolean => isPublicHost(new URL(address).hostname);

describe('A host that the internet reaches', () => {
  it.each([
    'https://runs.acme.dev',
    'https://runs.acme.co.uk.',
    'https://8.8.8.8',
    'https://172.32.0.1',
    'https://[2a00:1::1]',
  ])('%s is public', (address) => expect(of(address)).toBe(true));
  it.each([
    ...['http://localhost:3000', 'https://LOCALHOST', 'https://app.localhost', 'https://runs', 'https://nas.local'],
    ...['https://runs.acme.internal', 'https://box.lan', 'https://box.home.arpa', 'https://runs.test'],
    ...['http://127.0.0.1:3000', 'https://127.1', 'https://0x7f000001', 'https://10.1.2.3', 'https://172.16.0.1'],
    ...[
      'https://172.31.255.1',
      'https://192.168.1.1',
      'https://100.64.0.1',
      'https://169.254.169.254',
      'https://0.0.0.0',
    ],
    ...[
      'https://[::1]',
      'https://[fe80::1]',
      'https://[fd00::1]',
      'https://[::ffff:10.0.0.1]',
      'https://[2001:db8::1]',
    ],
  ])('%s is not', (address) => expect(of(address)).toBe(false));
});
