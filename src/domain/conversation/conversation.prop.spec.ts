import fc from 'fast-check';
import { carryOut, walk, type Step } from '../../../test/support/conversation-walk.js';
import { conversationDecider } from './conversation.decider.js';
import type { ConversationEvent } from './conversation.events.js';
import { CONVERSATION_FACTS } from './conversation.evolve.js';
import type { Mode } from './conversation.types.js';
import { RUN_STATUSES, runStatus } from './run-status.js';

const inEveryWalk = (check: (steps: readonly Step[], facts: readonly ConversationEvent[]) => void) => () => {
  const property = fc.property(walk, (moves) => {
    const steps = carryOut(moves);
    check(
      steps,
      steps.flatMap((step) => step.facts),
    );
  });
  fc.assert(property, { numRuns: 150 });
};
const only = <Type extends ConversationEvent['type']>(facts: readonly ConversationEvent[], ...types: readonly Type[]) =>
  facts.filter((fact): fact is Extract<ConversationEvent, { type: Type }> =>
    (types as readonly string[]).includes(fact.type),
  );
const ENDED = ['TurnCompleted', 'TurnFailed', 'TurnInterrupted'] as const;
/** Facts that only a turn that goes on may give. */
const OF_A_GOING_TURN = [
  ...ENDED,
  'TurnClaimed',
  'TurnStarted',
  'AgentSessionOpened',
  'InputRequested',
  'InputProvided',
  'BudgetReached',
  'InterruptRequested',
  'PlanProposed',
  'EditsProposed',
  'UsageRecorded',
] as const;

describe('In every walk through a conversation', () => {
  it(
    'whatever is decided can be folded, and the state always has a status',
    inEveryWalk((steps) => {
      const statuses = new Set(steps.map(({ after }) => runStatus(after).status));
      expect(RUN_STATUSES).toEqual(expect.arrayContaining([...statuses]));
    }),
  );
  it(
    'the state is that of the facts alone, stored and read again',
    inEveryWalk((steps, facts) => {
      const stored = JSON.parse(JSON.stringify(facts)) as readonly ConversationEvent[];
      expect(stored.reduce(conversationDecider.evolve, conversationDecider.initialState)).toEqual(steps.at(-1)?.after);
    }),
  );
  it(
    'at most one turn is going on',
    inEveryWalk((_steps, facts) => {
      let going: string | null = null;
      for (const { type, data } of only(facts, 'TurnClaimed', ...ENDED)) {
        if (type !== 'TurnClaimed') going = null;
        else expect([null, data.turnId]).toContain(going);
        if (type === 'TurnClaimed') going = data.turnId;
      }
    }),
  );
  it(
    'epochs strictly grow',
    inEveryWalk((_steps, facts) => {
      const epochs = only(facts, 'TurnClaimed').map(({ data }) => data.epoch);
      expect(epochs).toEqual([...new Set(epochs)].sort((a, b) => a - b));
    }),
  );
  it(
    'a finished turn accepts nothing more',
    inEveryWalk((_steps, facts) => {
      const finished = new Set<string>();
      for (const { type, data } of only(facts, ...OF_A_GOING_TURN)) {
        expect(finished).not.toContain(data.turnId);
        if ((ENDED as readonly string[]).includes(type)) finished.add(data.turnId);
      }
    }),
  );
  it(
    'turns are numbered 1, 2, 3',
    inEveryWalk((_steps, facts) => {
      const turns = only(facts, 'TurnQueued');
      expect(turns.map(({ data }) => data.turnNumber)).toEqual(turns.map((_turn, index) => index + 1));
    }),
  );
  it(
    'turns start in the order in which they were sent, but for those held back',
    inEveryWalk((steps) => {
      for (const { before, facts } of steps)
        for (const { data } of only(facts, 'TurnClaimed')) {
          const first =
            before.activity.kind === 'none' ? before.queue.find((turn) => !turn.held) : before.activity.turn;
          expect(data.turnId).toBe(first?.turnId);
        }
    }),
  );
  it(
    'Ask and Plan never lead to edits or to publishing',
    inEveryWalk((steps) => {
      const modes = new Map<string, Mode>();
      for (const { facts, after } of steps) {
        if (after.activity.kind !== 'none') modes.set(after.activity.turn.turnId, after.activity.turn.mode);
        for (const { data } of only(facts, 'EditsProposed', 'EditsAccepted', 'PublishRequested', 'PrOpened'))
          expect(modes.get(data.turnId)).toBe('edits');
      }
    }),
  );
  it(
    'a revision is accepted at most once, and only the newest one',
    inEveryWalk((_steps, facts) => {
      let newest = 0;
      const accepted: number[] = [];
      for (const { type, data } of only(facts, 'EditsProposed', 'EditsAccepted', 'EditsRejected')) {
        if (type === 'EditsProposed') expect(data.revision).toBe(newest + 1);
        else expect(data.revision).toBe(newest);
        newest = data.revision;
        if (type === 'EditsAccepted') accepted.push(data.revision);
      }
      expect(accepted).toEqual([...new Set(accepted)]);
    }),
  );
  it(
    'what is published was accepted, and each target ends at most once',
    inEveryWalk((_steps, facts) => {
      const accepted = new Set(only(facts, 'EditsAccepted').map(({ data }) => data.revision));
      const requests = only(facts, 'PublishRequested').map(({ data }) => data);
      for (const { data } of only(facts, 'EditsPublished', 'PrOpened', 'PrUpdated')) {
        const request = requests.find(({ publishId }) => publishId === data.publishId);
        expect(request?.revision).toBe(data.revision);
        expect(accepted).toContain(data.revision);
        expect(request?.repositories.map(({ repositoryId }) => repositoryId)).toContain(data.repositoryId);
      }
      const ends = only(facts, 'PrOpened', 'PrUpdated', 'PrOpenFailed').map(
        ({ data }) => `${data.publishId} ${data.repositoryId}`,
      );
      expect(ends).toEqual([...new Set(ends)]);
    }),
  );
  it(
    'an archived conversation has no turn that goes on or could start',
    inEveryWalk((steps) => {
      for (const { after } of steps.filter((step) => step.after.archived)) {
        expect(after.activity.kind).toBe('none');
        expect(after.queue.every((turn) => turn.held)).toBe(true);
      }
    }),
  );
  it(
    'a command of an owner that is repeated at once adds nothing',
    inEveryWalk((steps) => {
      const repeatable = steps.filter(
        ({ command, facts }) => 'epoch' in command.data && command.type !== 'RecordUsage' && facts.length > 0,
      );
      for (const { command, after } of repeatable) expect(conversationDecider.decide(command, after)).toEqual([]);
    }),
  );
});

describe('The walks', () => {
  it('reach every kind of fact, so that the rules above are put to the test', () => {
    const reached = new Set(
      fc
        .sample(walk, { numRuns: 800, seed: 1 })
        .flatMap((moves) => carryOut(moves).flatMap(({ facts }) => facts.map(({ type }) => type))),
    );
    expect([...reached].sort()).toEqual([...CONVERSATION_FACTS].sort());
  });
});
