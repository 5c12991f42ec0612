import { createRedactor, createStreamRedactor, redactSecrets } from './redaction.js';

const SECRET = 'pa$$"w0rd\\with/every+thing é';
const key = (name: string): string => `-----BEGIN ${name}-----\nMIIEpAIBAAKCAQEA7\nq+/v0Q==\n-----END ${name}-----`;

describe('redacting known secrets', () => {
  const hidden = (form: string): void => {
    expect(redactSecrets(`before ${form} after`, [SECRET])).toMatch(/^before \S*\[redacted\]\S* after$/);
  };

  it('finds a secret as it is', () => {
    expect(redactSecrets(`before ${SECRET} after`, [SECRET])).toBe('before [redacted] after');
  });
  it('finds it JSON-escaped', () => hidden(JSON.stringify(SECRET)));
  it('finds it URL-encoded, in either case', () => {
    hidden(encodeURIComponent(SECRET));
    hidden(encodeURIComponent(SECRET).replace(/%../g, (byte) => byte.toLowerCase()));
  });
  it('finds it in base64, alone and at every place inside a longer text', () => {
    for (const before of ['', 'a', 'ab', 'abc', 'x-access-token:']) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const encoded = Buffer.from(`${before}${SECRET}tail`).toString(encoding);
        const redacted = redactSecrets(encoded, [SECRET]);
        expect(redacted).toContain('[redacted]');
        expect(Buffer.from(redacted, encoding).toString('latin1')).not.toContain('w0rd');
      }
    }
  });
  it('finds every occurrence, also overlapping ones', () => {
    expect(redactSecrets('abcabcabcabc-x-abcabcabc', ['abcabcabc'])).toBe('[redacted]-x-[redacted]');
  });
  it('finds the longer one of two that begin alike', () => {
    expect(redactSecrets('see 12345678-long.', ['12345678', '12345678-long'])).toBe('see [redacted].');
  });
  it('leaves secrets of fewer than 8 characters alone, which are ordinary words', () => {
    expect(redactSecrets('a test', ['test', ''])).toBe('a test');
  });
});

describe('redacting what looks like a token', () => {
  const tokens: [name: string, token: string][] = [
    ['GitHub personal', 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'],
    ['GitHub OAuth', 'gho_abcdefghijklmnopqrstuvwxyz0123456789'],
    ['GitHub user', 'ghu_abcdefghijklmnopqrstuvwxyz0123456789'],
    ['GitHub installation', 'ghs_abcdefghijklmnopqrstuvwxyz0123456789'],
    ['GitHub refresh', 'ghr_abcdefghijklmnopqrstuvwxyz0123456789'],
    ['GitHub fine-grained', `github_pat_11ABCDEFG0abcdefghijkl_${'x'.repeat(59)}`],
    ['Anthropic', 'sk-ant-api03-abcdefghijklmnop_qrstuvwxyz-AA'],
    ['AWS', 'AKIAIOSFODNN7EXAMPLE'],
    ['Code Runs access', `crt_abcdefghijklmnopqrstuvwxyz-_${'A'.repeat(15)}`],
    ['JWT', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P'],
    ['RSA key', key('RSA PRIVATE KEY')],
    ['key', key('PRIVATE KEY')],
    ['OpenSSH key', key('OPENSSH PRIVATE KEY')],
    ['key with JSON-escaped line breaks', JSON.stringify(key('EC PRIVATE KEY')).slice(1, -1)],
  ];
  /** As their makers document them: how long each part is, and of what. */
  const documented: [name: string, token: string][] = [
    ['GitLab OAuth secret', `gloas-${'a1B2'.repeat(16)}`],
    ['GitLab agent', `glagent-${'a1B2c'.repeat(10)}`],
    ['GitLab feed', `glft-${'a1B2'.repeat(5)}`],
    ['GitLab mail', `glimt-${'a1b2c'.repeat(5)}`],
    ['Slack workflow', `hooks.slack.com/workflows/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`],
    ['Discord bot', `MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.${'ZnCjm1XVW7vRze4b7Cq4se7kKWs'}`],
    ['Telegram', `110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw${'w'}`],
    ['Azure client secret', `Q~${'aB3-_.~'.repeat(4)}xyz`],
    ['Atlassian', `ATATT3${'xFfGF0-_'.repeat(23)}=A1B2C3D4`],
    ['Bitbucket', `ATBB${'aB3d'.repeat(7)}1A2B3C4D`],
    ['Mailgun', `${'0a1b'.repeat(8)}-5f6e7d8c-9a0b1c2d`],
    ['Mailchimp', `${'0a1b'.repeat(8)}-us21`],
    ['Supabase secret', `sb_secret_${'N7UND0UgjKTVK-Uodkm0Hg'}_xSvEMPvz`],
    ['Sentry user', `sntryu_${'0a1b'.repeat(16)}`],
    ['New Relic', `NRAK-${'A1B2C3D4E'.repeat(3)}`],
    ['Terraform', `.atlasv1.${'aB3'.repeat(22)}x`],
    ['Tailscale', `tskey-auth-${'kmFG3SoK1111CNTRL'}-${'aB3d'.repeat(8)}`],
    ['Postman', `PMAK-${'0a1b2c'.repeat(4)}-${'0a'.repeat(17)}`],
    ['Replicate', `r8_${'aB3d'.repeat(9)}e`],
    ['xAI', `xai-${'aB3d'.repeat(20)}`],
  ];
  it.each([...tokens, ...documented])('finds a %s token', (_name, token) => {
    expect(redactSecrets(`before:${token}, after`, [])).toBe('before:[redacted], after');
  });

  it('finds a private key whose end is missing', () => {
    const cut = key('PRIVATE KEY').slice(0, 50);
    expect(redactSecrets(`${cut}`, [])).toBe('[redacted]');
  });

  it('leaves words about tokens, public certificates and hashes alone', () => {
    const text = `A ghp_ token, "sk-ant-…", eyJ, ${key('CERTIFICATE')} and ${'a'.repeat(40)}: -----BEGIN is not a key.`;
    expect(redactSecrets(text, [])).toBe(text);
  });
});

describe('looking at JSON text first', () => {
  it('suspects every text that holds something to redact', () => {
    const { suspects, redact } = createRedactor([SECRET]);
    const forms = [
      SECRET,
      JSON.stringify(SECRET),
      encodeURIComponent(SECRET),
      key('PRIVATE KEY'),
      'AKIAIOSFODNN7EXAMPLE',
    ];
    for (const form of forms) {
      expect(redact(`a ${form} b`)).toContain('[redacted]');
      expect(suspects(JSON.stringify({ text: `a ${form} b` }))).toBe(true);
    }
  });
  it('lets ordinary text pass', () => {
    expect(createRedactor([SECRET]).suspects(JSON.stringify({ text: 'just words' }))).toBe(false);
  });
});

describe('redacting a stream', () => {
  it('hands over at once what cannot begin a secret', () => {
    const { feed } = createStreamRedactor(['hunter2hunter2']);
    expect(feed('all of this. ')).toBe('all of this. ');
    expect(feed('but not h')).toBe('but not ');
    expect(feed('ello. ')).toBe('hello. ');
  });
  it('gives up what it held back when the text ends', () => {
    const { feed, flush } = createStreamRedactor(['hunter2hunter2']);
    expect(feed('a hunter2')).toBe('a ');
    expect(flush()).toBe('hunter2');
    expect(flush()).toBe('');
  });
  it('redacts a token that ends with the text', () => {
    const { feed, flush } = createStreamRedactor([]);
    expect(feed('it is ghp_abcdefghijklmnopqrstuvwxyz0123456789')).toBe('it is ');
    expect(flush()).toBe('[redacted]');
  });
});
