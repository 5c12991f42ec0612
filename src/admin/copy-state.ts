import type { StateStore, StoredEntry } from '../ports/state-store.port.js';
import { INSTALLATION } from './bind-stores.js';
import { CopyRefused } from './copy-refused.js';

export interface CopiedState {
  /** In the source, and now in the target too. */
  readonly entries: number;
  /** By this run. */
  readonly copied: number;
}

/**
 * Copies every entry that the target does not have: profiles, sessions, tokens, the GitHub App, the agent's ids; all but leases and
 * whose store it is. A run that was broken off is simply repeated. Throws CopyRefused, before anything is written, when the target
 * has another value under the same key; PortError as the stores do.
 */
export async function copyState(from: StateStore, to: StateStore): Promise<CopiedState> {
  const missing: StoredEntry[] = [];
  let entries = 0;
  for await (const entry of from.entries()) {
    if (entry.collection === INSTALLATION) continue;
    entries += 1;
    const there = await to.get(entry.collection, entry.key);
    if (!there) missing.push(entry);
    else if (JSON.stringify(there.value) !== JSON.stringify(entry.value)) throw new CopyRefused(holdsAnother(entry));
  }
  for (const { collection, key, value, expiresAt } of missing) {
    const expiry = expiresAt === undefined ? {} : { expiresAt };
    if (!(await to.put(collection, key, value, 0, expiry))) throw new CopyRefused(IN_USE);
  }
  return { entries, copied: missing.length };
}

const holdsAnother = ({ collection }: StoredEntry): string =>
  `The target holds another entry of its own in ${collection}. Nothing was copied: copy before a server is started on it.`;
const IN_USE = 'A server uses the target. Stop it, and run the same command again.';
