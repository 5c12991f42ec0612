import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { matchingLines, search } from './search.js';
import { searchWords } from './search-clones.js';

describe('searchWords', () => {
  it('takes names in backticks first, leaves common and short words out, and stops at twelve', () => {
    expect(searchWords('How do we retry the `sendWebhook` call in a 429 case?')).toEqual([
      'sendwebhook',
      'retry',
      'call',
      '429',
      'case',
    ]);
    expect(searchWords(Array.from({ length: 50 }, (_, index) => `word${index}`).join(' '))).toHaveLength(12);
    expect(searchWords('Größe und größe 数量計算 naïve_name kebab-case')).toEqual([
      'größe',
      'und',
      '数量計算',
      'naïve_name',
      'kebab-case',
    ]);
    expect(searchWords('what is it?')).toEqual([]);
  });
});

describe('search', () => {
  let root: string;
  const never = new AbortController().signal;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'code-runs-search-'));
    const files: Record<string, string | Buffer> = {
      'web/src/retry.ts': 'export const limit = 3;\n',
      'web/src/send.ts': 'one\nretry the webhook\nretry\nwebhook\nRetry webhook again\n',
      'web/src/other.ts': 'webhook\n',
      'web/binary.dat': Buffer.from('retry webhook\0'),
      'web/large.txt': 'retry '.repeat(200_000),
      'web/.git/config': 'retry webhook',
      'api/webhook.md': 'nothing\n',
      'outside.txt': 'retry webhook',
    };
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    await symlink(join(root, 'outside.txt'), join(root, 'web', 'link.txt'));
    await symlink(root, join(root, 'web', 'loop'));
  });
  afterAll(() => rm(root, { recursive: true }));

  const clones = () => ['web', 'api'].map((name) => ({ name, directory: join(root, name) }));

  it('ranks rare words and words in paths first, and passes over links, git, binary and large files', async () => {
    const result = await search(clones(), ['retry', 'webhook'], never);
    expect(result.files.map(({ shown, words }) => [shown, words])).toEqual([
      ['web/src/retry.ts', ['retry']],
      ['web/src/send.ts', ['retry', 'webhook']],
      ['api/webhook.md', ['webhook']],
      ['web/src/other.ts', ['webhook']],
    ]);
    expect([result.filesSearched, result.filesSkipped, result.stoppedEarly]).toEqual([4, 2, false]);
  });

  it('names files without their repository when there is only one', async () => {
    const [web] = clones();
    const { files } = await search(web ? [web] : [], ['limit'], never);
    expect(files.map(({ shown }) => shown)).toEqual(['src/retry.ts']);
  });

  it('picks the lines with most of the words, in the order of the file', async () => {
    const { files } = await search(clones(), ['retry', 'webhook', 'again'], never);
    const send = files.find(({ shown }) => shown === 'web/src/send.ts');
    if (!send) throw new Error('Not found.');
    expect(await matchingLines(send, 2)).toEqual({
      lineCount: 5,
      lines: [
        { number: 2, text: 'retry the webhook' },
        { number: 5, text: 'Retry webhook again' },
      ],
    });
  });

  it('stops when it is told to', async () => {
    await expect(search(clones(), ['retry'], AbortSignal.abort())).rejects.toThrow();
  });

  it('finds in files and folders whose names are no text, and shows them all the same', async () => {
    const odd = await mkdtemp(join(tmpdir(), 'code-runs-search-'));
    try {
      const folder = Buffer.concat([Buffer.from(`${odd}/caf`), Buffer.of(0xe9)]);
      await mkdir(folder);
      await writeFile(Buffer.concat([folder, Buffer.from('/r'), Buffer.of(0xff)]), 'retry\n');
      const { files } = await search([{ name: 'web', directory: odd }], ['retry'], never);
      expect(files.map(({ shown }) => shown)).toEqual(['caf\ufffd/r\ufffd']);
      const [file] = files;
      expect(file && (await matchingLines(file, 3)).lines).toEqual([{ number: 1, text: 'retry' }]);
    } finally {
      await rm(odd, { recursive: true });
    }
  });
});
