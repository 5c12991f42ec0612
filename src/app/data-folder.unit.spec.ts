import { chmod, chown, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { holdFolder } from './data-folder.js';

const NOBODY = 65_534;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let dataDir: string;
let told: string[];

beforeEach(async () => {
  folder = await temporaryFolder();
  dataDir = join(folder.path, 'data');
  told = [];
});
afterEach(() => folder.remove());

async function hold(): Promise<void> {
  (await holdFolder({ dataDir, isShared: false }, (line) => told.push(line))).release();
}
const modeOf = async (): Promise<string> => ((await stat(dataDir)).mode & 0o777).toString(8);

/** Made by somebody else with this mode; the tests' own umask does not matter. */
async function made(mode: number, ...files: readonly string[]): Promise<void> {
  await mkdir(dataDir);
  for (const file of files) await writeFile(join(dataDir, file), '');
  await chmod(dataDir, mode);
}

describe('A data folder', () => {
  it("is its owner's alone when the server makes it", async () => {
    await hold();
    expect({ mode: await modeOf(), told }).toEqual({ mode: '700', told: [] });
  });
  it.each([0o755, 0o750, 0o777, 0o701])(
    'made beforehand with mode %o is closed, and that is said once',
    async (mode) => {
      await made(mode);
      await hold();
      await hold();
      expect(await modeOf()).toBe('700');
      expect(told).toEqual([
        expect.stringMatching(/ was open to other users of this machine \(mode 0\d{3}\); closed it\.$/),
      ]);
    },
  );
  it('that was used before and opened since is closed', async () => {
    await hold();
    await writeFile(join(dataDir, 'events.db'), '');
    await chmod(dataDir, 0o755);
    await hold();
    expect(await modeOf()).toBe('700');
  });
  it('with files of others in it is left as it is, with a warning', async () => {
    await made(0o755, 'thesis.txt');
    await hold();
    expect(await modeOf()).toBe('755');
    expect(told).toEqual([expect.stringMatching(/^Warning: .* \(mode 0755\)\. Close it: chmod go= /)]);
  });
  it.each([
    ['it', ''],
    ['a part of its path', 'deeper/down'],
  ])('of which %s is a file says so', async (_, below) => {
    await writeFile(dataDir, '');
    const path = join(dataDir, below);
    await expect(holdFolder({ dataDir: path, isShared: false }, () => undefined)).rejects.toMatchObject({
      code: 'LOG.UNAVAILABLE',
      message: `${dataDir} is a file, and the data needs a folder: set DATA_DIR to a folder, or move the file away.`,
    });
    await rm(dataDir);
  });
  it.each([
    ['new', 0o500, [] as string[]],
    ['used before', 0o500, ['lock']],
  ])('that may not be written (%s) is refused in one sentence', async (_, mode, files) => {
    await made(mode, ...files);
    await expect(asOrdinaryUser(hold)).rejects.toMatchObject({
      code: 'LOG.UNAVAILABLE',
      message: `${dataDir} cannot be written: let the user that runs the server write it, or set DATA_DIR to another folder.`,
    });
    await chmod(dataDir, 0o700);
    await rm(dataDir, { recursive: true });
  });
});

/** To the superuser every folder may be written. */
async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return work();
  const names = await readdir(dataDir);
  for (const path of [folder.path, dataDir, ...names.map((name) => join(dataDir, name))])
    await chown(path, NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}
