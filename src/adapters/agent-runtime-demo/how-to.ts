/** Tells a person how to have the demo agent change files. Every example is inside a block or goes on in prose, so that none is a directive. */
export const HOW_TO_WRITE_DIRECTIVES = [
  'I do what directives say. Each of these stands on a line of its own:',
  [
    '~~~text',
    'replace `old words` with `new words` in `src/file.js`',
    'rename `src/old.js` to `src/new.js`',
    'delete `src/unused.js`',
    'ask: Which rounding? [half-even | half-up]',
    '~~~',
  ].join('\n'),
  'A fenced block with a path in place of a language writes that file, and a block marked `diff` is applied:',
  ['~~~text', '```src/new-file.js', 'the whole content', '```', '~~~'].join('\n'),
  'With several repositories a path begins with the name of its repository.',
].join('\n\n');
