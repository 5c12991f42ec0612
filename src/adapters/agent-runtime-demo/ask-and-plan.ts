import { LIMITS } from '../../domain/shared/limits.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import { mergeSteps, type Request } from './choose-request.js';
import {
  describeDirective,
  HOW_TO_WRITE_DIRECTIVES,
  isWriting,
  renderDirective,
  toolLineOf,
  withAnswer,
  type WritingDirective,
} from './directive.js';
import { describeFindings, searchClones } from './search-clones.js';
import { cannot, oneLine } from './shown-text.js';
import type { Stage } from './stage.js';

// The modes that change no file.

/** Answers and changes nothing: directives that write are refused, the others followed; without any, a search is the answer. */
export async function* askTurn(stage: Stage, request: Request): AsyncGenerator<AgentEvent, void> {
  let refused = 0;
  for (const directive of request.directives) {
    if (isWriting(directive)) {
      refused += 1;
      yield* stage.narrator.denied(toolLineOf(directive), 'Ask changes no file.');
    } else yield* stage.talk(withAnswer(directive, stage.answer));
  }
  if (refused > 0) {
    const what = refused === 1 ? 'a directive that writes' : `${refused} directives that write`;
    const how = 'Send it again in Edits to have it done.';
    yield* stage.narrator.say(`Ask changes no file, so I refused ${what} and changed nothing. ${how}`);
  }
  const talked = request.directives.length > refused;
  const asksMore = refused === 0 || request.prose.trim() !== '';
  if (talked || !asksMore) return;
  const findings = yield* searchClones(stage, request.prose);
  yield* stage.narrator.say(`I call no model, so this is a search and not an opinion. ${describeFindings(findings)}`);
}

/** Proposes a plan and changes nothing: directives that write become its steps, so that its approval carries them out as they stand. */
export async function* planTurn(stage: Stage, request: Request): AsyncGenerator<AgentEvent, void> {
  const requested: WritingDirective[] = [];
  for (const directive of request.directives) {
    const filled = withAnswer(directive, stage.answer);
    if (isWriting(filled)) requested.push(filled);
    else yield* stage.talk(filled);
  }
  if (requested.length > 0) yield* stage.narrator.say(refusal(requested.length));
  if (request.kept.length > 0) yield* sayWhatStays(stage, request);
  const steps = mergeSteps(request.kept, requested).map((directive, index) => step(index + 1, directive));
  const body = steps.length > 0 ? stepsBody(steps) : yield* findingsBody(stage, request.prose);
  const { key, title } = stage.turn.ticket;
  const markdown = `# ${oneLine(`${key}: ${title}`, LIMITS.ticketTitle + 40)}\n\n${body}\n`;
  if (markdown.length > LIMITS.planMarkdown)
    throw cannot('The plan would be longer than 200,000 characters. Ask for fewer changes at a time.');
  yield* stage.handOver((callId) =>
    stage.narrator.event({ kind: 'plan', callId, title: oneLine(title, LIMITS.ticketTitle), markdown }),
  );
}

function refusal(count: number): string {
  const what = count === 1 ? 'the directive becomes its step' : `the ${count} directives become its steps`;
  return `A plan changes no file, so I refuse to write now; ${what}. Approve it to have that done as it stands.`;
}

async function* sayWhatStays(stage: Stage, request: Request): AsyncGenerator<AgentEvent, void> {
  yield* stage.narrator.say('I start from the newest plan: its steps stay unless a directive replaces them.');
  if (request.prose.trim() === '') return;
  yield* stage.narrator.say(
    `I call no model, so I could not understand these words and changed no step for them:\n\n${quoted(request.prose)}`,
  );
  yield* stage.narrator.say(HOW_TO_WRITE_DIRECTIVES);
}

function quoted(prose: string): string {
  const lines = prose.split('\n').filter((line) => line.trim() !== '');
  const shown = lines.slice(0, 5).map((line) => `> ${oneLine(line.trim(), 200)}`);
  const more = lines.length > 5 ? [`> … and ${lines.length - 5} more lines`] : [];
  return [...shown, ...more].join('\n>\n');
}

function step(number: number, directive: WritingDirective): string {
  return `### Step ${number}\n\n${describeDirective(directive)}\n\n${renderDirective(directive)}`;
}

function stepsBody(steps: readonly string[]): string {
  return `Carried out in this order by the demo agent, which calls no model.\n\n${steps.join('\n\n')}`;
}

async function* findingsBody(stage: Stage, prose: string): AsyncGenerator<AgentEvent, string> {
  const findings = yield* searchClones(stage, prose);
  const described = describeFindings(findings);
  yield* stage.narrator.say('I call no model, so the plan names the files to look at and no change of its own.');
  const look =
    findings.read.length > 0 ? 'Look at the files above and decide what to change' : 'Decide which files to change';
  return [
    '### What I found',
    described,
    '### Steps',
    `1. ${look}.\n2. Ask for changes to this plan and give the directives; they become its steps.`,
    HOW_TO_WRITE_DIRECTIVES,
  ].join('\n\n');
}
