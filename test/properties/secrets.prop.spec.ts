import fc from 'fast-check';
import { SECRET_KINDS, type SecretKind } from '../../src/domain/shared/secret-kinds.js';
import { flagsOf } from '../../src/edit-bundles/review-flags.js';
import { createRedactor, createStreamRedactor } from '../../src/event-catalog/redaction/redaction.js';
import { cutAt } from '../support/cut-at.js';

const ASCII = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));

/** A secret of the kind, and what of it must not be seen. */
function secretOf({ parts, hidden }: SecretKind): fc.Arbitrary<{ readonly text: string; readonly secret: string }> {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return fc.constant(part);
    const characters = ASCII.filter((character) => new RegExp(part.of).test(character));
    const maxLength = Math.min(part.max, part.min + 3);
    return fc.string({ unit: fc.constantFrom(...characters), minLength: part.min, maxLength });
  });
  return fc.tuple(...texts).map((made) => {
    const text = made.join('');
    return { text, secret: hidden === undefined ? text : (made[hidden] ?? '') };
  });
}

const pem = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEpAIBAAKCAQEA7+/='.repeat(2)}\n-----END RSA PRIVATE KEY-----`;
const kinds: readonly (readonly [string, ReturnType<typeof secretOf>])[] = [
  ...SECRET_KINDS.map((kind) => [kind.name, secretOf(kind)] as const),
  ['private key', fc.constant({ text: pem, secret: pem })],
];

const { redact, suspects } = createRedactor([]);
const around = fc.tuple(
  fc.constantFrom('', 'say "', 'x', 'é😀', 'KEY=', '-'),
  fc.constantFrom('', '" and', ' ', '\n', ','),
);
const streamed = (pieces: readonly string[]): string => {
  const { feed, flush } = createStreamRedactor([]);
  return pieces.map((piece) => feed(piece)).join('') + flush();
};
const change = { path: 'src/a.ts', status: 'added', mode: '100644' } as never;

describe.each(kinds)('a secret of the kind %s', (_name, one) => {
  it('is redacted, flags a review, and is suspected in JSON', () => {
    fc.assert(
      fc.property(one, around, ({ text, secret }, [before, after]) => {
        const whole = `${before}${text}${after}`;
        expect(redact(whole)).toContain('[redacted]');
        expect(redact(whole)).not.toContain(secret);
        expect(suspects(JSON.stringify({ whole }))).toBe(true);
        expect(flagsOf(change, Buffer.from(whole))).toContain('likely-secret');
      }),
      { numRuns: 25 },
    );
  });

  it('never leaves, wherever it is cut into two or three pieces', () => {
    const [sample] = fc.sample(one, { numRuns: 1, seed: 42 });
    const text = `a ${sample?.text ?? ''} b`;
    const expected = redact(text);
    expect(expected).not.toContain(sample?.secret);
    for (let first = 0; first <= text.length; first++) {
      for (let second = first; second <= text.length; second++) {
        const shown = streamed(cutAt(text, [first, second]));
        if (shown !== expected) throw new Error(`Cut at ${first} and ${second} it is ${shown}`);
      }
    }
  });

  it('in any pieces is redacted as in one', () => {
    fc.assert(
      fc.property(one, one, around, fc.array(fc.nat(500), { maxLength: 8 }), (left, right, [before, after], places) => {
        const text = `${before}${left.text}${after}${right.text}${before}`;
        expect(
          streamed(
            cutAt(
              text,
              places.map((place) => place % (text.length + 1)),
            ),
          ),
        ).toBe(redact(text));
      }),
      { numRuns: 50 },
    );
  });
});

it('secrets of any kinds after each other, in any pieces, are redacted as in one', () => {
  const one = fc.oneof(...kinds.map(([, secret]) => secret.map(({ text }) => text)));
  const between = fc.constantFrom('', ' ', '://', 'user:', '@host', 'sk-', 'eyJ', '-', '.');
  const texts = fc.array(fc.tuple(between, one, between), { maxLength: 5 }).map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(texts, fc.array(fc.nat(2_000), { maxLength: 12 }), (text, places) => {
      expect(
        streamed(
          cutAt(
            text,
            places.map((place) => place % (text.length + 1)),
          ),
        ),
      ).toBe(redact(text));
    }),
    { numRuns: 1_000 },
  );
});

describe('an ordinary text', () => {
  it.each([
    'a risk-assessment-and-other-words-joined-by-hyphens-in-one-long-name',
    'task-force-of-more-than-forty-characters-in-its-name',
    'https://example.com/a:b@c and git@github.com:acme/web.git',
    'http://localhost:3000/path?x=1 and postgres://app@db/app',
    `sha256:${'a1'.repeat(32)} and AKIA, hf_, SG. and npm_config_registry`,
  ])('%s is left alone', (text) => {
    expect(redact(text)).toBe(text);
    expect(flagsOf(change, Buffer.from(text))).toEqual([]);
  });

  it('shows whose password was redacted, and a token in the place of a name is redacted too', () => {
    expect(redact('url: postgres://app:hunter2hunter@db/app')).toBe('url: postgres://app:[redacted]@db/app');
    const token = `ghp_${'a1'.repeat(18)}`;
    expect(redact(`https://${token}:x-oauth-basic@github.com/a/b`)).toBe(
      'https://[redacted]:[redacted]@github.com/a/b',
    );
  });
});
