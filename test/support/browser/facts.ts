import type { Envelope } from '../../../projections/conversation/envelope.js';
import type { TestServer } from '../server.js';
import type { Held, Person } from './person.js';

type Event = Envelope['event'];
type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** Every fact of a conversation, in order. */
export async function factsOf(server: TestServer, ticketKey: string): Promise<readonly Envelope[]> {
  const { body } = await server.get<string>(`/api/code-runs/${ticketKey}/events`);
  return body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Envelope);
}

/** The data of every fact of one kind, in order. */
export async function factsOfKind<Type extends Event['type']>(
  server: TestServer,
  ticketKey: string,
  type: Type,
): Promise<readonly EventOf<Type>['data'][]> {
  const isWanted = (event: Event): event is EventOf<Type> => event.type === type;
  return (await factsOf(server, ticketKey))
    .map(({ event }) => event)
    .filter(isWanted)
    .map(({ data }) => data as EventOf<Type>['data']);
}

/** Waits until both windows stand at the conversation's last fact, and gives what each holds. */
export async function bothHold(server: TestServer, ticketKey: string, windows: readonly [Person, Person]) {
  const last = (await factsOf(server, ticketKey)).at(-1)?.seq ?? 0;
  const atEnd = async (person: Person, from: string | null = null): Promise<Held> => {
    for (;;) {
      const held = await person.holds(ticketKey, from);
      if (held.seq >= last) return held;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const [one, other] = [await atEnd(windows[0]), await atEnd(windows[1])];
  return { last, held: [await atEnd(windows[0], other.from), await atEnd(windows[1], one.from)] as const };
}

/** The places at which both windows know their state, and those among them where the states differ. */
export function compared([one, other]: readonly [Held, Held]) {
  const known = new Map(other.hashes.map(({ seq, hash }) => [seq, hash]));
  const common = one.hashes.filter(({ seq }) => known.has(seq));
  return {
    common: common.map(({ seq }) => seq),
    differing: common.filter(({ seq, hash }) => known.get(seq) !== hash).map(({ seq }) => seq),
  };
}
