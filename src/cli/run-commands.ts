import { randomUUID } from 'node:crypto';
import type { ConversationHeader } from '../../projections/conversation/conversation.view.js';
import { comparePositions } from '../ports/event-log.port.js';
import type { Mode } from '../domain/conversation/conversation.types.js';
import { publishFailures } from '../domain/conversation/publishing.js';
import { isBusy } from '../domain/conversation/run-status.js';
import { parseDollars } from '../domain/shared/money.js';
import { sleep } from '../shared/waiting.js';
import type { ApiClient } from './api-client.js';
import { CliError, EXIT, refused, usage } from './cli-error.js';
import { followRun } from './follow-run.js';
import { namesOf, nextStep, standing, whatToRetry } from './next-step.js';
import { sentWords, type Output } from './output.js';
import { Progress } from './progress.js';
import * as replies from './replies.js';
import { parseRepository } from './repository-argument.js';
import { textOf, wordsOf } from './standard-input.js';
import { tellRun } from './tell-run.js';

export interface SendOptions {
  readonly ticket?: string;
  readonly new?: string;
  readonly body?: string;
  readonly project?: string;
  readonly repo?: readonly string[];
  readonly mode?: Mode;
  readonly model?: string;
  readonly autoOpenDraftPr?: boolean;
  readonly instructions?: string;
  readonly wait?: boolean;
  readonly idempotencyKey?: string;
}
export type ReplyOptions = Pick<SendOptions, 'mode' | 'autoOpenDraftPr' | 'wait' | 'idempotencyKey'>;

/** What is sent, and what is said of it once it was taken. */
interface Change {
  readonly done: string;
  readonly wait?: boolean | undefined;
  readonly [field: string]: unknown;
}

/** What the server answers when it cannot know whether a submission took effect. */
const OPEN_OUTCOMES: readonly string[] = ['LOG.UNAVAILABLE', 'STORE.UNAVAILABLE'];

/** The commands that change or follow one run. Each gives the exit code. */
export class RunCommands {
  constructor(
    private readonly api: ApiClient,
    private readonly output: Output,
  ) {}

  async send(options: SendOptions): Promise<number> {
    if ((options.ticket === undefined) === (options.new === undefined))
      throw usage('Name a ticket (--ticket KEY) or give a title for a new one (--new "title").');
    const { ticket, mode, model, autoOpenDraftPr, instructions: said } = options;
    // Texts first: one that is missing leaves no repository added.
    const what = ticket === undefined ? { newTicket: await newTicketOf(options) } : { ticketKey: ticket };
    const instructions = said === undefined ? '' : await wordsOf(said);
    const chosen = [];
    for (const text of options.repo ?? []) chosen.push(await this.chooseRepository(text));
    // What is undefined does not travel: the server goes on as the conversation did.
    const body = {
      ...what,
      ...(chosen.length > 0 && { repositories: chosen }),
      model,
      mode,
      autoOpenDraftPr,
      instructions,
    };
    const sent = await this.submit('/code-runs', body, options.idempotencyKey);
    return this.afterwards(sent.ticketKey, sent, options.wait, sentWords(sent));
  }

  async reply(key: string, text: string, options: ReplyOptions): Promise<number> {
    const { mode, autoOpenDraftPr, wait, idempotencyKey } = options;
    const body = { mode, autoOpenDraftPr, instructions: text };
    const sent = await this.submit(pathOf(key, '/messages'), body, idempotencyKey);
    return this.afterwards(key, sent, wait, sentWords(sent));
  }

  async answer(key: string, answer: string, wait: boolean | undefined): Promise<number> {
    const { header } = await this.api.get(pathOf(key), replies.run);
    const { inputId } = header.state.activity;
    if (inputId === undefined) throw refused('CONVERSATION.QUESTION_CLOSED', `${key} has no open question.`);
    return this.change(key, '/answers', { done: 'Answered', wait, inputId, answer });
  }

  async stop(key: string, wait: boolean | undefined): Promise<number> {
    const { header } = await this.api.get(pathOf(key), replies.run);
    const { turn } = header.state.activity;
    if (!turn) throw refused('CONVERSATION.NOTHING_TO_STOP', `${key} has no running turn.`);
    return this.change(key, '/interrupt', { done: 'The turn stops', wait, turnId: turn.turnId });
  }

  /** Tries again what failed last: the turn, else the draft PRs. */
  async retry(key: string, wait: boolean | undefined): Promise<number> {
    const { state } = (await this.api.get(pathOf(key), replies.run)).header;
    const retry = whatToRetry(state);
    if (!retry)
      throw refused(
        'CONVERSATION.NOTHING_TO_RETRY',
        `${key} has nothing to try again: nothing failed or was stopped last.`,
      );
    if (retry.what === 'turn') {
      const { turnId } = retry;
      const sent = await this.api.post(pathOf(key, '/retry'), replies.sent, { turnId });
      return this.afterwards(key, sent, wait, `${sentWords(sent)}, once more`);
    }
    const { repositoryIds } = retry;
    const sent = await this.api.post(pathOf(key, '/pull-requests'), replies.carriedOut, { repositoryIds });
    return this.afterwards(key, sent, wait, `Draft PRs are tried again for ${namesOf(repositoryIds, state)}`);
  }

  async budget(key: string, amount: string, wait: boolean | undefined): Promise<number> {
    const budgetCents = parseDollars(amount);
    if (budgetCents === undefined) throw usage(`${amount} is not an amount in US dollars. Write it as 40 or 40.50.`);
    return this.change(key, '/budget', { done: 'The budget was raised', wait, budgetCents });
  }

  /** Accepts what waits for a decision: the newest edits, else the open plan; else asks again for draft PRs of accepted edits. */
  async accept(
    key: string,
    { revision, draftPr, wait }: { readonly revision?: number; readonly draftPr: boolean; readonly wait?: boolean },
  ): Promise<number> {
    const { summary, header } = await this.api.get(pathOf(key), replies.run);
    const { plan } = header.state;
    const wanted = revision ?? (summary.edits?.decision === 'open' ? summary.edits.revision : undefined);
    const send = (path: string, body: object) => this.api.post(pathOf(key, path), replies.carriedOut, body);
    if (wanted !== undefined) {
      const accepted = await send('/edits/accept', { revision: wanted, openDraftPr: draftPr });
      return this.afterwards(key, accepted, wait, `Edits revision ${wanted} were accepted`);
    }
    if (plan?.decision === 'open') {
      const approved = await send('/plan/approve', { version: plan.version });
      return this.afterwards(key, approved, wait, `Plan version ${plan.version} was approved`);
    }
    if (summary.edits?.decision === 'accepted' && draftPr) {
      return this.afterwards(key, await send('/pull-requests', {}), wait, 'Draft PRs are being opened');
    }
    throw refused('CONVERSATION.NOTHING_TO_ACCEPT', `${key} has neither edits nor a plan to accept.`);
  }

  /** Rejects what waits for a decision: the newest edits, else the open plan, which takes no reason. */
  async reject(key: string, reason: string | undefined): Promise<number> {
    const { plan, edits } = (await this.api.get(pathOf(key), replies.run)).header.state;
    if (edits?.decision === 'open') {
      const { revision } = edits.proposal;
      const said = reason === undefined ? {} : { reason: await textOf(reason) };
      return this.change(key, '/edits/reject', { done: `Edits revision ${revision} were rejected`, revision, ...said });
    }
    if (plan?.decision !== 'open')
      throw refused('CONVERSATION.NOTHING_TO_REJECT', `${key} has neither edits nor a plan to reject.`);
    if (reason !== undefined)
      throw usage(`A plan is rejected without a reason. To have it changed: code-runs reply ${key} "…"`);
    const { version } = plan;
    return this.change(key, '/plan/reject', { done: `Plan version ${version} was rejected`, version });
  }

  /** Lets the messages go that a stop or a failure held back. */
  release(key: string, wait: boolean | undefined): Promise<number> {
    return this.change(key, '/queue/release', { done: 'The messages that were held back are sent', wait });
  }

  archive(key: string): Promise<number> {
    return this.change(key, '/archive', { done: 'The conversation was archived' });
  }

  restore(key: string): Promise<number> {
    return this.change(key, '/restore', { done: 'The conversation was restored' });
  }

  async status(key: string): Promise<number> {
    const { summary, header } = await this.api.get(pathOf(key), replies.run);
    await tellRun(this.api, this.output, summary, header.state);
    return EXIT.done;
  }

  async events(key: string): Promise<number> {
    for await (const line of this.api.lines(pathOf(key, '/events'))) this.output.event(line);
    return EXIT.done;
  }

  /** Says where the run stands and what it waits for, then shows what happens, until the person ends it. */
  async tail(key: string): Promise<number> {
    const { isJson } = this.output;
    const progress = new Progress((text) => this.output.followed(text));
    const { items: known } = await this.api.get('/repositories', replies.repositories);
    await followRun(this.api, key, {
      opened: ({ state }) => {
        const lines = [standing(key, state), nextStep(key, state, known)].filter((line) => line !== '');
        for (const line of lines) this.output[isJson ? 'progress' : 'followed'](`${line}\n`);
      },
      fact: (envelope, header) => {
        if (isJson) this.output.event(JSON.stringify(envelope));
        else progress.tell(envelope, header);
      },
      isDone: () => false,
    });
    return EXIT.done;
  }

  /** Sends under a key that the person may give again; a failure that leaves the outcome open names it. */
  private async submit(path: string, body: object, key: string = randomUUID()) {
    try {
      return await this.api.post(path, replies.sent, body, key);
    } catch (error) {
      if (!(error instanceof CliError && OPEN_OUTCOMES.includes(error.code))) throw error;
      const again = `Run the same command with --idempotency-key ${key}: it has one effect, however often it is sent.`;
      throw new CliError(`${error.message} ${again}`, error.exitCode, error.code);
    }
  }

  private async change(key: string, path: string, change: Change): Promise<number> {
    const { done, wait, ...body } = change;
    return this.afterwards(key, await this.api.post(pathOf(key, path), replies.carriedOut, body), wait, done);
  }

  private async afterwards(
    key: string,
    sent: { readonly position: string },
    wait: boolean | undefined,
    done: string,
  ): Promise<number> {
    if (wait !== true) {
      this.output.sent(key, sent, done);
      return EXIT.done;
    }
    this.output.progress(`${done}.\n`);
    const { position, state } = await this.untilAtRest(key, sent.position);
    const summary = await this.summaryAt(key, position);
    await tellRun(this.api, this.output, summary, state);
    if (summary.status === 'Needs input') return EXIT.needsInput;
    // Beside draft PRs that are open, some of which could not be opened or updated, the run itself has not failed.
    return summary.status === 'Failed' || publishFailures(state).length > 0 ? EXIT.runFailed : EXIT.done;
  }

  /** Until nothing goes on any more after `sent`. A page may open on a state from before it. */
  private async untilAtRest(key: string, sent: string): Promise<ConversationHeader> {
    const progress = new Progress((text) => this.output.progress(text));
    const leave = (): void => {
      this.output.progress(`\nThe run goes on without you. Follow it with: code-runs tail ${key}\n`);
      process.exit(EXIT.interrupted);
    };
    process.once('SIGINT', leave);
    const header = await followRun(this.api, key, {
      fact: (envelope, header) => progress.tell(envelope, header),
      isDone: (header) => comparePositions(header.position, sent) >= 0 && !isBusy(header.state),
    });
    process.off('SIGINT', leave);
    return header;
  }

  /** The view follows the log a moment later. */
  private async summaryAt(key: string, position: string): Promise<replies.Summary> {
    for (let attempt = 1; ; attempt += 1) {
      const { summary } = await this.api.get(pathOf(key), replies.run);
      if (comparePositions(summary.position, position) >= 0 || attempt === 40) return summary;
      await sleep(100);
    }
  }

  private async chooseRepository(text: string): Promise<{ repository: string; baseBranch?: string }> {
    const { kind, value, branch } = parseRepository(text);
    const repository = kind === 'name' ? value : await this.added(value);
    return { repository, ...(branch !== undefined && { baseBranch: branch }) };
  }

  private async added(source: string): Promise<string> {
    const { items } = await this.api.get('/repositories', replies.repositories);
    const known = items.find((repository) => repository.source === source);
    return (known ?? (await this.api.post('/repositories', replies.repository, { source }))).repositoryId;
  }
}

async function newTicketOf({ new: title, body, project }: SendOptions): Promise<object> {
  return { title, ...(body !== undefined && { body: await textOf(body) }), projectKey: project };
}

const pathOf = (key: string, rest = ''): string => `/code-runs/${encodeURIComponent(key)}${rest}`;
