import type { ConversationState } from '../../src/domain/conversation/conversation.state.js';
import { HostileAgent } from '../stand-ins/hostile-agent.js';
import { startWorld, type World } from '../support/conversation-world.js';

/** What an agent says, and how the turn ends in which it says so. */
const ENDS = [
  ['text ansi', 'completed'],
  ['text bidi', 'completed'],
  ['text html', 'completed'],
  ['text markdown', 'completed'],
  ['text surrogates', 'completed'],
  ['huge piece', 'completed'],
  ['gap', 'completed'],
  ['other words', 'completed'],
  ['other words, all escaped', 'completed'],
  ['long title', 'completed'],
  ['long name', 'completed'],
  ['huge output', 'completed'],
  ['unknown call', 'completed'],
  ['same call twice', 'completed'],
  ['unknown kind', 'completed'],
  ['lying usage', 'completed'],
  ['two ends', 'completed'],
] as const;

describe('a turn of an agent that is broken or captured', () => {
  let world: World;
  let agent: HostileAgent;
  beforeAll(async () => {
    world = await startWorld(
      { alpha: { 'greeting.txt': 'hello alpha\n' } },
      (demo) => (agent = new HostileAgent(demo)),
    );
  });
  afterAll(() => world.stop());

  const ended = (turnId: string) =>
    world.until(({ activity, lastOutcome }: ConversationState) => {
      return activity.kind === 'none' && lastOutcome?.turn.turnId === turnId;
    });

  it.each(ENDS)('ends all the same, and once: %s', async (deed, end) => {
    const { lastOutcome } = await ended(await world.message('ask', `hostile: ${deed}`));
    expect(lastOutcome?.kind).toBe(end);
    const claims = (await world.facts()).filter(
      (fact) => fact.type === 'TurnClaimed' && fact.data.turnId === lastOutcome?.turn.turnId,
    );
    expect(claims).toHaveLength(1);
    expect(world.warnings).toEqual([]);
  });

  it('fails, and tells the operator, when the agent throws what no adapter may throw', async () => {
    const { lastOutcome } = await ended(await world.message('ask', 'hostile: throws'));
    expect(lastOutcome).toMatchObject({ kind: 'failed', code: 'AGENT.DEFECT' });
    expect(world.warnings.splice(0)).toEqual([expect.stringContaining('undefined is not a function')]);
  });

  it('refuses a plan that is too large to record, and says so to the agent', async () => {
    const { plan, lastOutcome } = await ended(await world.message('plan', 'hostile: wide plan'));
    expect(plan).toBeNull();
    expect(lastOutcome?.kind).toBe('completed');
    expect(agent.replies.at(-1)).toMatchObject({ isError: true, text: expect.stringMatching(/bytes/) as string });
  });

  it('asks a question that a person can read, however long it was', async () => {
    const turnId = await world.message('ask', 'hostile: long question');
    const { activity } = await world.until((state) => state.activity.kind === 'waiting');
    if (activity.kind !== 'waiting') throw new Error('It asks.');
    expect(activity.question.length).toBeLessThanOrEqual(8_000);
    expect(activity.options.length).toBeLessThanOrEqual(20);
    await world.send({ type: 'RequestInterrupt', data: { turnId, by: 'maya' } });
    expect((await ended(turnId)).lastOutcome?.kind).toBe('interrupted');
  });

  it('that speaks without end is stopped by a person', async () => {
    const turnId = await world.message('ask', 'hostile: endless');
    await world.until(({ activity }) => activity.kind === 'working' && activity.started);
    await world.send({ type: 'RequestInterrupt', data: { turnId, by: 'maya' } });
    expect((await ended(turnId)).lastOutcome?.kind).toBe('interrupted');
  });
});
