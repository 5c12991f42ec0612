import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { applyEdits } from '../../edit-bundles/apply-edits.js';
import { BundleRefused } from '../../edit-bundles/bundle-refused.js';
import { verifyBundle } from '../../edit-bundles/verify-bundle.js';
import type { AgentEvent, AgentRepository } from '../../ports/agent-runtime.port.js';
import type { CodeHost } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { oneLine } from './code-span.js';
import type { ToolResult } from './narrator.js';
import type { Stage } from './stage.js';
import { TurnProblem } from './turn-problem.js';
import type { Clone } from './workspace.js';

/**
 * Clones the turn's repositories at their base commits into `folder` and lays the newest revision over them; sets the
 * stage's clones. Throws TurnProblem AGENT.CLONE_FAILED or AGENT.REVISION_REFUSED.
 */
export async function* prepareClones(
  stage: Stage,
  codeHost: CodeHost,
  folder: string,
): AsyncGenerator<AgentEvent, void> {
  const clones: Clone[] = [];
  await mkdir(folder, { recursive: true });
  for (const [index, repository] of stage.turn.repositories.entries()) {
    const line = { tool: 'clone', name: 'clone', title: oneLine(repository.name) } as const;
    // Numbers instead of names: what a repository is called reaches no path of this machine.
    const directory = join(folder, String(index));
    clones.push(
      yield* stage.narrator.call(line, () => clone(repository, codeHost, { directory, signal: stage.work.signal })),
    );
  }
  stage.clones = clones;
  if (stage.turn.workspace === null) return;
  const { workspace } = stage.turn;
  const line = { tool: 'other', name: 'restore', title: 'Lay the newest revision over the clones' } as const;
  yield* stage.narrator.call(line, () => restore(stage, workspace));
}

async function clone(
  repository: AgentRepository,
  codeHost: CodeHost,
  place: { readonly directory: string; readonly signal: AbortSignal },
): Promise<ToolResult<Clone>> {
  const { name, baseBranch, baseCommit } = repository;
  try {
    await codeHost.clone(repository, baseCommit, place.directory, place.signal);
  } catch (error) {
    if (!(error instanceof PortError) || place.signal.aborted) throw error;
    throw new TurnProblem('AGENT.CLONE_FAILED', `${oneLine(name)} could not be cloned. ${error.message}`);
  }
  return {
    value: { name, directory: place.directory },
    output: `Cloned ${oneLine(baseBranch)} at ${baseCommit.slice(0, 12)}.`,
  };
}

async function restore(stage: Stage, workspace: Uint8Array): Promise<ToolResult<void>> {
  const expected = stage.turn.repositories.map(({ repositoryId, name, baseCommit }) => ({
    repositoryId,
    mount: name,
    baseCommit,
  }));
  try {
    const { repositories } = verifyBundle(workspace, expected);
    for (const repository of repositories) {
      const clone = stage.clones.find(({ name }) => name === repository.mount);
      if (clone) await applyEdits(repository.edits, clone.directory);
    }
    const files = repositories.reduce((sum, repository) => sum + repository.edits.changes.length, 0);
    return { value: undefined, output: `${files} changed ${files === 1 ? 'file' : 'files'} restored.` };
  } catch (error) {
    if (!(error instanceof BundleRefused)) throw error;
    throw new TurnProblem('AGENT.REVISION_REFUSED', `The newest revision does not fit the clones. ${error.reason}`);
  }
}
