import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { lineChange } from './line-change.js';

const letters = (text: string): string => [...text].map((letter) => `${letter}\n`).join('');
const EDITS = {
  'a file rewritten here and there': [letters('abcdefghijklmnopqrstuvwxyz'), letters('abXdefghijklYZnopqrstuvwxz1')],
  'lines moved': [letters('abcdef'), letters('defabc')],
  'nothing in common': [letters('abc'), letters('xy')],
  'a new file': ['', letters('abc')],
  'a deleted file': [letters('abc'), ''],
  'a last line that loses its end': [letters('ab'), 'a\nb'],
  'empty lines': ['\n\n\n', '\n'],
} as const;

describe('the line counts of an edit are those of git', () => {
  test.each(Object.entries(EDITS))('%s', async (_, [before, after]) => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder.path, 'before'), before);
    writeFileSync(join(folder.path, 'after'), after);
    const [additions, deletions] = numstat(folder.path);
    await folder.remove();
    expect(lineChange(before, after)).toEqual({ additions, deletions });
  });
});

/** `git diff --no-index` ends with 1 when the files differ. */
function numstat(cwd: string): readonly number[] {
  try {
    execFileSync('git', ['diff', '--no-index', '--numstat', 'before', 'after'], { cwd, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout.split('\t').slice(0, 2).map(Number);
  }
  return [0, 0];
}
