import { randomUUID } from 'node:crypto';
import type { Mode } from '../../src/domain/conversation/conversation.types.js';
import { verifyBundle } from '../../src/edit-bundles/verify-bundle.js';
import type {
  AgentEvent,
  AgentRepository,
  AgentRuntime,
  AgentSession,
  TurnInput,
} from '../../src/ports/agent-runtime.port.js';
import { collect, follow, isEnd, withoutDurations } from './agent-runtime.listener.js';
import { slowness } from '../support/pace.js';

export interface AgentRuntimeFixture {
  /** The runtime of a process that has just started; earlier ones count as killed. Sessions outlive them where the agent has any. */
  start(): Promise<AgentRuntime>;
  /** Two, each with a `README.md`. */
  readonly repositories: readonly [AgentRepository, AgentRepository];
  /** Instructions that make this agent behave so. */
  readonly instructions: {
    /** Says these words once. */
    say(words: string): string;
    /** Asks, then says the answer. */
    ask(question: string, options: readonly string[]): string;
    /** Changes `README.md` of the first repository. */
    edit: string;
    /** Works for ten seconds or more before it ends. */
    dawdle: string;
    /** Ends in a failure. */
    fail: string;
  };
  dispose(): Promise<void>;
}

/** What every AgentRuntime does. */
export function describeAgentRuntime(name: string, makeFixture: () => Promise<AgentRuntimeFixture>): void {
  describe(`${name} as AgentRuntime`, () => {
    let fixture: AgentRuntimeFixture;
    let runtime: AgentRuntime;
    let session: AgentSession;
    let runId: string;
    const never = new AbortController().signal;

    const open = (on: AgentRuntime) =>
      on.open(
        {
          runId,
          title: 'ACME-42 Contract',
          model: 'claude-sonnet-4-6',
          mode: 'edits',
          repositories: fixture.repositories,
          seed: null,
          budgetCents: null,
        },
        () => undefined,
        never,
      );
    const turnOf = (instructions: string, mode: Mode = 'edits'): TurnInput => ({
      turnId: randomUUID(),
      turnNumber: 1,
      mode,
      instructions,
      ticket: { key: 'ACME-42', title: 'Contract', body: '' },
      plan: null,
      previousPlan: null,
      rejection: null,
      model: 'claude-sonnet-4-6',
      repositories: fixture.repositories,
      workspace: null,
      answers: [],
    });
    const run = (turn: TurnInput, on = runtime) => on.runTurn(session, turn, never);
    const acknowledge = (event: AgentEvent) =>
      event.kind === 'plan' || event.kind === 'edits'
        ? runtime.reply(session, { callId: event.callId, text: 'Recorded.', isError: false })
        : Promise.resolve();
    const restart = async () => {
      runtime = await fixture.start();
      session = await open(runtime);
    };

    beforeAll(async () => {
      fixture = await makeFixture();
    });
    beforeEach(async () => {
      runId = randomUUID();
      await restart();
    });
    afterEach(() => runtime.close(session));
    afterAll(() => fixture.dispose());

    describe('a session', () => {
      it('is found again by its run', async () => {
        expect(await open(runtime)).toEqual(session);
        await restart();
        expect(await open(runtime)).toEqual(session);
      });

      it('may be closed twice, and when it is unknown', async () => {
        await runtime.close(session);
        await runtime.close(session);
        await runtime.close({ runId: randomUUID(), sessionId: 'unknown', budgetCents: null });
      });
    });

    describe('the events of a turn', () => {
      it('count from 0 without a hole and have exactly one end, the last', async () => {
        const events = await collect(run(turnOf(fixture.instructions.edit)), acknowledge);
        expect(events.map(({ index }) => index)).toEqual(events.map((_, index) => index));
        expect(events.filter(isEnd).map(({ kind }) => kind)).toEqual(['completed']);
        expect(events.at(-1)?.kind).toBe('completed');
      });

      it('tell each block in order, settled once with all of its text', async () => {
        const events = await collect(run(turnOf(fixture.instructions.say('alpha beta gamma'))), acknowledge);
        const open = new Map<number, string>();
        const settled = new Set<number>();
        for (const event of events) {
          if (event.kind === 'text-delta') {
            expect(settled.has(event.block)).toBe(false);
            expect(event.offset).toBe(open.get(event.block)?.length ?? 0);
            open.set(event.block, (open.get(event.block) ?? '') + event.text);
          }
          if (event.kind === 'text-settled') {
            expect(event.text).toBe(open.get(event.block) ?? event.text);
            settled.add(event.block);
          }
        }
        expect([...settled]).toEqual(expect.arrayContaining([...open.keys()]));
      });

      it('return every tool that was called, under call ids of their own', async () => {
        const first = await collect(run(turnOf(fixture.instructions.edit)), acknowledge);
        const second = await collect(run(turnOf(fixture.instructions.edit)), acknowledge);
        const called = (events: readonly AgentEvent[]) =>
          events.flatMap((event) => (event.kind === 'tool-called' ? [event.callId] : []));
        const returned = first.flatMap((event) => (event.kind === 'tool-returned' ? [event.callId] : []));
        expect(returned).toEqual(called(first));
        const all = [...called(first), ...called(second)];
        expect(new Set(all).size).toBe(all.length);
      });

      it('are the same again after a restart, and the message reaches the agent once', async () => {
        const turn = turnOf(fixture.instructions.say('once-and-only-once'));
        const before = await collect(run(turn), acknowledge);
        await restart();
        const after = await collect(run(turn), acknowledge);
        expect(withoutDurations(after)).toEqual(withoutDurations(before));
        const text = after.map((event) => (event.kind === 'text-settled' ? event.text : '')).join('\n');
        expect(text.split('once-and-only-once')).toHaveLength(2);
      });

      it('end as failed, with words for people, when the agent fails', async () => {
        const events = await collect(run(turnOf(fixture.instructions.fail)), acknowledge);
        const end = events.filter(isEnd);
        expect(end).toHaveLength(1);
        const [failed] = end;
        if (failed?.kind !== 'failed') throw new Error(`The turn ended as ${failed?.kind}.`);
        expect(failed.code).toMatch(/^AGENT\.[A-Z_]+$/);
        expect(failed.message).not.toBe('');
      });

      it('stop without an end when the listener leaves, and come again in full when it is back', async () => {
        const turn = turnOf(fixture.instructions.ask('Go on?', []));
        const left = new AbortController();
        const first = await collect(runtime.runTurn(session, turn, left.signal), (event) => {
          if (event.kind === 'question') setTimeout(() => left.abort(), 20);
          return Promise.resolve();
        });
        expect(first.some(isEnd)).toBe(false);
        const again = await collect(run(turn), async (event) => {
          if (event.kind === 'question')
            await runtime.reply(session, { callId: event.callId, text: 'yes', isError: false });
          await acknowledge(event);
        });
        expect(withoutDurations(again.slice(0, first.length))).toEqual(withoutDurations(first));
        expect(again.at(-1)?.kind).toBe('completed');
      });
    });

    describe('a question', () => {
      const text = (events: readonly AgentEvent[]) =>
        events.map((event) => (event.kind === 'text-settled' ? event.text : '')).join('\n');

      it('carries its options and waits for the reply; a second reply changes nothing', async () => {
        const following = follow(
          run(turnOf(fixture.instructions.ask('Which?', ['half-even', 'half-up']))),
          acknowledge,
        );
        const question = await following.until('question');
        expect(question).toMatchObject({ question: 'Which?', options: ['half-even', 'half-up'] });
        expect(await following.quietFor(150)).toBe(true);
        await runtime.reply(session, { callId: question.callId, text: 'half-even', isError: false });
        await runtime.reply(session, { callId: question.callId, text: 'half-up', isError: false });
        const events = await following.rest();
        expect(text(events)).toContain('half-even');
        expect(text(events)).not.toContain('half-up');
        expect(events.at(-1)?.kind).toBe('completed');
      });

      it('is the same one after a restart and can then be answered', async () => {
        const turn = turnOf(fixture.instructions.ask('Which?', []));
        const before = await follow(run(turn), acknowledge).until('question');
        await restart();
        const following = follow(run(turn), acknowledge);
        expect(await following.until('question')).toEqual(before);
        await runtime.reply(session, { callId: before.callId, text: 'the second', isError: false });
        expect(text(await following.rest())).toContain('the second');
      });

      it('is passed with its recorded answer after a restart', async () => {
        const turn = turnOf(fixture.instructions.ask('Which?', []));
        const following = follow(run(turn), acknowledge);
        const question = await following.until('question');
        await runtime.reply(session, { callId: question.callId, text: 'the first', isError: false });
        const before = await following.rest();
        await restart();
        const answers = [{ inputId: question.callId, answer: 'the first' }];
        const after = await collect(run({ ...turn, answers }), acknowledge);
        expect(withoutDurations(after)).toEqual(withoutDurations(before));
      });
    });

    describe('a result', () => {
      const verified = (event: AgentEvent & { readonly kind: 'edits' }) =>
        verifyBundle(
          event.bundle,
          fixture.repositories.map(({ repositoryId, name: mount, baseCommit }) => ({
            repositoryId,
            mount,
            baseCommit,
          })),
        );

      it('of Edits is a bundle of what changed, and the turn waits until it is recorded', async () => {
        const following = follow(run(turnOf(fixture.instructions.edit)));
        const edits = await following.until('edits');
        const { repositories } = verified(edits);
        expect(repositories.map(({ mount }) => mount)).toEqual(fixture.repositories.map(({ name }) => name));
        expect(repositories.map(({ edits }) => edits.changes.map(({ path }) => path))).toEqual([
          ['README.md'],
          ...fixture.repositories.slice(1).map(() => []),
        ]);
        expect([edits.summary, edits.pullRequestTitle, edits.pullRequestBody].every((words) => words !== '')).toBe(
          true,
        );
        expect(await following.quietFor(150)).toBe(true);
        await runtime.reply(session, { callId: edits.callId, text: 'Recorded as revision 1.', isError: false });
        await runtime.reply(session, { callId: edits.callId, text: 'Recorded as revision 1.', isError: false });
        expect((await following.rest()).at(-1)?.kind).toBe('completed');
      });

      it('of Edits is the same after a restart, byte for byte', async () => {
        const turn = turnOf(fixture.instructions.edit);
        const before = await follow(run(turn)).until('edits');
        await restart();
        expect(await follow(run(turn)).until('edits')).toEqual(before);
      });

      it('of Edits builds on the newest revision', async () => {
        const first = await follow(run(turnOf(fixture.instructions.edit))).until('edits');
        const next = { ...turnOf(fixture.instructions.say('nothing more')), workspace: first.bundle };
        const events = await collect(run(next), acknowledge);
        expect(events.at(-1)?.kind).toBe('completed');
      });

      it('of Plan is a plan, and the turn waits until it is recorded', async () => {
        const following = follow(run(turnOf(fixture.instructions.edit, 'plan')));
        const plan = await following.until('plan');
        expect([plan.title, plan.markdown].every((words) => words !== '')).toBe(true);
        expect(await following.quietFor(150)).toBe(true);
        await runtime.reply(session, { callId: plan.callId, text: 'Recorded as plan v1.', isError: false });
        expect((await following.rest()).map(({ kind }) => kind)).not.toContain('edits');
      });

      it('of Ask is words alone, also when it is told to edit', async () => {
        const events = await collect(run(turnOf(fixture.instructions.edit, 'ask')), acknowledge);
        const kinds = events.map(({ kind }) => kind);
        expect(kinds).toContain('text-settled');
        expect(kinds).not.toContain('edits');
        expect(kinds).not.toContain('plan');
        expect(kinds.at(-1)).toBe('completed');
      });
    });

    describe('an interrupt', () => {
      const interruptedWithin = async (turn: TurnInput, events: AsyncIterable<AgentEvent>) => {
        const startedAt = performance.now();
        await runtime.interrupt(session, turn.turnId);
        await runtime.interrupt(session, turn.turnId);
        const rest = await collect(events);
        expect((performance.now() - startedAt) / slowness()).toBeLessThan(1000);
        expect(rest.filter(isEnd).map(({ kind }) => kind)).toEqual(['interrupted']);
        expect(rest.at(-1)?.kind).toBe('interrupted');
        // What was broken off has not failed.
        expect(rest).not.toContainEqual(expect.objectContaining({ kind: 'tool-returned', outcome: 'failed' }));
      };

      it.each([0, 50, 300, 900])('ends a turn that has worked for %i ms within a second', async (ms) => {
        const turn = turnOf(fixture.instructions.dawdle);
        const following = follow(run(turn), acknowledge);
        await new Promise((resolve) => setTimeout(resolve, ms));
        await interruptedWithin(turn, following.all());
      });

      it('ends a turn that waits for an answer', async () => {
        const turn = turnOf(fixture.instructions.ask('Which?', []));
        const following = follow(run(turn), acknowledge);
        await following.until('question');
        await interruptedWithin(turn, following.all());
      });

      it('changes nothing for a turn that has ended, and leaves the next turn alone', async () => {
        const turn = turnOf(fixture.instructions.say('done'));
        await collect(run(turn), acknowledge);
        await runtime.interrupt(session, turn.turnId);
        const events = await collect(run(turnOf(fixture.instructions.say('next'))), acknowledge);
        expect(events.at(-1)?.kind).toBe('completed');
      });
    });
  });
}
