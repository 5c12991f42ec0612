import { mergeSteps } from './merge-steps.js';
import { parseDirectives } from './parse-directives.js';
import { isWriting } from './directive.types.js';

const steps = (text: string) => parseDirectives(text).directives.filter(isWriting);
const write = (path: string, content: string) => ['~~~' + path, content, '~~~'].join('\n');

describe('mergeSteps', () => {
  it.each([
    ['adds after the steps that stay', ['delete `a`'], ['delete `b`'], ['delete `a`', 'delete `b`']],
    [
      'replaces a write in its place',
      [write('./a.b', '1'), 'delete `c`'],
      [write('a.b', '2')],
      [write('a.b', '2'), 'delete `c`'],
    ],
    [
      'drops what a write makes pointless',
      ['replace `x` with `y` in `a.b`', 'delete `c`', 'replace `p` with `q` in `a.b`'],
      [write('a.b', '2')],
      [write('a.b', '2'), 'delete `c`'],
    ],
    [
      'keeps another replacement in the same file',
      ['replace `x` with `y` in `a`'],
      ['replace `x` with `z` in `a`', 'replace `p` with `q` in `a`'],
      ['replace `x` with `z` in `a`', 'replace `p` with `q` in `a`'],
    ],
    ['keeps a write before a deletion', [write('a.b', '1')], ['delete `a.b`'], [write('a.b', '1'), 'delete `a.b`']],
    ['takes the same deletion once', ['delete `a`'], ['delete `a`'], ['delete `a`']],
    ['keeps all without a request', ['delete `a`', 'rename `b` to `c`'], [], ['delete `a`', 'rename `b` to `c`']],
  ])('%s', (_name, kept, requested, expected) => {
    expect(mergeSteps(steps(kept.join('\n')), steps(requested.join('\n')))).toEqual(steps(expected.join('\n')));
  });
});
