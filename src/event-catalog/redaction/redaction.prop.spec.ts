import fc from 'fast-check';
import { cutAt } from '../../../test/support/cut-at.js';
import { createStreamRedactor, redactSecrets } from './redaction.js';

function streamed(pieces: readonly string[], secrets: readonly string[]): string {
  const { feed, flush } = createStreamRedactor(secrets);
  return pieces.map((piece) => feed(piece)).join('') + flush();
}

const everyTwoCuts = (length: number): number[][] =>
  Array.from({ length: length + 1 }, (_, first) => first).flatMap((first) =>
    Array.from({ length: length + 1 - first }, (_, more) => [first, first + more]),
  );

describe('a secret that comes in pieces', () => {
  const SECRETS = ['S3cr3t-"quoted"-value', 'abababababab', 'ünï¢ode/secret+😀', 'plain-secret', 'plain-secret-longer'];
  const forms = (secret: string): string[] => [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(`u:${secret}`).toString('base64'),
  ];

  it.each(SECRETS)('never leaks, wherever two or three pieces are cut: %s', (secret) => {
    for (const form of forms(secret)) {
      const text = `x${form}y`;
      const whole = redactSecrets(text, SECRETS);
      expect(whole).toContain('[redacted]');
      const leaks = everyTwoCuts(text.length)
        .map((cuts) => cutAt(text, cuts))
        .filter((pieces) => streamed(pieces, SECRETS) !== whole);
      expect(leaks).toEqual([]);
    }
  });
});

describe('a redacted stream', () => {
  const cuts = fc.array(fc.nat(2_000), { maxLength: 12 });
  const sameAsWhole = (text: string, secrets: readonly string[], places: readonly number[]): void => {
    const pieces = cutAt(
      text,
      places.map((place) => place % (text.length + 1)),
    );
    expect(streamed(pieces, secrets)).toBe(redactSecrets(text, secrets));
  };

  it('is the redacted text, however secrets overlap and pieces are cut', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 60 });
    const secrets = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 8, maxLength: 12 }), {
      maxLength: 4,
    });
    fc.assert(fc.property(letters, secrets, cuts, sameAsWhole), { numRuns: 500 });
  });

  it('is the redacted text, whatever parts of tokens it holds', () => {
    const part = fc.constantFrom(
      ...[
        'ghp_',
        'github_pat_',
        'sk-ant-',
        'AKIA',
        'crt_',
        'A'.repeat(16),
        'A'.repeat(43),
        'eyJ',
        'eyJhbGciOi.',
        '.',
        '-',
        '-----BEGIN ',
        'RSA ',
      ],
      ...[
        'PRIVATE KEY-----',
        '-----END ',
        'CERTIFICATE-----',
        '\n',
        'MIIE+/=',
        ' word ',
        'x',
        'b'.repeat(40),
        'hunter2-',
        'hunter2',
      ],
    );
    const text = fc.array(part, { maxLength: 25 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, cuts, (whole, places) => sameAsWhole(whole, ['hunter2-hunter2'], places)),
      { numRuns: 1_000 },
    );
  });
});

describe('a redacted text', () => {
  const secret = fc
    .string({ minLength: 8, maxLength: 30, unit: 'binary' })
    .filter((text) => !'[redacted]'.includes(text));

  it('holds no known secret in any of its forms', () => {
    const around = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 4 }),
        fc.array(around, { minLength: 5, maxLength: 5 }),
        (secrets, texts) => {
          const forms = secrets.flatMap((one) => [
            one,
            encodeURIComponent(one),
            JSON.stringify(one),
            Buffer.from(one).toString('base64'),
          ]);
          const redacted = redactSecrets(texts.map((text, index) => text + (forms[index] ?? '')).join(''), secrets);
          for (const one of secrets) {
            expect(redacted).not.toContain(one);
            expect(redacted).not.toContain(encodeURIComponent(one));
          }
        },
      ),
    );
  });

  it('without a secret in it stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('q', 'w', ' ', '\n'), maxLength: 200 }), secret, (text, one) => {
        fc.pre(!text.includes(one));
        expect(redactSecrets(text, [one])).toBe(text);
      }),
    );
  });
});
