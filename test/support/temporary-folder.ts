import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of its own; `remove` deletes it with all it holds, also what a process that just ended still wrote. */
export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'code-runs-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 20 }) };
}
