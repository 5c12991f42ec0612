import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { EmbeddedEventLog } from '../../src/adapters/event-log-embedded/embedded.event-log.js';
import { lockDataFolder } from '../../src/adapters/shared-libsql/data-folder-lock.js';
import { holdFolder } from '../../src/app/data-folder.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import type { RecordedEvent } from '../../src/ports/event-log.port.js';
import { seededRandom } from '../support/seeded-random.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { collect, thrownBy, titleOf } from '../contracts/event-log.fixture.js';

const ROUNDS = 15;
const script = (name: string): string => resolve('test/support', name);

describe('processes around the embedded event log', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let log: EmbeddedEventLog | undefined;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    await log?.close();
    for (const child of children.splice(0)) await killed(child);
    await folder.remove();
  });

  const start = (name: string, ...more: string[]): ChildProcess => {
    const child = spawn(process.execPath, [script(name), folder.path, ...more], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return child;
  };

  describe('the lock of the data folder', () => {
    it('refuses a second process and tells what to do', async () => {
      const holder = start('hold-data-folder.mjs');
      expect(await firstLine(holder)).toBe('locked');
      expect(thrownBy(() => lockDataFolder(folder.path))).toMatchObject({
        code: 'LOG.FOLDER_IN_USE',
        message: expect.stringMatching(
          /uses .*\. Stop it first\. Several .* when EVENTSTORE_URL, MONGODB_URL and BLOB_STORE=mongodb are set .* another DATA_DIR/,
        ) as string,
      });
    });

    it('is waited for where all stores are shared, which is told', async () => {
      const holder = start('hold-data-folder.mjs');
      await firstLine(holder);
      const told: string[] = [];
      const held = await holdFolder({ dataDir: folder.path, isShared: true }, (line) => {
        told.push(line);
        holder.kill('SIGKILL');
      });
      held.release();
      expect(told).toEqual([expect.stringContaining('not all of its stores are shared')]);
    });

    it('refuses this process a second time, until it is released', async () => {
      const lock = lockDataFolder(folder.path);
      expect(thrownBy(() => lockDataFolder(folder.path))).toMatchObject({ code: 'LOG.FOLDER_IN_USE' });
      expect(await firstLine(start('hold-data-folder.mjs'))).toBe('LOG.FOLDER_IN_USE');
      lock.release();
      expect(await firstLine(start('hold-data-folder.mjs'))).toBe('locked');
    });

    it('is given to one of several that start at the same instant, to whom another one that just looks is no obstacle', async () => {
      const seconds = Array.from({ length: 4 }, () => start('hold-data-folder.mjs'));
      expect((await Promise.all(seconds.map(firstLine))).sort()).toEqual([
        'LOG.FOLDER_IN_USE',
        'LOG.FOLDER_IN_USE',
        'LOG.FOLDER_IN_USE',
        'locked',
      ]);
      await Promise.all(seconds.map(killed));
      const looking = await heldBriefly(join(folder.path, 'lock'));
      lockDataFolder(folder.path).release();
      await looking.terminate();
    });

    it('is free again as soon as its holder was killed', async () => {
      const holder = start('hold-data-folder.mjs');
      await firstLine(holder);
      await killed(holder);
      lockDataFolder(folder.path).release();
    });
  });

  describe('kill -9 at any instant', () => {
    it(`loses, repeats and tears nothing that was acknowledged, ${ROUNDS} times in a row`, async () => {
      const seed = Date.now() % 1_000_000;
      process.stdout.write(`seed of the kills: ${seed}\n`);
      const random = seededRandom(seed);
      let acknowledgedInAll = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const child = start('append-until-killed.mjs', String(round));
        const acknowledged = await killedWhileAppending(child, 1 + random() * 250);
        acknowledgedInAll += acknowledged.length;
        log = await EmbeddedEventLog.open({ directory: folder.path, codec: createDomainCodec() });
        const stored = await collect(log.readAll({ streamPrefixes: [`cr_ticket-crash_${round}-`] }));
        expectAcknowledged(stored, acknowledged);
        expectWholeAppends(stored);
        expect(await log.verify()).toEqual({ intact: Number(await log.head()), brokenAt: null });
        await log.close();
      }
      expect(acknowledgedInAll).toBeGreaterThan(ROUNDS * 10);
    });
  });

  // A file system of 6 MiB needs a mount namespace, which not every machine grants; the limit of SQLite itself is tested everywhere.
  const mayMount = spawnSync('unshare', ['-rm', 'true']).status === 0;
  const ownFileSystem = 'mount -t tmpfs -o size=6m tmpfs "$1" && exec "$2" "$3" "$1"';
  if (!mayMount) process.stdout.write('not run: a full disk (this machine grants no mount namespace)\n');

  (mayMount ? describe : () => undefined)('a full disk', () => {
    it('refuses appends with LOG.FULL, keeps what was acknowledged, and goes on when space is freed', () => {
      const command = [
        '-rm',
        'sh',
        '-c',
        ownFileSystem,
        'sh',
        folder.path,
        process.execPath,
        script('append-until-full.mjs'),
      ];
      const { stdout, stderr, status } = spawnSync('unshare', command, { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const seen = JSON.parse(stdout) as Record<string, unknown> & { acknowledged: number };
      expect(seen.acknowledged).toBeGreaterThan(0);
      expect(seen).toEqual({
        acknowledged: seen.acknowledged,
        refusal: { code: 'LOG.FULL', retryable: false },
        whileFull: seen.acknowledged + 1,
        afterwards: seen.acknowledged + 2,
        stored: seen.acknowledged + 3,
        brokenAt: null,
      });
    });
  });
});

/** Another connection has the lock, as any has it for an instant that asks who has it. */
async function heldBriefly(file: string): Promise<Worker> {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.lock).then(({ tryLockFile }) => {
      const lock = tryLockFile(workerData.file, 'shared');
      parentPort.postMessage('held');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      lock.release();
    });`;
  const lock = pathToFileURL(resolve('dist/src/adapters/shared-libsql/file-lock.js')).href;
  const worker = new Worker(code, { eval: true, workerData: { lock, file } });
  await once(worker, 'message');
  return worker;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The child has no output.');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'close');
}

/** Lets the child append for `ms` after its first result, kills it, and gives all it told. */
async function killedWhileAppending(child: ChildProcess, ms: number): Promise<readonly string[]> {
  const lines: string[] = [];
  if (!child.stdout) throw new Error('The child has no output.');
  const output = createInterface(child.stdout);
  output.on('line', (line) => lines.push(line));
  await once(output, 'line');
  await pause(ms);
  const ended = once(output, 'close');
  await killed(child);
  await ended;
  return lines;
}

/** Each acknowledged result names the place of an event that is there. */
function expectAcknowledged(stored: readonly RecordedEvent[], acknowledged: readonly string[]): void {
  const places = new Set(stored.map(({ stream, revision, position }) => `${stream} ${revision} ${position}`));
  expect(acknowledged.filter((line) => !places.has(line))).toEqual([]);
}

/** Every stream is what its writer appended, from the first append on, in order, once, the last append being whole too. */
function expectWholeAppends(stored: readonly RecordedEvent[]): void {
  for (const name of new Set(stored.map(({ stream }) => stream))) {
    const events = stored.filter(({ stream }) => stream === name);
    expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
    const writer = Number(name.split('-').at(-1));
    const expected: string[] = [];
    for (let n = 0; expected.length < events.length; n++) {
      const size = 1 + ((n + writer) % 3);
      for (let index = 0; index < size; index++) expected.push(`${n}:${index}/${size}`);
    }
    expect(events.map(titleOf)).toEqual(expected);
  }
}
