import { describeDirective, withAnswer } from './directive.js';
import { TurnProblem } from './shown-text.js';

describe('withAnswer', () => {
  it('puts the answer into every text of a directive, on one line', () => {
    const directive = {
      kind: 'replace',
      search: '{answer}',
      replacement: 'a {answer} b {answer}',
      path: '{answer}.txt',
    } as const;
    expect(withAnswer(directive, ' half\n  even ')).toEqual({
      kind: 'replace',
      search: 'half even',
      replacement: 'a half even b half even',
      path: 'half even.txt',
    });
  });

  it('keeps the lines of an answer in the content of a file', () => {
    const directive = { kind: 'write', path: 'a.txt', content: '{answer}\n' } as const;
    expect(withAnswer(directive, 'one\r\ntwo').content).toBe('one\ntwo\n');
  });

  it('leaves the words as they are while nothing was answered, and takes an answer literally', () => {
    const directive = { kind: 'say', text: '{answer}' } as const;
    expect(withAnswer(directive, undefined)).toEqual(directive);
    expect(withAnswer(directive, '$& {answer}').text).toBe('$& {answer}');
  });

  it('refuses a text that the answer would blow up', () => {
    const directive = { kind: 'write', path: 'a.txt', content: '{answer}'.repeat(1000) } as const;
    expect(() => withAnswer(directive, 'x'.repeat(8000))).toThrow(TurnProblem);
  });
});

describe('describeDirective', () => {
  it.each([
    [{ kind: 'write', path: 'web/a.txt', content: 'x\n' }, 'Write `web/a.txt`:'],
    [{ kind: 'write', path: 'web/\u202etxt.js', content: '' }, 'Write `web/⟨U+202E⟩txt.js` as an empty file:'],
    [
      { kind: 'patch', patch: '--- a/web/a.txt\n+++ b/web/a.txt\n@@ -1 +1 @@\n-a\n+b\n--- a/x\n+++ /dev/null\n' },
      'Apply a diff to `web/a.txt`, `x`:',
    ],
    [{ kind: 'replace', search: 'a', replacement: 'b', path: 'web/a.txt' }, 'Replace text in `web/a.txt`:'],
    [{ kind: 'delete', path: 'web/a.txt' }, 'Delete the file `web/a.txt`:'],
    [{ kind: 'rename', from: 'web/a.txt', to: 'web/b.txt' }, 'Rename the file `web/a.txt`:'],
  ] as const)('says where %j goes', (directive, words) => {
    expect(describeDirective(directive)).toBe(words);
  });
});
