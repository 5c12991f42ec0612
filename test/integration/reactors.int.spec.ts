import type { ConversationState } from '../../src/domain/conversation/conversation.state.js';
import { runStatus } from '../../src/domain/conversation/run-status.js';
import type { DomainEvent, DomainEventType, EventOf } from '../../src/domain/events.js';
import type { AgentRuntime } from '../../src/ports/agent-runtime.port.js';
import { breakingLog } from '../stand-ins/breaking-log.js';
import { HostileAgent } from '../stand-ins/hostile-agent.js';
import { LateOpening } from '../stand-ins/late-opening.js';
import { startWorld, type World } from '../support/conversation-world.js';
import { slowness } from '../support/pace.js';

const REPOSITORIES = { alpha: { 'greeting.txt': 'hello alpha\n' }, beta: { 'greeting.txt': 'hello beta\n' } };
const GREET_BOTH =
  'replace `hello` with `hello world` in `alpha/greeting.txt`\nreplace `hello` with `hello world` in `beta/greeting.txt`';

const quiet = (now: ConversationState): boolean =>
  now.activity.kind === 'none' &&
  now.queue.every((turn) => turn.held) &&
  (now.publish?.pending.length ?? 0) === 0 &&
  now.lastOutcome !== null;
const of = <Type extends DomainEventType>(facts: readonly DomainEvent[], type: Type): readonly EventOf<Type>[] =>
  facts.filter((fact): fact is EventOf<Type> => fact.type === type);

describe('turns and publishing on real repositories', () => {
  let world: World;
  const start = async (wrap?: (demo: AgentRuntime) => AgentRuntime): Promise<void> => {
    world = await startWorld(REPOSITORIES, wrap);
  };
  afterEach(async () => {
    expect(world.warnings).toEqual([]);
    await world.stop();
  });

  it('opens a draft PR in each changed repository when the toggle is on', async () => {
    await start();
    await world.message('edits', GREET_BOTH, true);
    const now = await world.until((state) => state.pullRequests.length === 2 && quiet(state));
    expect(runStatus(now)).toEqual({ status: 'PR opened', reason: '' });
    for (const name of ['alpha', 'beta']) {
      const origin = world.origin(name);
      expect(origin.git('show', 'code-runs/ACME-1:greeting.txt')).toContain(`hello world ${name}`);
      expect(origin.git('show', 'main:greeting.txt')).toContain(`hello ${name}`);
      const edits = now.edits?.proposal.repositories.find((r) => r.repositoryId === name);
      expect(origin.git('rev-parse', 'code-runs/ACME-1^{tree}').trim()).toBe(edits?.tree);
      const shown = await world.blobs.get(edits?.patch.digest ?? '');
      expect(Buffer.from(shown).toString().trimEnd()).toBe(
        origin.git('diff', '--full-index', '-M', 'main..code-runs/ACME-1'),
      );
    }
  });

  it('a publish reads its conversation once, however many reports it makes', async () => {
    await start();
    await world.message('edits', GREET_BOTH);
    await world.until(quiet);
    const before = world.wholeReads();
    await world.send({
      type: 'AcceptEdits',
      data: { revision: 1, acceptedBy: 'maya', openDraftPr: true, publishId: 'publish-1' },
    });
    await world.until((state) => state.pullRequests.length === 2 && quiet(state));
    expect(world.wholeReads() - before).toBe(1);
  });

  it('waits for a review with the toggle off, and a later turn adds to the same PR', async () => {
    await start();
    await world.message('edits', 'replace `hello` with `hi` in `alpha/greeting.txt`');
    const reviewed = await world.until(quiet);
    expect(runStatus(reviewed)).toEqual({ status: 'Idle', reason: 'Edits are ready for review.' });
    await world.send({
      type: 'AcceptEdits',
      data: { revision: 1, acceptedBy: 'maya', openDraftPr: true, publishId: 'publish-1' },
    });
    await world.until((state) => state.pullRequests.length === 1 && quiet(state));
    await world.message('edits', 'replace `hello` with `hi` in `beta/greeting.txt`', true);
    const now = await world.until((state) => state.revisionCount === 2 && quiet(state));
    expect(now.pullRequests.map((pr) => [pr.repositoryId, pr.number, pr.revision])).toEqual([
      ['alpha', 1, 2],
      ['beta', 1, 2],
    ]);
    await expect(
      world.send({
        type: 'AcceptEdits',
        data: { revision: 1, acceptedBy: 'maya', openDraftPr: true, publishId: 'publish-2' },
      }),
    ).rejects.toMatchObject({ code: 'CONVERSATION.STALE_REVISION' });
  });

  it('changes that a later turn takes back leave the PR, and the next turn starts without them', async () => {
    await start();
    const tree = (name: string, branch: string): string =>
      world.origin(name).git('ls-tree', '--name-only', branch).trim();
    const proposed = async (revision: number) => {
      const { edits } = await world.until((state) => state.edits?.proposal.revision === revision && quiet(state));
      return edits?.proposal.repositories.map((r) => `${r.repositoryId}: ${r.filesChanged} files`);
    };
    const accepted = async (revision: number) => {
      const publishId = `publish-${revision}`;
      await world.send({ type: 'AcceptEdits', data: { revision, acceptedBy: 'maya', openDraftPr: true, publishId } });
      const { pullRequests } = await world.until((state) => state.edits?.decision === 'accepted' && quiet(state));
      return pullRequests.map((pr) => `${pr.repositoryId}: ${pr.state} at ${pr.revision}`);
    };

    await world.message('edits', '```alpha/r.md\nr\n```\n```beta/w.md\nw\n```');
    expect(await proposed(1)).toEqual(['alpha: 1 files', 'beta: 1 files']);
    expect(await accepted(1)).toEqual(['alpha: open at 1', 'beta: open at 1']);
    expect(tree('alpha', 'code-runs/ACME-1')).toContain('r.md');

    await world.message('edits', 'delete `alpha/r.md`\n```beta/w2.md\nw2\n```');
    expect(await proposed(2)).toEqual(['alpha: 0 files', 'beta: 2 files']);
    expect(await accepted(2)).toEqual(['alpha: open at 2', 'beta: open at 2']);
    expect(tree('alpha', 'code-runs/ACME-1')).toBe(tree('alpha', 'main'));
    expect(tree('beta', 'code-runs/ACME-1')).toContain('w2.md');

    await world.message('edits', 'delete `beta/w.md`\ndelete `beta/w2.md`');
    expect(await proposed(3)).toEqual(['alpha: 0 files', 'beta: 0 files']);
    expect(await accepted(3)).toEqual(['alpha: open at 3', 'beta: open at 3']);
    expect(tree('beta', 'code-runs/ACME-1')).toBe(tree('beta', 'main'));

    await world.message('edits', '```beta/new.md\nnew\n```', true);
    await proposed(4);
    expect(tree('beta', 'code-runs/ACME-1').split('\n').sort()).toEqual(
      [...tree('beta', 'main').split('\n'), 'new.md'].sort(),
    );
  });

  it('changes on a branch without a PR that are taken back leave the branch, and open none', async () => {
    await start();
    const accept = (revision: number, openDraftPr: boolean) =>
      world.send({
        type: 'AcceptEdits',
        data: { revision, acceptedBy: 'maya', openDraftPr, publishId: `publish-${revision}` },
      });
    const settled = (wanted: number) => (state: ConversationState) =>
      state.heads.every((head) => head.revision === wanted) && state.heads.length > 0 && quiet(state);
    await world.message('edits', '```alpha/r.md\nr\n```');
    await world.until(quiet);
    await accept(1, false);
    await world.until(settled(1));
    await world.message('edits', 'delete `alpha/r.md`');
    await world.until((state) => state.edits?.proposal.revision === 2 && quiet(state));
    await accept(2, true);
    expect((await world.until(settled(2))).pullRequests).toEqual([]);
    const alpha = world.origin('alpha');
    expect(alpha.git('diff', '--name-only', 'main..code-runs/ACME-1')).toBe('');
    await expect(
      world.send({ type: 'OpenDraftPrs', data: { publishId: 'again', requestedBy: 'maya', repositoryIds: null } }),
    ).rejects.toMatchObject({ code: 'CONVERSATION.NOTHING_TO_PUBLISH' });
  });

  it('edits that are all taken back before they were accepted replace them, and nothing is published', async () => {
    await start();
    await world.message('edits', '```alpha/r.md\nr\n```');
    await world.until(quiet);
    await world.message('edits', 'delete `alpha/r.md`', true);
    const now = await world.until((state) => state.edits?.decision === 'accepted' && quiet(state));
    expect(now.edits?.proposal.revision).toBe(2);
    expect([now.pullRequests, now.heads]).toEqual([[], []]);
    expect(world.origin('alpha').git('branch', '--list', 'code-runs/*')).toBe('');
    await world.message('edits', '```alpha/other.md\no\n```');
    const next = await world.until((state) => state.revisionCount === 3 && quiet(state));
    expect(next.edits?.proposal.repositories.map((r) => r.filesChanged)).toEqual([1]);
  });

  it('pull requests say what the newest revision of each did, and link to each other', async () => {
    await start();
    await world.message('edits', GREET_BOTH, true);
    await world.until((state) => state.pullRequests.length === 2 && quiet(state));
    await world.message('edits', 'replace `hello` with `good day` in `beta/greeting.txt`', true);
    await world.until((state) => state.pullRequests.every(({ revision }) => revision === 2) && quiet(state));
    const wanted = { alpha: ['hello world', 'beta'], beta: ['good day', 'alpha'] } as const;
    for (const [name, [words, sibling]] of Object.entries(wanted)) {
      const body = await world.described(name, (text) => text.includes(words) && text.includes(`[${sibling}#1]`));
      expect(body).toContain(`Also part of ACME-1: [${sibling}#1](/pulls/${sibling}/1).`);
      expect(body).not.toContain(`\`${sibling}/`);
    }
  });

  it('a message with fewer repositories goes on with the work that fits them', async () => {
    await start();
    await world.message('edits', GREET_BOTH);
    await world.until(quiet);
    await world.message('edits', 'replace `alpha` with `ALPHA` in `greeting.txt`', true, ['alpha']);
    const now = await world.until((state) => state.pullRequests.length === 1 && quiet(state));
    expect(now.edits?.proposal.repositories.map((r) => r.repositoryId)).toEqual(['alpha']);
    expect(world.origin('alpha').git('show', 'code-runs/ACME-1:greeting.txt')).toBe('hello world ALPHA');
  });

  it('a question waits for its answer and the turn goes on with it', async () => {
    await start();
    await world.message(
      'edits',
      'ask: Which greeting? [hi | hey]\nreplace `hello` with `{answer}` in `alpha/greeting.txt`',
      true,
    );
    const asked = await world.until((state) => state.activity.kind === 'waiting');
    expect(runStatus(asked).status).toBe('Needs input');
    const inputId = asked.activity.kind === 'waiting' ? asked.activity.inputId : '';
    await world.send({ type: 'AnswerQuestion', data: { inputId, answer: 'hey', answeredBy: 'maya' } });
    await world.until((state) => state.pullRequests.length === 1 && quiet(state));
    expect(world.origin('alpha').git('show', 'code-runs/ACME-1:greeting.txt')).toBe('hey alpha');
  });

  it('an answer that comes while the next owner opens the session still reaches the agent', async () => {
    let agent: LateOpening | undefined;
    await start((demo) => (agent = new LateOpening(demo)));
    await world.message('ask', 'ask: Which greeting?\nsay: You chose {answer}.');
    await agent?.openedAgain;
    const asked = await world.until((state) => state.activity.kind === 'waiting');
    const inputId = asked.activity.kind === 'waiting' ? asked.activity.inputId : '';
    await world.send({ type: 'AnswerQuestion', data: { inputId, answer: 'hey', answeredBy: 'maya' } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    agent?.goOn();
    expect((await world.until(quiet)).lastOutcome?.kind).toBe('completed');
    expect(world.warnings.splice(0)).toHaveLength(1);
  });

  it('a turn is found and goes on although reading the log broke off, twice', async () => {
    world = await startWorld(
      REPOSITORIES,
      (demo) => demo,
      (log) => breakingLog(log, 2),
    );
    await world.message('ask', 'say: hello');
    expect((await world.until(quiet)).lastOutcome?.kind).toBe('completed');
    await world.message('ask', 'say: hello again');
    await world.until((state) => state.turnCount === 2 && quiet(state));
    expect(world.warnings.splice(0)).toEqual(expect.arrayContaining([expect.stringMatching(/^run-turn will read/)]));
  });

  it('Stop ends a turn within a second and holds queued messages back', async () => {
    await start();
    const turnId = await world.message('edits', 'wait 50s');
    await world.until((state) => state.activity.kind === 'working' && state.activity.started);
    await world.message('edits', 'say: later');
    const began = performance.now();
    await world.send({ type: 'RequestInterrupt', data: { turnId, by: 'maya' } });
    const now = await world.until(quiet);
    expect((performance.now() - began) / slowness()).toBeLessThan(1_500);
    expect(now.lastOutcome?.kind).toBe('interrupted');
    expect(now.queue.map((turn) => turn.held)).toEqual([true]);
  });

  it('Ask and Plan change nothing, whatever the message says; an approved plan is carried out by an Edits turn', async () => {
    await start();
    await world.message('ask', GREET_BOTH);
    await world.until(quiet);
    await world.message('plan', GREET_BOTH);
    const planned = await world.until((state) => state.plan?.decision === 'open' && state.activity.kind === 'none');
    expect(of(await world.facts(), 'EditsProposed')).toEqual([]);
    await world.send({
      type: 'RequestPlanChanges',
      data: {
        version: planned.plan?.version ?? 0,
        text: 'replace `hello` with `hey` in `alpha/greeting.txt`',
        by: 'maya',
        turnId: 'turn-changes',
      },
    });
    const second = await world.until((state) => state.plan?.version === 2 && state.activity.kind === 'none');
    expect(runStatus(second).status).toBe('Needs input');
    await world.send({
      type: 'ApprovePlan',
      data: { version: 2, by: 'maya', turnId: 'turn-carry-out', autoOpenDraftPr: true },
    });
    await world.until((state) => state.pullRequests.length > 0 && quiet(state));
    expect(world.origin('alpha').git('show', 'code-runs/ACME-1:greeting.txt')).toBe('hey alpha');
  });

  it.each(['ask', 'plan'] as const)(
    'edits that a hostile agent injects in %s are refused and shown as denied',
    async (mode) => {
      await start((demo) => new HostileAgent(demo));
      await world.message(mode, 'hostile: edits');
      await world.until(quiet);
      const facts = await world.facts();
      expect(of(facts, 'EditsProposed')).toEqual([]);
      expect(of(facts, 'ToolReturned').map((fact) => fact.data.outcome)).toContain('denied');
      expect((world.runtime as HostileAgent).replies.every((reply) => reply.isError)).toBe(true);
    },
  );

  it('secrets in what an agent says reach neither log nor blobs of output', async () => {
    await start((demo) => new HostileAgent(demo));
    await world.message('ask', 'hostile: text secret');
    await world.until(quiet);
    expect(JSON.stringify(await world.facts())).not.toMatch(/ghp_[A-Za-z0-9]{30}|sk-ant-/);
  });
});
