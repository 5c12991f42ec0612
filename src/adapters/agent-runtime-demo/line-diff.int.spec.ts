import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { applyHunks, lineChange, readDiff } from './line-diff.js';

const line = fc.constantFrom('', 'a', 'b', 'c', '-- x', '++ x', '@@ -1 +1 @@', '\\ y', ' d', 'é');
const text = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.boolean())
  .map(([lines, ends]) => lines.join('\n') + (ends && lines.length > 0 ? '\n' : ''));

describe('a diff made by git', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'code-runs-diff-'));
    for (const side of ['a', 'b']) mkdirSync(join(folder, side));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const gitDiff = (before: string, after: string, context: number) => {
    writeFileSync(join(folder, 'a', 'x.txt'), before);
    writeFileSync(join(folder, 'b', 'x.txt'), after);
    const options = ['diff', '--no-index', '--no-prefix', `-U${context}`, '--output=out.diff', 'a/x.txt', 'b/x.txt'];
    try {
      execFileSync('git', options, { cwd: folder });
    } catch (error) {
      if ((error as { status?: number }).status !== 1) throw error;
    }
    return readFileSync(join(folder, 'out.diff'), 'utf8');
  };

  it('turns the old text into the new one, byte for byte', () => {
    fc.assert(
      fc.property(text, text, fc.nat({ max: 3 }), (before, after, context) => {
        fc.pre(before !== after);
        const [file] = readDiff(gitDiff(before, after, context));
        expect(file?.newPath).toBe('x.txt');
        expect(applyHunks(before, file?.hunks ?? [], 'x.txt')).toBe(after);
      }),
      { numRuns: 150 },
    );
  });
});

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
