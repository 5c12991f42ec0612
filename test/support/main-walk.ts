import type { ConversationHeader } from '../../projections/conversation/conversation.view.js';
import type { Envelope } from '../../projections/conversation/envelope.js';
import { applyHeader } from '../../projections/conversation/header.fold.js';
import type { RunSummary } from '../../projections/run-status/run-status.view.js';
import type { SentReply } from '../../src/contracts/replies.js';
import type { MadeRepository } from './git/make-repository.js';
import type { PatientClient } from './killable.js';

type Run = { readonly header: ConversationHeader; readonly summary: RunSummary };

export interface Walk {
  readonly ticketKey: string;
  /** What the outside client was told: these facts exist, once. */
  readonly acknowledged: readonly SentReply[];
}

/** Every request counts towards the limit of a client; twenty that wait at once stay below it. */
const LOOK_AGAIN_MS = 200;

/**
 * Sends, answers, sends again; waits for the draft PR. Every request is repeated until it is acknowledged. The repository holds
 * `greeting.txt` with `hello alpha`.
 */
export async function walkTheMainJob(client: PatientClient, name: string, repository = 'alpha'): Promise<Walk> {
  const sent = await client.post<SentReply>('/api/code-runs', `${name}-send`, {
    newTicket: { title: `Walk ${name}` },
    repositories: [{ repository }],
    mode: 'edits',
    autoOpenDraftPr: true,
    instructions: 'ask: Which greeting? [hi | hey]\nreplace `hello` with `{answer}` in `greeting.txt`',
  });
  const run = `/api/code-runs/${sent.ticketKey}`;
  const asked = await until(client, run, ({ header }) => header.state.activity.kind === 'waiting');
  const inputId = asked.header.state.activity.kind === 'waiting' ? asked.header.state.activity.inputId : '';
  const answered = await client.post<SentReply>(`${run}/answers`, `${name}-answer`, { inputId, answer: 'hey' });
  const second = await client.post<SentReply>(`${run}/messages`, `${name}-more`, {
    instructions: 'replace `alpha` with `ALPHA` in `greeting.txt`',
    mode: 'edits',
    autoOpenDraftPr: true,
  });
  await until(client, run, ({ summary, header }) => !summary.busy && header.state.lastOutcome?.turn.turnNumber === 2);
  return { ticketKey: sent.ticketKey, acknowledged: [sent, answered, second] };
}

/** Sends one change of both repositories, `alpha` and `beta`; resolves with both draft PRs open. */
export async function changeBoth(client: PatientClient, name: string): Promise<Run> {
  const sent = await client.post<SentReply>('/api/code-runs', `${name}-both`, {
    newTicket: { title: `Both ${name}` },
    repositories: [{ repository: 'alpha' }, { repository: 'beta' }],
    mode: 'edits',
    autoOpenDraftPr: true,
    instructions: ['alpha', 'beta'].map((one) => `replace \`hello\` with \`hi\` in \`${one}/greeting.txt\``).join('\n'),
  });
  return until(client, `/api/code-runs/${sent.ticketKey}`, ({ summary, header }) => {
    return !summary.busy && header.state.pullRequests.length === 2;
  });
}

/**
 * What was acknowledged is there, once; every state is the fold of the log; the branch and the pull request were made once. Gives
 * the conversation's facts.
 */
export async function expectNothingLostOrDoubled(
  client: PatientClient,
  { ticketKey, acknowledged }: Walk,
  origin: MadeRepository,
): Promise<readonly Envelope[]> {
  const facts = await client.lines<Envelope>(`/api/code-runs/${ticketKey}/events`);
  expect(facts.map((fact) => fact.seq)).toEqual(facts.map((_, index) => index + 1));
  expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
  for (const { position } of acknowledged) expect(facts.map((fact) => fact.position)).toContain(position);
  const count = (type: string): number => facts.filter((fact) => fact.event.type === type).length;
  expect([count('TurnQueued'), count('InputRequested'), count('InputProvided'), count('TurnStarted')]).toEqual([
    2, 1, 1, 2,
  ]);
  expect([
    count('TurnCompleted'),
    count('EditsProposed'),
    count('EditsAccepted'),
    count('PrOpened'),
    count('PrUpdated'),
  ]).toEqual([2, 2, 2, 1, 1]);
  expectWholeTexts(facts);
  const { header, summary } = await client.get<Run>(`/api/code-runs/${ticketKey}`);
  expect(header).toEqual(facts.reduce<ConversationHeader | undefined>(applyHeader, undefined));
  expect(summary.status).toBe('PR opened');
  expect(origin.git('rev-list', '--count', `main..code-runs/${ticketKey}`)).toBe('2');
  expect(origin.git('show', `code-runs/${ticketKey}:greeting.txt`)).toBe('hey ALPHA');
  expect(origin.git('show', 'main:greeting.txt')).toBe('hello alpha');
  return facts;
}

/** Every block's pieces join without a hole or an overlap. */
function expectWholeTexts(facts: readonly Envelope[]): void {
  const lengths = new Map<string, number>();
  for (const { event } of facts) {
    if (event.type !== 'TurnStreamed') continue;
    const { turnId, block, offset, text } = event.data;
    expect(offset).toBe(lengths.get(`${turnId}/${block}`) ?? 0);
    lengths.set(`${turnId}/${block}`, offset + text.length);
  }
}

async function until(client: PatientClient, path: string, wanted: (run: Run) => boolean): Promise<Run> {
  for (;;) {
    const run = await client.get<Run>(path);
    if (wanted(run)) return run;
    if (run.summary.status === 'Failed') throw new Error(`${path}: ${run.summary.reason}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
