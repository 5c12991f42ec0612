import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import type { CodeHost } from '../../ports/code-host.port.js';
import { askTurn } from './ask-turn.js';
import { chooseRequest } from './choose-request.js';
import { codeSpan, oneLine } from './code-span.js';
import { editsTurn } from './edits-turn.js';
import { planTurn } from './plan-turn.js';
import { prepareClones } from './prepare-clones.js';
import type { Stage } from './stage.js';
import { TurnProblem } from './turn-problem.js';

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
  const shown = names.map((name) => codeSpan(oneLine(name)));
  if (shown.length === 0) return 'No repository was chosen.';
  if (shown.length === 1) return `Looking at ${shown[0]}.`;
  return `Looking at ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}.`;
}
