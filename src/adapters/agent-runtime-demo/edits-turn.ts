import { cutText } from '../../domain/shared/cut-text.js';
import { packWorkTrees, type PackedEdits } from '../../edit-bundles/pack-edits.js';
import { BundleRefused } from '../../edit-bundles/bundle-refused.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import type { Request } from './choose-request.js';
import { isWriting, type WritingDirective } from './directive.types.js';
import { withAnswer } from './directive-text.js';
import type { Edit } from './edit.js';
import { editFiles, toolLineOf } from './edit-files.js';
import { HOW_TO_WRITE_DIRECTIVES } from './how-to.js';
import { pullRequestBody, pullRequestTitle, summaryOf } from './edits-text.js';
import { describeFindings, searchClones } from './search-clones.js';
import { handedOver, leftOutSentence } from './left-out.js';
import type { Stage } from './stage.js';
import { TurnProblem } from './turn-problem.js';
import { WorkspaceFiles } from './workspace.js';

/** Carries out the directives and hands over what changed; without any it shows what it found and how to write one. */
export async function* editsTurn(stage: Stage, request: Request): AsyncGenerator<AgentEvent, void> {
  if (request.directives.length === 0) return yield* withoutDirectives(stage, request);
  yield* stage.narrator.say(announcement(request));
  const files = new WorkspaceFiles(stage.clones);
  const edits: Edit[] = [];
  let asked = 0;
  for (const directive of request.directives) {
    const filled = withAnswer(directive, stage.answer);
    if (!isWriting(filled)) yield* stage.talk(filled);
    else {
      asked += 1;
      edits.push(yield* carryOut(stage, files, filled));
    }
  }
  if (request.overlooked.length > 0) yield* stage.narrator.say(overlookedNote(request));
  const changed = edits.filter((edit) => edit.changed);
  if (changed.length > 0) return yield* handOver(stage, changed);
  const why = asked === 0 ? 'No directive asked for a change' : 'The files are as the directives want them already';
  yield* stage.narrator.say(`${why}, so there is nothing to review.`);
}

function announcement({ directives, origin }: Request): string {
  if (directives.length === 1) return `I carry out the one directive of ${origin}.`;
  return `I carry out the ${directives.length} directives of ${origin} in their order.`;
}

async function* carryOut(
  stage: Stage,
  files: WorkspaceFiles,
  directive: WritingDirective,
): AsyncGenerator<AgentEvent, Edit> {
  return yield* stage.narrator.call(toolLineOf(directive), async () => {
    const edit = await editFiles(files, directive);
    return { value: edit, output: `${edit.sentence}.`, additions: edit.additions, deletions: edit.deletions };
  });
}

async function* handOver(stage: Stage, edits: readonly Edit[]): AsyncGenerator<AgentEvent, void> {
  const { ticket, repositories } = stage.turn;
  const names = repositories.map(({ name }) => name);
  const { bundle, leftOut } = await stage.work.run(() => pack(stage));
  const told = handedOver(edits, leftOut, names);
  if (leftOut.length > 0) yield* stage.narrator.say(leftOutSentence(leftOut, names));
  if (bundle === null || told.length === 0) {
    const why = leftOut.length > 0 ? '' : ': the files are as they were at the base commit';
    yield* stage.narrator.say(`There is nothing to review${why}.`);
    return;
  }
  const summary = summaryOf(told);
  yield* stage.narrator.say(summary);
  yield* stage.handOver((callId) =>
    stage.narrator.event({
      kind: 'edits',
      callId,
      bundle,
      summary,
      pullRequestTitle: pullRequestTitle(ticket),
      pullRequestBody: pullRequestBody(ticket, told, names),
    }),
  );
}

async function pack(stage: Stage): Promise<PackedEdits> {
  const sources = stage.turn.repositories.map(({ name, baseCommit }, index) => ({
    mount: name,
    workTree: stage.clones[index]?.directory ?? '',
    baseCommit,
  }));
  try {
    // What an earlier revision changed and this turn took back has to be handed over too.
    return await packWorkTrees(sources, { evenUnchanged: stage.turn.workspace !== null, signal: stage.work.signal });
  } catch (error) {
    if (!(error instanceof BundleRefused)) throw error;
    const code = error.code === 'BUNDLE.TOO_LARGE' ? 'AGENT.TOO_LARGE' : 'AGENT.DIRECTIVE_FAILED';
    throw new TurnProblem(code, `The changes cannot be handed over. ${error.reason}`);
  }
}

async function* withoutDirectives(stage: Stage, request: Request): AsyncGenerator<AgentEvent, void> {
  if (request.origin === 'the approved plan') {
    yield* stage.narrator.say('The approved plan holds no directive, so there is nothing in it that I can carry out.');
  }
  if (request.ticketDoneBefore)
    yield* stage.narrator.say("The ticket's directives are in the newest revision already; I follow them once.");
  if (request.overlooked.length > 0) yield* stage.narrator.say(overlookedNote(request));
  const findings = yield* searchClones(stage, request.prose);
  yield* stage.narrator.say(`I call no model, so I changed nothing on my own. ${describeFindings(findings)}`);
  yield* stage.narrator.say(HOW_TO_WRITE_DIRECTIVES);
}

function overlookedNote(request: Request): string {
  const lines = request.overlooked.slice(0, 5).map((line) => `> ${cutText(line, 200)}`);
  return `These lines read like directives but say more than one, so I left them alone:\n\n${lines.join('\n>\n')}`;
}
