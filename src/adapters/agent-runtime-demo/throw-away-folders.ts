import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Work } from './work.js';

const PREFIX = 'turn-';

/** Folders that live as long as one turn. Only one process uses a root at a time (it holds the data folder's lock). */
export class ThrowAwayFolders {
  readonly #swept: Promise<void>;

  /** Starts removing what a killed process left under `root`. */
  constructor(private readonly root: string) {
    this.#swept = this.#sweep();
    // The failure is met by whoever makes the first folder.
    this.#swept.catch(() => undefined);
  }

  async make(): Promise<string> {
    await this.#swept;
    return mkdtemp(join(this.root, PREFIX));
  }

  async remove(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #sweep(): Promise<void> {
    await mkdir(this.root, { recursive: true });
    const left = (await readdir(this.root)).filter((name) => name.startsWith(PREFIX));
    for (const name of left) await this.remove(join(this.root, name));
  }
}

/** The folder of one turn. */
export class TurnFolder {
  #path: string | undefined;
  #removal: Promise<void> | undefined;

  constructor(
    private readonly folders: ThrowAwayFolders,
    private readonly work: Work,
  ) {}

  readonly make = async (): Promise<string> => {
    this.#path = await this.folders.make();
    return this.#path;
  };

  /** Removes the folder once nothing writes to it any more; a second call joins the first. */
  discard(): Promise<void> {
    this.#removal ??= this.#remove();
    return this.#removal;
  }

  async #remove(): Promise<void> {
    await this.work.settled();
    if (this.#path !== undefined) await this.folders.remove(this.#path);
  }
}
