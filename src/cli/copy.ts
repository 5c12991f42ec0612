import type { CopiedBlobs } from '../admin/copy-blobs.js';
import type { CopiedLog } from '../admin/copy-log.js';
import type { CopiedState } from '../admin/copy-state.js';
import { parseConfig } from '../config/config.schema.js';
import { parsePlace, type Place } from '../config/place.js';
import { EXIT } from './cli-error.js';
import type { Output } from './output.js';

interface Copying {
  readonly from: Place;
  readonly to: Place;
  readonly debug: string | undefined;
  readonly tell: (line: string) => void;
}

/** The copies, as the program under the command line carries them out. */
export interface Copies {
  readonly copyLogs: (copying: Copying) => Promise<CopiedLog>;
  readonly copyStates: (copying: Copying) => Promise<CopiedState>;
  readonly copyBlobStores: (copying: Copying) => Promise<CopiedBlobs>;
}

/** What the person wrote: a folder, an address without a password, or the name of a setting that holds one. */
export interface CopyOptions {
  readonly from: string;
  readonly to: string;
}

/** Copies a log and tells how many events both hold now. Throws ConfigError, CopyRefused, PortError. */
export async function copyLog({ copyLogs }: Copies, options: CopyOptions, output: Output): Promise<number> {
  const copied = await copyLogs(copyingOf(options, output));
  if (output.isJson) output.json(copied);
  else {
    output.line(`${copied.copied} events copied. Both logs hold the same ${copied.events} events.`);
    output.line(`sha-256 over them: ${copied.digest}`);
  }
  return EXIT.done;
}

/** Copies what a blob store holds. Throws as `copyLog` does. */
export async function copyBlobs({ copyBlobStores }: Copies, options: CopyOptions, output: Output): Promise<number> {
  const { copied, blobs } = await copyBlobStores(copyingOf(options, output));
  if (output.isJson) output.json({ copied, blobs });
  else output.line(`${copied} blobs copied. The target holds all ${blobs} of the source.`);
  return EXIT.done;
}

/** Copies what a store of state holds. Throws as `copyLog` does. */
export async function copyState({ copyStates }: Copies, options: CopyOptions, output: Output): Promise<number> {
  const { copied, entries } = await copyStates(copyingOf(options, output));
  if (output.isJson) output.json({ copied, entries });
  else output.line(`${copied} entries copied. The target holds all ${entries} of the source.`);
  return EXIT.done;
}

function copyingOf({ from, to }: CopyOptions, output: Output): Copying {
  const { debug } = parseConfig();
  const tell = (line: string): void => output.progress(`${line}\n`);
  return { from: parsePlace('--from', from), to: parsePlace('--to', to), debug, tell };
}
