import { withAnswer } from './directive-text.js';
import { TurnProblem } from './turn-problem.js';

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
