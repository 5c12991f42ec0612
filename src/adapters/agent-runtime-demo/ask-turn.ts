import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import type { Request } from './choose-request.js';
import { isWriting } from './directive.types.js';
import { withAnswer } from './directive-text.js';
import { toolLineOf } from './edit-files.js';
import { describeFindings, searchClones } from './search-clones.js';
import type { Stage } from './stage.js';

/** Answers and changes nothing: directives that write are refused, the others followed; without any, a search is the answer. */
export async function* askTurn(stage: Stage, request: Request): AsyncGenerator<AgentEvent, void> {
  let refused = 0;
  for (const directive of request.directives) {
    if (isWriting(directive)) {
      refused += 1;
      yield* stage.narrator.denied(toolLineOf(directive), 'Ask changes no file.');
    } else yield* stage.talk(withAnswer(directive, stage.answer));
  }
  if (refused > 0) yield* stage.narrator.say(refusal(refused));
  const talked = request.directives.length > refused;
  const asksMore = refused === 0 || request.prose.trim() !== '';
  if (talked || !asksMore) return;
  const findings = yield* searchClones(stage, request.prose);
  yield* stage.narrator.say(`I call no model, so this is a search and not an opinion. ${describeFindings(findings)}`);
}

function refusal(count: number): string {
  const what = count === 1 ? 'a directive that writes' : `${count} directives that write`;
  return `Ask changes no file, so I refused ${what} and changed nothing. Send it again in Edits to have it done.`;
}
