import { PortError } from '../ports/port-error.js';
import type { Owner, OwnerRecord } from '../ports/owner-record.port.js';
import type { StateStore } from '../ports/state-store.port.js';

export interface Binding {
  /** The id of the data folder, which this process holds. */
  readonly folder: string;
  /** Undefined: the log lies in the data folder. */
  readonly logOwner: OwnerRecord | undefined;
  readonly state: StateStore;
  /** No other process holds the data folder now. */
  readonly isAlone: boolean;
  readonly newId: () => string;
  /** Removes what holds positions of the log and can be made again from it. */
  readonly forget: () => Promise<void>;
}

/** Of the state; what it says is true of this one store only. */
export const INSTALLATION = 'installation';
const KEY = 'owner';

/**
 * Makes sure that the data folder, the log and the state belong together and to no other process: each store that others can reach
 * remembers the other two. Stores that are new are taken; where the log is another one than the state was used with, `forget` is
 * called first. Throws PortError STORE.IN_USE, in words for people, when a store belongs to another data folder or, while other
 * processes run, is used with other stores than theirs.
 */
export async function bindStores(binding: Binding): Promise<void> {
  const { folder, logOwner, isAlone } = binding;
  const stateOwner = recordIn(binding.state);
  const [log, state] = await Promise.all([known(logOwner), known(stateOwner)]);
  refuseStrange(folder, 'event log', log.owner);
  refuseStrange(folder, 'MongoDB database', state.owner);
  const owner = ownerAfter(binding, log.owner, state.owner);
  if (isSame(state.owner, owner) && (!logOwner || isSame(log.owner, owner))) return;
  if (!isAlone) throw inUse(OTHER_STORES);
  if (state.owner?.log !== owner.log) await binding.forget();
  await take(stateOwner, owner, state.version);
  if (logOwner) await take(logOwner, owner, log.version);
}

interface Known {
  readonly owner: Owner | undefined;
  readonly version: number;
}

const known = async (record: OwnerRecord | undefined): Promise<Known> =>
  (await record?.read()) ?? { owner: undefined, version: 0 };

const isSame = (a: Owner | undefined, b: Owner): boolean => a?.log === b.log && a.state === b.state;

/** What both records are to say. */
function ownerAfter({ folder, logOwner, newId }: Binding, log: Owner | undefined, state: Owner | undefined): Owner {
  return { folder, log: logOwner ? (log?.log ?? newId()) : folder, state: state?.state ?? newId() };
}

function recordIn(state: StateStore): OwnerRecord {
  return {
    read: async () => {
      const entry = await state.get<Owner>(INSTALLATION, KEY);
      return entry && { owner: entry.value, version: entry.version };
    },
    write: (owner, expected) => state.put(INSTALLATION, KEY, owner, expected),
  };
}

function refuseStrange(folder: string, store: string, owner: Owner | undefined): void {
  if (owner === undefined || owner.folder === folder) return;
  throw inUse(
    `This ${store} belongs to another data folder (${owner.folder}). Processes that do not share all their stores would do the same work ` +
      `twice and lose each other's. Use that DATA_DIR, or another ${store}. If that folder is gone for good and no process uses ` +
      `it, write its id into the file folder-id of this DATA_DIR.`,
  );
}

async function take(record: OwnerRecord, owner: Owner, version: number): Promise<void> {
  if (!(await record.write(owner, version)))
    throw inUse('Another process has just taken one of the stores. Start again.');
}

const OTHER_STORES =
  'Another process uses this data folder with other stores. All processes need the same EVENTSTORE_URL, MONGODB_URL and BLOB_STORE: ' +
  'stop every process first to change them.';

const inUse = (message: string): PortError => new PortError('STORE.IN_USE', message, false);
