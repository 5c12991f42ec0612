import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { applyEdits } from '../../edit-bundles/apply-edits.js';
import { BundleRefused } from '../../edit-bundles/bundle-refused.js';
import { verifyBundle } from '../../edit-bundles/verify-bundle.js';
import type { AgentEvent, AgentRepository } from '../../ports/agent-runtime.port.js';
import type { CodeHost } from '../../ports/code-host.port.js';
import { PortError } from '../../ports/port-error.js';
import { askTurn, planTurn } from './ask-and-plan.js';
import { chooseRequest } from './choose-request.js';
import { editsTurn } from './edits-turn.js';
import { counted, oneLine, shownCode, TurnProblem } from './shown-text.js';
import type { Stage, ToolResult } from './stage.js';
import type { Clone } from './workspace.js';

const MODES = { ask: askTurn, plan: planTurn, edits: editsTurn } as const;

/** All that a turn does before its end. Says what went wrong before it throws a TurnProblem. */
export async function* performTurn(
  stage: Stage,
  codeHost: CodeHost,
  makeFolder: () => Promise<string>,
): AsyncGenerator<AgentEvent, void> {
  try {
    yield* stage.narrator.say(greeting(stage.turn.repositories.map(({ name }) => name)));
    const folder = await stage.work.run(makeFolder);
    yield* prepareClones(stage, codeHost, folder);
    yield* MODES[stage.turn.mode](stage, chooseRequest(stage.turn));
  } catch (error) {
    if (error instanceof TurnProblem) yield* stage.narrator.say(`I stop here. ${error.message}`);
    throw error;
  }
}

function greeting(names: readonly string[]): string {
  const shown = names.map((name) => shownCode(name));
  if (shown.length === 0) return 'No repository was chosen.';
  if (shown.length === 1) return `Looking at ${shown[0]}.`;
  return `Looking at ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}.`;
}

/**
 * Clones the turn's repositories at their base commits into `folder` and lays the newest revision over them; sets the
 * stage's clones. Throws TurnProblem AGENT.CLONE_FAILED or AGENT.REVISION_REFUSED.
 */
async function* prepareClones(stage: Stage, codeHost: CodeHost, folder: string): AsyncGenerator<AgentEvent, void> {
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
    return { value: undefined, output: `${counted(files, 'changed file')} restored.` };
  } catch (error) {
    if (!(error instanceof BundleRefused)) throw error;
    throw new TurnProblem('AGENT.REVISION_REFUSED', `The newest revision does not fit the clones. ${error.reason}`);
  }
}
