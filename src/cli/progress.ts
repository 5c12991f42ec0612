import { dollars } from '../domain/shared/money.js';
import { repositoryName, type ConversationState } from '../domain/conversation/conversation.state.js';
import { findPublish } from '../domain/conversation/publishing.js';
import { HAND_OVER_CALL } from '../domain/conversation/turn.events.js';
import { withoutColours } from '../domain/shared/visible-text.js';
import { filesOf, flagLines, oneLine } from './output.js';
import type { ConversationHeader } from '../../projections/conversation/conversation.view.js';
import type { Envelope } from '../../projections/conversation/envelope.js';
import type { RepositoryId } from '../domain/shared/types.js';

type FactOf<Type extends Envelope['event']['type']> = Extract<Envelope['event'], { type: Type }>;
type Tell<Type extends Envelope['event']['type']> = (
  data: FactOf<Type>['data'],
  nameOf: (repositoryId: RepositoryId) => string,
  state: ConversationState,
) => string;
type Told = { readonly [Type in Envelope['event']['type']]?: Tell<Type> };

/** One line for people about each fact worth one; the agent's words are written as they are. */
const lines: Told = {
  TurnQueued: ({ mode }) => `The message (${mode}) waits to start.`,
  TurnStarted: () => 'The agent works.',
  ToolCalled: ({ title, name }) =>
    name === HAND_OVER_CALL ? '  · Hand over the edits' : `  · ${oneLine(`${name} ${title}`)}`,
  ToolReturned: ({ outcome, output }) =>
    outcome === 'ok' ? '' : `    ${outcome}${output === '' ? '' : `: ${firstLine(withoutColours(output))}`}`,
  InputRequested: ({ question, options }) =>
    `? ${question}${options.length > 0 ? ` (${oneLine(options.join(' / '))})` : ''}`,
  InputProvided: ({ answer }) => `> ${firstLine(answer)}`,
  BudgetReached: ({ spentCents, budgetCents }) =>
    `Paused: the run has spent ${dollars(spentCents)}; its budget is ${dollars(budgetCents)}. An owner or admin raises it with \`code-runs budget\`.`,
  BudgetRaised: ({ budgetCents }) => `The run may cost ${dollars(budgetCents)} now.`,
  PlanProposed: ({ version, title }) => `Plan version ${version}: ${oneLine(title)}`,
  EditsProposed: ({ revision, repositories, flags, flagsTotal }, nameOf) =>
    [
      `Edits revision ${revision}:`,
      ...repositories.map(
        (r) => `  ${nameOf(r.repositoryId)}: ${filesOf(r.filesChanged)}, +${r.additions} -${r.deletions}`,
      ),
      ...flagLines(
        flags.map(({ kind, repositoryId, path }) => ({ kind, path: oneLine(path), repository: nameOf(repositoryId) })),
        flagsTotal,
      ),
    ].join('\n'),
  EditsAccepted: ({ revision, automatic }) =>
    `Edits revision ${revision} accepted${automatic ? ' automatically' : ''}.`,
  EditsPublished: ({ repositoryId, branch, commit, unchanged }, nameOf) =>
    unchanged
      ? `${nameOf(repositoryId)}: nothing to change, ${branch} holds these edits already.`
      : `${nameOf(repositoryId)}: ${branch} is at ${commit.slice(0, 10)}.`,
  PrOpened: ({ repositoryId, number, title }, nameOf) =>
    `${nameOf(repositoryId)}: draft PR #${number} opened: ${oneLine(title)}`,
  PrUpdated: ({ repositoryId, number, revision }, nameOf) =>
    `${nameOf(repositoryId)}: PR #${number} now shows revision ${revision}.`,
  PrOpenFailed: (data, nameOf, state) =>
    `${nameOf(data.repositoryId)}: ${whatFailed(data, state)}: ${oneLine(data.message)}`,
  TurnCompleted: () => 'The turn ended.',
  TurnInterrupted: () => 'The turn was stopped.',
  TurnFailed: ({ message, details }) => `The turn failed: ${message}${details === '' ? '' : `\n${details}`}`,
};

interface Failure {
  readonly message: string;
  readonly since: string;
  readonly times: number;
}

/** Writes what happens, for people, as it happens. */
export class Progress {
  private inText = false;
  /** Repositories whose newest publish changed nothing. */
  private readonly unchanged = new Set<string>();

  /** Why the newest publish of a repository failed. */
  private readonly failures = new Map<string, Failure>();

  constructor(private readonly write: (text: string) => void) {}

  tell({ event, at }: Envelope, { state }: ConversationHeader): void {
    if (event.type === 'TurnStreamed') {
      this.inText = true;
      this.write(event.data.text);
      return;
    }
    if (event.type === 'EditsPublished') this.remember(event.data);
    // That the PR shows them was so before, and the line about the branch has said it.
    if (event.type === 'PrUpdated' && this.unchanged.has(event.data.repositoryId)) return;
    const line = this.saidBefore(event, at, state) ?? lineOf(event, state);
    if (event.type === 'BlockSettled' || line !== '') this.endText();
    if (line !== '') this.write(`${line}\n`);
  }

  /** Every attempt may fail by the same cause: that is said once, and then how often. */
  private saidBefore(event: Envelope['event'], at: string, state: ConversationState): string | undefined {
    if (event.type === 'PrOpened' || event.type === 'PrUpdated') this.failures.delete(event.data.repositoryId);
    if (event.type !== 'PrOpenFailed') return undefined;
    const { repositoryId, message } = event.data;
    const before = this.failures.get(repositoryId);
    const again =
      before?.message === message ? { ...before, times: before.times + 1 } : { message, since: at, times: 1 };
    this.failures.set(repositoryId, again);
    if (again.times === 1) return undefined;
    const what = `${repositoryName(state, repositoryId)}: ${whatFailed(event.data, state)}`;
    return `${what}, for the same reason (${again.times} times since ${again.since}).`;
  }

  private remember({ repositoryId, unchanged }: FactOf<'EditsPublished'>['data']): void {
    if (unchanged) this.unchanged.add(repositoryId);
    else this.unchanged.delete(repositoryId);
  }

  private endText(): void {
    if (this.inText) this.write('\n');
    this.inText = false;
  }
}

function lineOf(event: Envelope['event'], state: ConversationState): string {
  const tell = lines[event.type] as Tell<typeof event.type> | undefined;
  return tell?.(event.data, (id) => repositoryName(state, id), state) ?? '';
}

function whatFailed({ repositoryId, publishId }: FactOf<'PrOpenFailed'>['data'], state: ConversationState): string {
  const open = state.pullRequests.find((pr) => pr.repositoryId === repositoryId && pr.state === 'open');
  if (open) return `PR #${open.number} was not updated`;
  return findPublish(state, publishId)?.openDraftPr === false ? 'nothing was committed' : 'no draft PR';
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
