import fc from 'fast-check';
import { describeDirective, renderDirective, type WritingDirective } from './directive.js';
import { parseDirectives } from './parse-directives.js';
import { processorMs } from '../../../test/support/pace.js';

const PIECES = [
  '`',
  '``',
  '```',
  '~~~',
  '\n',
  '\r\n',
  ' ',
  'replace ',
  'with ',
  'in ',
  'delete ',
  'rename ',
  'to ',
  'and ',
  'then ',
  '- ',
  '1. ',
];
const MORE = [
  'ask: ',
  'wait 1s',
  '[a | b]',
  '.',
  ',',
  'src/a.js',
  'diff',
  '{answer}',
  '[ ] ',
  'please ',
  '\0',
  '\u202e',
  'é',
  '💡',
];
const hostile = fc.array(fc.constantFrom(...PIECES, ...MORE), { maxLength: 400 }).map((pieces) => pieces.join(''));

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => !/[\r\n]/.test(text));
const path = fc.oneof(line, fc.constantFrom('src/a.js', 'Makefile', '"', 'diff', 'a b', '~.`', '`', '``', ' in `'));
const content = fc.array(fc.oneof(line, fc.constantFrom('', '```', '~~~~', '  ```')), { maxLength: 8 });
const text = content.map((lines) => lines.map((each) => `${each}\n`).join(''));
const writing: fc.Arbitrary<WritingDirective> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), path, content: text }),
  fc.record({ kind: fc.constant('patch' as const), patch: text }),
  fc.record({
    kind: fc.constant('replace' as const),
    search: path,
    replacement: fc.oneof(path, fc.constant('')),
    path,
  }),
  fc.record({ kind: fc.constant('delete' as const), path }),
  fc.record({ kind: fc.constant('rename' as const), from: path, to: path }),
);

describe('parseDirectives', () => {
  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (any) => void parseDirectives(any)));
  });

  it('reads rendered directives back as they were, so that a plan carries them verbatim', () => {
    fc.assert(
      fc.property(fc.array(writing, { maxLength: 5 }), (directives) => {
        const plan = directives.map(
          (directive, index) =>
            `### Step ${index + 1}\n\n${describeDirective(directive)}\n\n${renderDirective(directive)}`,
        );
        const parsed = parseDirectives(plan.join('\n\n'));
        expect(parsed.directives).toEqual(directives);
        expect(parsed.overlooked).toEqual([]);
      }),
    );
  });

  it.each([
    ['backticks of growing runs', Array.from({ length: 120 }, (_, index) => '`'.repeat(index + 1)).join(' ')],
    ['a replacement that never ends', `replace ${'`a` with '.repeat(1000)}`],
    ['a long chain with words at its end', `${'delete `a` and '.repeat(570)}nothing`],
    ['fences that never close', '```a.b\n'.repeat(1300)],
    [
      'fences of growing runs',
      Array.from({ length: 110 }, (_, index) => `${'~'.repeat(index + 3)}a.b`)
        .reverse()
        .join('\n'),
    ],
    ['blanks before nothing', `ask:${' '.repeat(7900)}`],
    ['blanks inside a list', `- ${' '.repeat(7900)}x`],
    ['chained words', `delete \`a\` ${'and then '.repeat(880)}`],
    ['options without end', `ask: x ${'[|'.repeat(4000)}]`],
  ])('reads 8,000 characters of %s in a moment', (_name, attack) => {
    const took = processorMs(() => {
      for (let round = 0; round < 10; round += 1) parseDirectives(attack.slice(0, 8000));
    });
    expect(took / 10).toBeLessThan(25);
  });

  it('takes time linear in the text', () => {
    const timed = (size: number) => {
      const attack = '```a.b\n```\ndelete `a` and delete `b`\nreplace `a` with `b` in `c` or not\n'.repeat(size / 70);
      return processorMs(() => parseDirectives(attack));
    };
    timed(200_000);
    expect(timed(1_600_000)).toBeLessThan(40 * Math.max(timed(200_000), 2));
  });
});
