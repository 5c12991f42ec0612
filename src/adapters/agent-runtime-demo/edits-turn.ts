import { cutText } from '../../domain/shared/cut-text.js';
import { LIMITS } from '../../domain/shared/limits.js';
import { BundleRefused } from '../../edit-bundles/bundle-refused.js';
import { packWorkTrees, type PackedEdits } from '../../edit-bundles/pack-edits.js';
import type { AgentEvent, TurnInput } from '../../ports/agent-runtime.port.js';
import type { Request } from './choose-request.js';
import { HOW_TO_WRITE_DIRECTIVES, isWriting, toolLineOf, withAnswer, type WritingDirective } from './directive.js';
import { editFiles, type Edit } from './edit-files.js';
import { describeFindings, searchClones } from './search-clones.js';
import { oneLine, shownCode, TurnProblem } from './shown-text.js';
import type { Stage } from './stage.js';
import { WorkspaceFiles, type WorkspacePath } from './workspace.js';

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

const LISTED = 100;

/** One sentence for the review panel. */
function summaryOf(edits: readonly Edit[]): string {
  const [first, ...more] = edits;
  if (first && more.length === 0) return `${first.sentence}.`;
  return `Carried out ${edits.length} directives: ${edits
    .slice(0, 3)
    .map((edit) => lowerFirst(edit.sentence))
    .join('; ')}${edits.length > 3 ? '; …' : '.'}`;
}

function pullRequestTitle(ticket: TurnInput['ticket']): string {
  return oneLine(`${ticket.key}: ${ticket.title}`, LIMITS.pullRequestTitle);
}

/** Markdown: what was done, as a list; with several repositories one section for each that was changed. */
function pullRequestBody(ticket: TurnInput['ticket'], edits: readonly Edit[], repositories: readonly string[]): string {
  const head = `For ${oneLine(ticket.key)}, by the demo agent, which calls no model and did what the directives say.`;
  if (repositories.length < 2) return [head, '', ...listOf(edits)].join('\n');
  const sections = repositories.flatMap((name) => {
    const own = edits.filter(({ sentence }) => sentence.includes(`\`${name}/`));
    return own.length === 0 ? [] : ['', `## ${name}`, '', ...listOf(own)];
  });
  return [head, ...sections].join('\n');
}

function listOf(edits: readonly Edit[]): readonly string[] {
  const more = edits.length > LISTED ? [`- and ${edits.length - LISTED} more`] : [];
  return [...edits.slice(0, LISTED).map((edit) => `- ${edit.sentence}`), ...more];
}

function lowerFirst(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}

type LeftOut = PackedEdits['leftOut'];

const WHY = { ignored: 'git ignores it', submodule: 'a submodule: its files belong to another repository' } as const;
const NAMED = 10;

/** The edits as reviewers may be told of them: of each only what is handed over. */
export function handedOver(edits: readonly Edit[], leftOut: LeftOut, repositories: readonly string[]): readonly Edit[] {
  const isKept = ({ repository, path }: WorkspacePath): boolean =>
    !leftOut.some((one) => one.mount === repositories[repository] && holds(one, path));
  return edits.flatMap((edit) => {
    const files = edit.files.filter(isKept);
    if (files.length === edit.files.length) return [edit];
    const names = files.map(({ repository, path }) =>
      shownCode(repositories.length > 1 ? `${repositories[repository]}/${path}` : path),
    );
    return files.length === 0 ? [] : [{ ...edit, files, sentence: `Changed ${names.join(', ')}` }];
  });
}

function holds({ path: place }: LeftOut[number], path: string): boolean {
  return path === place || path.startsWith(place.endsWith('/') ? place : `${place}/`);
}

/** A sentence for the conversation; empty when nothing was left out. */
export function leftOutSentence(leftOut: LeftOut, repositories: readonly string[]): string {
  if (leftOut.length === 0) return '';
  const named = leftOut.slice(0, NAMED).map(({ mount, path, why }) => {
    const shown = shownCode(repositories.length > 1 ? `${mount}/${path}` : path);
    return `${shown} (${WHY[why]})`;
  });
  const more = leftOut.length > NAMED ? ` and ${leftOut.length - NAMED} more` : '';
  return `Not part of the changes: ${named.join(', ')}${more}.`;
}
