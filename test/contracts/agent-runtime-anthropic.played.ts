import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Mode } from '../../src/domain/conversation/conversation.types.js';
import type {
  AgentEvent,
  AgentRuntime,
  AgentSession,
  OpenSession,
  TurnInput,
} from '../../src/ports/agent-runtime.port.js';
import type { Control, Fault } from '../stand-ins/managed-agents/control.js';
import type { ManagedGround } from './agent-runtime-anthropic.ground.js';
import { collect, isEnd } from './agent-runtime.listener.js';

const never = new AbortController().signal;
const MODEL = 'claude-sonnet-4-6';

interface Now {
  readonly ground: ManagedGround;
  readonly runtime: AgentRuntime;
  readonly session: AgentSession;
}

type Logged = { readonly type: string; readonly content?: unknown };

export const words = (events: readonly AgentEvent[]): string =>
  events.flatMap((event) => (event.kind === 'text-settled' ? [event.text] : [])).join('\n');

export const endOf = (events: readonly AgentEvent[]): AgentEvent | undefined => events.find(isEnd);

export async function soon(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20);
}

/** Sessions and turns as specs play them, in the process and session of the moment. */
export function played(title: string, now: () => Now) {
  const open = (more: Partial<OpenSession> = {}): Promise<AgentSession> => {
    const { ground, runtime } = now();
    const input = { runId: randomUUID(), title, model: MODEL, mode: 'edits' as const, seed: null, budgetCents: null };
    return runtime.open({ ...input, repositories: ground.repositories, ...more }, () => undefined, never);
  };
  const turnOf = (instructions: string, mode: Mode = 'edits', repositories = now().ground.repositories): TurnInput => ({
    ...{ turnId: randomUUID(), turnNumber: 1, mode, instructions, model: MODEL, repositories },
    ...{ ticket: { key: 'ACME-42', title: 'Played', body: '' }, plan: null, previousPlan: null },
    ...{ workspace: null, rejection: null, answers: [] },
  });
  const run = (turn: TurnInput, within = now().session) => now().runtime.runTurn(within, turn, never);
  /** Says that what was handed over is recorded. */
  const recorded = async (event: AgentEvent): Promise<void> => {
    const { runtime, session } = now();
    if (event.kind === 'plan' || event.kind === 'edits')
      await runtime.reply(session, { callId: event.callId, text: 'Recorded.', isError: false });
  };
  const standing = (id = now().session.sessionId) => now().ground.standIn.world.sessions.get(id);
  const logged = (id?: string): readonly Logged[] => standing(id)?.log.events ?? [];
  const messages = (id?: string) => logged(id).filter(({ type }) => type === 'user.message');
  return {
    ...{ open, turnOf, run, recorded, standing, logged, messages },
    turned: (changes: Partial<Control>) => Object.assign(now().ground.standIn.control, changes),
    spoil: (...faults: readonly Fault[]) => now().ground.standIn.control.faults.push(...faults),
    play: (turn: TurnInput) => collect(run(turn), recorded),
    ofType: (type: string) => logged().filter((event) => event.type === type),
    /** Of the turn itself, and not what it was told later. */
    messagesOf: ({ turnId }: TurnInput, id?: string) =>
      messages(id).filter((message) => JSON.stringify(message).includes(`msg=\\"${turnId}\\"`)),
    asked: (route: string) => now().ground.standIn.requests.filter((request) => request.route === route),
  };
}
