import type { Directive } from './directive.js';
import { parseDirectives } from './parse-directives.js';

const FENCE = '```';
const block = (info: string, ...lines: readonly string[]) => [FENCE + info, ...lines, FENCE].join('\n');

const followed: readonly (readonly [name: string, text: string, directives: readonly Directive[]])[] = [
  [
    'a replacement',
    'replace `a b` with `c` in `src/x.js`',
    [{ kind: 'replace', search: 'a b', replacement: 'c', path: 'src/x.js' }],
  ],
  [
    'a replacement by nothing',
    'replace `a` with `` in `x`',
    [{ kind: 'replace', search: 'a', replacement: '', path: 'x' }],
  ],
  [
    'spaces inside single backticks',
    'replace ` a ` with ` ` in `x`',
    [{ kind: 'replace', search: ' a ', replacement: ' ', path: 'x' }],
  ],
  [
    'text that holds a backtick',
    'replace `` `a` `` with ``b`c`` in `x`',
    [{ kind: 'replace', search: '`a`', replacement: 'b`c', path: 'x' }],
  ],
  ['a deletion', 'delete `old.js`', [{ kind: 'delete', path: 'old.js' }]],
  ['a rename', 'Rename `a.js` to `lib/a.js`.', [{ kind: 'rename', from: 'a.js', to: 'lib/a.js' }]],
  ['a list item', '  1. [ ] Please delete `a`', [{ kind: 'delete', path: 'a' }]],
  [
    'several on a line',
    'delete `a`, rename `b` to `c` and then delete `d`.',
    [
      { kind: 'delete', path: 'a' },
      { kind: 'rename', from: 'b', to: 'c' },
      { kind: 'delete', path: 'd' },
    ],
  ],
  [
    'a question with options',
    'ask: Which rounding? [half-even | half-up | half-up]',
    [{ kind: 'ask', question: 'Which rounding?', options: ['half-even', 'half-up'] }],
  ],
  ['a question that mentions brackets', 'Ask: what is a[0]', [{ kind: 'ask', question: 'what is a[0]', options: [] }]],
  ['a failure', 'fail: the disk is full', [{ kind: 'fail', message: 'the disk is full' }]],
  ['words', '- say: hello, then go', [{ kind: 'say', text: 'hello, then go' }]],
  ['a wait in seconds', 'wait 5s', [{ kind: 'wait', milliseconds: 5000 }]],
  ['a wait in words', 'Wait for 1.5 minutes.', [{ kind: 'wait', milliseconds: 90_000 }]],
  ['a wait in milliseconds', 'wait 250ms', [{ kind: 'wait', milliseconds: 250 }]],
  ['a file', block('src/a.js', 'one', '', 'two'), [{ kind: 'write', path: 'src/a.js', content: 'one\n\ntwo\n' }]],
  ['an empty file', block('empty.txt'), [{ kind: 'write', path: 'empty.txt', content: '' }]],
  ['a file with a quoted name', block('"My file"', 'x'), [{ kind: 'write', path: 'My file', content: 'x\n' }]],
  [
    'a file that holds fences',
    ['````README.md', '```js', 'x', '```', '````'].join('\n'),
    [{ kind: 'write', path: 'README.md', content: '```js\nx\n```\n' }],
  ],
  [
    'an indented block',
    ['  ~~~a.py', '    if x:', '  y', '~~~'].join('\n'),
    [{ kind: 'write', path: 'a.py', content: '  if x:\ny\n' }],
  ],
  ['a diff', block('diff', '--- a/x', '+++ b/x'), [{ kind: 'patch', patch: '--- a/x\n+++ b/x\n' }]],
  [
    'text with CRLF line ends',
    'delete `a`\r\ndelete `b`\r\n',
    [
      { kind: 'delete', path: 'a' },
      { kind: 'delete', path: 'b' },
    ],
  ],
];

const prose: readonly (readonly [name: string, text: string])[] = [
  ['a bug report', 'Delete `foo` does nothing'],
  ['a condition', 'delete `a` if nobody uses it'],
  ['a negation', 'Do not delete `a`'],
  ['a quotation', '> delete `a`'],
  ['a missing path', 'replace `a` with `b`'],
  ['an empty search', 'replace `` with `b` in `c`'],
  ['an open span', 'delete `a'],
  ['a sample in a language', block('js', 'delete `a`')],
  ['a sample with two words', block('ts src/a.ts', 'x')],
  ['code within a line', '```delete `a````'],
  ['a question without words', 'ask:'],
  ['a word that only begins like one', 'waiting 5s'],
  ['a unit that does not exist', 'wait 5sx'],
];

describe('parseDirectives', () => {
  it.each(followed)('follows %s', (_name, text, directives) => {
    expect(parseDirectives(text).directives).toEqual(directives);
  });

  it.each(prose)('takes %s for prose', (_name, text) => {
    expect(parseDirectives(text).directives).toEqual([]);
  });

  it('lists lines that read like a directive but go on, and follows nothing of them', () => {
    const parsed = parseDirectives('delete `a` and delete `b` when done\nHello\n- Delete `foo` does nothing');
    expect(parsed).toEqual({
      directives: [],
      overlooked: ['delete `a` and delete `b` when done', '- Delete `foo` does nothing'],
      prose: 'delete `a` and delete `b` when done\nHello\n- Delete `foo` does nothing',
    });
  });

  it('refuses a block that would write but is never closed, and says how to close it', () => {
    const [directive] = parseDirectives('````src/a.js\nx').directives;
    expect(directive).toEqual({
      kind: 'broken',
      problem: 'The block “src/a.js” is never closed. End it with a line that holds only ````',
    });
  });

  it('keeps the order of directives and leaves the rest as prose', () => {
    const parsed = parseDirectives(['Some words', 'delete `a`', block('b.txt', 'B'), 'more', 'delete `c`'].join('\n'));
    expect(parsed.directives.map(({ kind }) => kind)).toEqual(['delete', 'write', 'delete']);
    expect(parsed.prose).toBe('Some words\nmore');
  });
});
