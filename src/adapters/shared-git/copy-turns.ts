import { sleep } from '../../shared/waiting.js';
import { tryLockFile, type FileLock } from '../shared-libsql/file-lock.js';
import { KeyedMutex } from './keyed-mutex.js';
import { prepareRoot } from './leftovers.js';

const ASK_AGAIN_MS = 20;

/**
 * One change of a copy at a time, in this process and in others that share the folder of the copies, so that our own git
 * processes never wait for each other's locks. Whoever has the turn holds a file beside the copy locked; a killed process loses it.
 */
export class CopyTurns {
  private readonly own = new KeyedMutex();
  private prepared: Promise<void> | undefined;

  /** `root`: the folder of the copies, prepared before the first turn. */
  constructor(private readonly root: string) {}

  /** Two copies at once, always taken in the same order. */
  runBoth<T>(directories: readonly [string, string], work: () => Promise<T>): Promise<T> {
    const [first, second] = directories.toSorted() as [string, string];
    return this.run(first, () => this.run(second, work));
  }

  /** `directory`: of the copy, in the root. In this process the turns come in the order of the calls. */
  run<T>(directory: string, work: () => Promise<T>): Promise<T> {
    return this.own.run(directory, async () => {
      await (this.prepared ??= prepareRoot(this.root));
      const lock = await taken(`${directory}.lock`);
      try {
        return await work();
      } finally {
        lock.release();
      }
    });
  }
}

async function taken(file: string): Promise<FileLock> {
  for (;;) {
    const lock = tryLockFile(file);
    if (lock) return lock;
    await sleep(ASK_AGAIN_MS);
  }
}
