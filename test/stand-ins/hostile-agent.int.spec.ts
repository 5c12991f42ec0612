import { DemoAgentRuntime } from '../../src/adapters/agent-runtime-demo/demo.agent-runtime.js';
import type { BundleRefusalCode } from '../../src/edit-bundles/bundle-refused.js';
import { verifyBundle } from '../../src/edit-bundles/verify-bundle.js';
import type { AgentEvent, TurnInput } from '../../src/ports/agent-runtime.port.js';
import { demoGround, type DemoGround } from '../contracts/agent-runtime.demo-ground.js';
import { collect } from '../contracts/agent-runtime.listener.js';
import { HostileAgent } from './hostile-agent.js';
import type { Tampering } from './hostile-bundles.js';

const REFUSALS: Readonly<Record<Exclude<Tampering, 'wrong tree'>, BundleRefusalCode>> = {
  'path that leaves': 'BUNDLE.PATH',
  'absolute path': 'BUNDLE.PATH',
  'git folder': 'BUNDLE.PATH',
  'git folder in disguise': 'BUNDLE.PATH',
  backslash: 'BUNDLE.PATH',
  'control character': 'BUNDLE.PATH',
  'long path': 'BUNDLE.PATH',
  'wrong base': 'BUNDLE.REPOSITORY',
  'foreign repository': 'BUNDLE.REPOSITORY',
  submodule: 'BUNDLE.SUBMODULE',
  'mode with setuid': 'BUNDLE.MODE',
  'too many files': 'BUNDLE.TOO_LARGE',
  'wrong hash': 'BUNDLE.CONTENT',
  'too large': 'BUNDLE.TOO_LARGE',
  'link as an entry': 'BUNDLE.ENTRY',
  'entry that nothing names': 'BUNDLE.ENTRY',
  'no tar': 'BUNDLE.NOT_A_TAR',
  nothing: 'BUNDLE.NOT_A_TAR',
  'half a tar': 'BUNDLE.NOT_A_TAR',
};
const session = { runId: 'run-1', sessionId: 'hostile-run-1', budgetCents: null };

describe('the hostile agent', () => {
  let ground: DemoGround;
  let agent: HostileAgent;
  let turns = 0;

  beforeAll(async () => {
    ground = await demoGround({ web: { 'README.md': '# web\n' } });
    const knobs = { piecesPerSecond: Infinity };
    agent = new HostileAgent(new DemoAgentRuntime({ ...ground.options, knobs }));
  });
  afterAll(() => ground.dispose());

  const turn = (instructions: string): TurnInput => ({
    turnId: `turn-${(turns += 1)}`,
    turnNumber: 1,
    mode: 'ask',
    instructions,
    ticket: { key: 'ACME-1', title: 'Ask', body: '' },
    plan: null,
    previousPlan: null,
    rejection: null,
    model: 'claude-sonnet-4-6',
    repositories: ground.repositories,
    workspace: null,
    answers: [],
  });
  const run = (input: TurnInput, signal = new AbortController().signal) =>
    collect(agent.runTurn(session, input, signal), async (event) => {
      if (event.kind !== 'edits' && event.kind !== 'plan') return;
      await agent.reply(session, { callId: event.callId, text: 'Refused.', isError: true });
    });
  const verify = (events: readonly AgentEvent[]) => {
    const edits = events.find((event) => event.kind === 'edits');
    if (edits?.kind !== 'edits') throw new Error('No edits.');
    return verifyBundle(
      edits.bundle,
      ground.repositories.map(({ repositoryId, name: mount, baseCommit }) => ({ repositoryId, mount, baseCommit })),
    );
  };

  it('hands over valid edits in Ask, and remembers the refusal', async () => {
    const events = await run(turn('hostile: edits'));
    expect(verify(events).repositories[0]?.edits.changes.map(({ path }) => path)).toEqual(['hostile.txt']);
    expect(agent.replies.at(-1)).toMatchObject({ text: 'Refused.', isError: true });
    expect(events.at(-1)?.kind).toBe('completed');
  });

  it.each(Object.entries(REFUSALS))('makes a bundle that is refused: %s', async (name, code) => {
    const events = await run(turn(`hostile: tampered ${name}`));
    expect(() => verify(events)).toThrow(expect.objectContaining({ name: 'BundleRefused', code }) as Error);
  });

  it('makes a bundle with a wrong tree that only rebuilding it can tell', async () => {
    const { codeHost } = ground.options;
    const [repository] = ground.repositories;
    const [web] = verify(await run(turn('hostile: tampered wrong tree'))).repositories;
    if (!repository || !web) throw new Error('One repository was changed.');
    await expect(codeHost.render(repository, web.edits)).rejects.toMatchObject({ code: 'HOST.TREE_MISMATCH' });
  });

  it('speaks without end until it is stopped', async () => {
    const input = turn('hostile: endless');
    setTimeout(() => void agent.interrupt(session, input.turnId), 50);
    const events = await run(input);
    expect(events.length).toBeGreaterThan(10);
    expect(events.at(-1)?.kind).toBe('interrupted');
  });

  it.each([
    ['text ansi', 'completed'],
    ['text secret', 'completed'],
    ['huge piece', 'completed'],
    ['gap', 'completed'],
    ['flood of calls', 'completed'],
    ['unknown call', 'completed'],
    ['unknown kind', 'completed'],
    ['no end', 'text-delta'],
  ])('does the deed: %s', async (deed, last) => {
    expect((await run(turn(`hostile: ${deed}`))).at(-1)?.kind).toBe(last);
  });

  it('throws what no adapter may throw', async () => {
    await expect(run(turn('hostile: throws'))).rejects.toThrow('undefined is not a function');
    await expect(run(turn('hostile: unheard of'))).rejects.toThrow('knows no deed');
  });
});
