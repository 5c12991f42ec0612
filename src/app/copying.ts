import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FileBlobStore } from '../adapters/blob-files/file.blob-store.js';
import { MongoBlobStore } from '../adapters/blob-mongodb/mongodb.blob-store.js';
import { EmbeddedEventLog } from '../adapters/event-log-embedded/embedded.event-log.js';
import { EventStoreDbEventLog } from '../adapters/event-log-eventstoredb/eventstoredb.event-log.js';
import { lockDataFolder } from '../adapters/shared-libsql/data-folder-lock.js';
import { MongoConnection } from '../adapters/shared-mongodb/mongo-connection.js';
import { EmbeddedStateStore } from '../adapters/state-embedded/embedded.state-store.js';
import { MongoStateStore } from '../adapters/state-mongodb/mongodb.state-store.js';
import { SystemClock } from '../adapters/system/system.clock.js';
import { copyBlobs, type CopiedBlobs } from '../admin/copy-blobs.js';
import { copyState, type CopiedState } from '../admin/copy-state.js';
import { copyLog, type CopiedLog } from '../admin/copy-log.js';
import { CopyRefused } from '../admin/copy-refused.js';
import type { Place } from '../config/place.js';
import { storedCodec, type StoredForm } from '../event-catalog/stored-codec.js';
import type { BlobStore } from '../ports/blob-store.port.js';
import type { EventLog } from '../ports/event-log.port.js';
import type { StateStore } from '../ports/state-store.port.js';

/** What is copied and where; both ends are closed again, whatever happens. */
export interface Copying {
  readonly from: Place;
  readonly to: Place;
  /** The process's DEBUG setting, see EventStoreDbEventLogOptions. */
  readonly debug: string | undefined;
  /** Short lines about how far it is. */
  readonly tell: (line: string) => void;
}

/** What is open, and how it is closed. */
interface Open<Port> {
  readonly port: Port;
  readonly close: () => Promise<void>;
}

/** See `copyLog`. A folder is refused while a server uses it (PortError LOG.FOLDER_IN_USE). */
export function copyLogs({ tell, debug, ...places }: Copying): Promise<CopiedLog> {
  const progress = (step: string, events: number): void => tell(`${step}: ${events} events`);
  const open = (place: Place): Promise<Open<EventLog<StoredForm>>> => openLog(place, debug);
  return between(places, { holds: 'events.db', open }, (from, to) => copyLog({ from, to, progress }));
}

/** See `copyState`. A folder is refused while a server uses it. */
export function copyStates({ from, to }: Copying): Promise<CopiedState> {
  return between({ from, to }, { holds: 'state', open: openState }, copyState);
}

/** See `copyBlobs`. A folder is refused while a server uses it: what that stores meanwhile would be missing. */
export function copyBlobStores({ tell, ...places }: Copying): Promise<CopiedBlobs> {
  const progress = (blobs: number): void => tell(`copying: ${blobs} blobs`);
  return between(places, { holds: 'blobs', open: openBlobs }, (from, to) => copyBlobs(from, to, progress));
}

interface Kind<Port> {
  /** What a folder must have to be a source. */
  readonly holds: string;
  readonly open: (place: Place) => Promise<Open<Port>>;
}

async function between<Port, Result>(
  { from, to }: Pick<Copying, 'from' | 'to'>,
  { holds, open }: Kind<Port>,
  copy: (from: Port, to: Port) => Promise<Result>,
): Promise<Result> {
  if (isSame(from, to)) throw new CopyRefused('--from and --to are the same.');
  if (from.kind === 'folder' && !existsSync(join(from.path, holds))) {
    throw new CopyRefused(`${from.path} holds nothing to copy: there is no ${holds} in it.`);
  }
  const source = await open(from);
  try {
    const target = await open(to);
    try {
      return await copy(source.port, target.port);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

function isSame(a: Place, b: Place): boolean {
  if (a.kind === 'folder') return b.kind === 'folder' && a.path === b.path;
  return b.kind === 'server' && a.url.reveal() === b.url.reveal();
}

async function openLog(place: Place, debug: string | undefined): Promise<Open<EventLog<StoredForm>>> {
  if (place.kind === 'server') {
    if (place.scheme === 'mongodb') throw new CopyRefused('A log is kept in EventStoreDB (esdb://…) or a data folder.');
    const log = await EventStoreDbEventLog.open({ url: place.url.reveal(), codec: storedCodec, debug });
    return { port: log, close: () => log.close() };
  }
  return inFolder(place.path, async (directory) => {
    const log = await EmbeddedEventLog.open({ directory, codec: storedCodec });
    return { port: log, close: () => log.close() };
  });
}

async function openState(place: Place): Promise<Open<StateStore>> {
  if (place.kind === 'server') {
    const connection = await mongoAt(place, 'State is');
    return { port: await MongoStateStore.open(connection), close: () => connection.close() };
  }
  return inFolder(place.path, async (directory) => {
    const state = await EmbeddedStateStore.open({ directory: join(directory, 'state'), clock: new SystemClock() });
    return { port: state, close: () => state.close() };
  });
}

async function openBlobs(place: Place): Promise<Open<BlobStore>> {
  if (place.kind === 'server') {
    const connection = await mongoAt(place, 'Blobs are');
    return { port: await MongoBlobStore.open(connection), close: () => connection.close() };
  }
  return inFolder(place.path, async (directory) => {
    const blobs = await FileBlobStore.open({ directory: join(directory, 'blobs') });
    return { port: blobs, close: () => Promise.resolve() };
  });
}

/** Holds the folder for this process until what `open` opened in it is closed. */
async function inFolder<Port>(path: string, open: (directory: string) => Promise<Open<Port>>): Promise<Open<Port>> {
  const lock = lockDataFolder(path);
  try {
    const { port, close } = await open(path);
    return { port, close: () => close().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function mongoAt({ scheme, url }: Extract<Place, { kind: 'server' }>, what: string): Promise<MongoConnection> {
  if (scheme !== 'mongodb') throw new CopyRefused(`${what} kept in MongoDB (mongodb://…) or a data folder.`);
  return MongoConnection.open({ url: url.reveal() });
}
