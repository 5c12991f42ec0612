import * as z from 'zod/mini';
import { create } from 'zustand';
import { MODES } from '../../../../../src/domain/conversation/conversation.types.js';
import type { SentReply } from '../../../../../src/contracts/replies.js';
import { UnreachableError, messageOf } from '../../../api/api-error.js';
import type { ConversationCommands } from '../commands.js';
import type { TicketKey } from '../../../../../src/domain/shared/types.js';

const messageShape = z.object({
  /** Idempotency-Key: the message under it is taken once, however often it is sent. */
  key: z.string(),
  instructions: z.string(),
  mode: z.enum(MODES),
  autoOpenDraftPr: z.boolean(),
  model: z.optional(z.string()),
  sentAt: z.string(),
  /** Turns that existed when it was sent; a later turn of the same person may be this message. */
  turnsBefore: z.int(),
  /** `unreached` waits for the connection, `refused` for the person. */
  state: z.enum(['sending', 'unreached', 'refused', 'taken']),
  problem: z.nullable(z.string()),
  /** The turn it became, once the server said so. */
  turnId: z.nullable(z.string()),
});
export type OutgoingMessage = z.infer<typeof messageShape>;
export type NewMessage = Omit<OutgoingMessage, 'state' | 'problem' | 'turnId'>;

type Outboxes = Readonly<Record<string, readonly OutgoingMessage[]>>;
const useOutboxes = create<Outboxes>()(() => ({}));

const NOTHING: readonly OutgoingMessage[] = [];
const entry = (ticketKey: TicketKey): string => `code-runs.outbox.${ticketKey}`;

/** Messages of this conversation that were sent from this browser and are not facts yet, oldest first. */
export function useOutbox(ticketKey: TicketKey): readonly OutgoingMessage[] {
  return useOutboxes((all) => all[ticketKey]) ?? NOTHING;
}

/** Reads what an earlier visit left unsent; what was under way then is unreached now, and safe to send again. */
export function loadOutbox(ticketKey: TicketKey): void {
  if (useOutboxes.getState()[ticketKey]) return;
  const stored = z.array(messageShape).safeParse(readJson(entry(ticketKey)));
  const left = stored.success ? stored.data.filter(({ state }) => state !== 'taken') : [];
  change(ticketKey, () =>
    left.map((message) => (message.state === 'sending' ? { ...message, state: 'unreached' } : message)),
  );
}

/** Sends a message (or sends it again, under its key). What became of it stands in the outbox. */
export async function post(
  ticketKey: TicketKey,
  message: NewMessage,
  send: ConversationCommands['send'],
): Promise<void> {
  const { key, instructions, mode, autoOpenDraftPr, model } = message;
  put(ticketKey, { ...message, state: 'sending', problem: null, turnId: null });
  try {
    const body = { instructions, mode, autoOpenDraftPr, ...(model === undefined ? {} : { model }) };
    taken(ticketKey, key, await send(body, key));
  } catch (error) {
    const state = error instanceof UnreachableError ? 'unreached' : 'refused';
    put(ticketKey, { ...message, state, problem: messageOf(error), turnId: null });
  }
}

/** Forgets a message: it is a fact now, or the person took it back. */
export function discard(ticketKey: TicketKey, key: string): void {
  change(ticketKey, (messages) => messages.filter((message) => message.key !== key));
}

function taken(ticketKey: TicketKey, key: string, { turnId }: SentReply): void {
  // A message that answered a question has no turn of its own, and is done.
  if (turnId === null) discard(ticketKey, key);
  else change(ticketKey, (all) => all.map((sent) => (sent.key === key ? { ...sent, state: 'taken', turnId } : sent)));
}

function put(ticketKey: TicketKey, message: OutgoingMessage): void {
  change(ticketKey, (messages) =>
    messages.some(({ key }) => key === message.key)
      ? messages.map((known) => (known.key === message.key ? message : known))
      : [...messages, message],
  );
}

function change(ticketKey: TicketKey, how: (messages: readonly OutgoingMessage[]) => readonly OutgoingMessage[]): void {
  const messages = how(useOutboxes.getState()[ticketKey] ?? NOTHING);
  useOutboxes.setState({ [ticketKey]: messages });
  try {
    if (messages.length === 0) localStorage.removeItem(entry(ticketKey));
    else localStorage.setItem(entry(ticketKey), JSON.stringify(messages));
  } catch {
    // Storage is forbidden or full: the messages stay on this page until it is left.
  }
}

function readJson(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]');
  } catch {
    return [];
  }
}
