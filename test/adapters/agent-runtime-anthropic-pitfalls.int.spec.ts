import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyBundle } from '../../src/edit-bundles/verify-bundle.js';
import type { Mode } from '../../src/domain/conversation/conversation.types.js';
import type {
  AgentEvent,
  AgentRepository,
  AgentRuntime,
  AgentSession,
  TurnInput,
} from '../../src/ports/agent-runtime.port.js';
import { GitHubStandIn } from '../stand-ins/github/github-stand-in.js';
import { calm, CREATE_SESSION, faults, SEND } from '../stand-ins/managed-agents/control.js';
import type { Control, Fault } from '../stand-ins/managed-agents/control.js';
import { managedGround, type ManagedGround } from '../contracts/agent-runtime-anthropic.ground.js';
import { endOf, played, soon, words } from '../contracts/agent-runtime-anthropic.played.js';
import { collect, follow, withoutDurations } from '../contracts/agent-runtime.listener.js';

let ground: ManagedGround;
let gitHub: GitHubStandIn;
let gitHubRoot: string;
let runtime: AgentRuntime;
let session: AgentSession;

beforeAll(async () => {
  gitHubRoot = await mkdtemp(join(tmpdir(), 'code-runs-'));
  gitHub = await GitHubStandIn.start(gitHubRoot);
  gitHub.install('acme');
  ground = await managedGround({ web: { 'README.md': '# web\n' } }, { gitHubUrl: gitHub.state.url });
});
afterAll(async () => {
  await ground.dispose();
  await gitHub.close();
  await rm(gitHubRoot, { recursive: true, force: true });
});
beforeEach(async () => {
  runtime = ground.start();
  session = await open();
});
afterEach(async () => {
  Object.assign(ground.standIn.control, calm());
  await runtime.close(session);
});

const { open, turnOf, turned, spoil, run, play, standing, logged, ofType, messages, messagesOf } = played(
  'ACME-42 Pitfalls',
  () => ({ ground, runtime, session }),
);
const streamsOpened = () => standing()?.log.streamsOpened ?? 0;

const waitingForAnswer = () => soon(() => JSON.stringify(logged().at(-1)).includes('requires_action'));

/** What a process that starts later, and is not disturbed, tells of the turn. */
async function toldAgain(turn: TurnInput) {
  Object.assign(ground.standIn.control, calm());
  runtime = ground.start();
  return withoutDurations(await play(turn));
}

describe('streams', () => {
  test('that end or are cut every 60 ms lose nothing and double nothing over 20 and more of them', async () => {
    turned({ cutStreamsAfterMs: 60 });
    const opened = streamsOpened();
    const turns = Array.from({ length: 12 }, (_, n) =>
      turnOf(`say: Turn ${n} has words enough for more than one stream.`),
    );
    const told: (readonly AgentEvent[])[] = [];
    for (const turn of turns) told.push(withoutDurations(await play(turn)));
    expect(streamsOpened() - opened).toBeGreaterThanOrEqual(20);
    for (const [n, turn] of turns.entries()) expect(told[n]).toEqual(await toldAgain(turn));
    const inAll = told.flat().length;
    const settled = told.flat().filter(({ kind }) => kind === 'text-settled');
    expect({ inAll, settled: settled.length }).toEqual({
      inAll: told.reduce((sum, { length }) => sum + length, 0),
      settled: 12,
    });
    expect(messages().filter((message) => JSON.stringify(message).includes('<instructions>'))).toHaveLength(12);
  });

  test.each<[what: string, changes: Partial<Control>, text: string]>([
    ['that bring every frame twice', { framesTwice: true }, 'say: once'],
    ['that bring frames of a type nobody knows', { unknownFrames: true }, 'say: known'],
    ['whose history holds an event of an unknown type', {}, 'behave: unknown-event\nsay: known'],
    ['beside a model that comes back after errors', {}, 'behave: error retrying\nsay: back'],
  ])('%s tell the same as a calm one', async (_, changes, text) => {
    turned(changes);
    const turn = turnOf(text);
    const events = withoutDurations(await play(turn));
    expect(events.map(({ index }) => index)).toEqual(events.map((__, index) => index));
    expect(endOf(events)?.kind).toBe('completed');
    expect(events).toEqual(await toldAgain(turn));
  });

  test('that say nothing for long are opened again, and what came meanwhile is told', async () => {
    runtime = ground.start({ silenceMs: 100 });
    const opened = streamsOpened();
    const events = await play(turnOf('wait 900ms\nsay: awake'));
    expect(words(events)).toBe('awake');
    expect(streamsOpened() - opened).toBeGreaterThan(1);
  });
});

describe('sending', () => {
  test('whose answer is lost seven times leaves exactly twelve messages of twelve turns', async () => {
    for (let n = 0; n < 12; n += 1) {
      if (n < 7) spoil(faults.lostAnswer(SEND));
      const turn = turnOf(`say: message ${n}`);
      expect(words(await play(turn))).toBe(`message ${n}`);
      expect(messagesOf(turn)).toHaveLength(1);
    }
    expect(messages().filter((message) => JSON.stringify(message).includes('<instructions>'))).toHaveLength(12);
  });

  test.each([
    ['never arrived', faults.refusedConnection(SEND)],
    ['was taken by a server that answered 500', faults.failedAnswer(SEND)],
    ['met an overloaded server', faults.unavailable(SEND)],
    ['met too many requests', faults.tooMany(SEND, 1)],
  ])('a message that %s reaches the agent once', async (_, fault) => {
    spoil(fault);
    const turn = turnOf('say: once');
    expect(words(await play(turn))).toBe('once');
    expect(messagesOf(turn)).toHaveLength(1);
  });

  test('a message that was lost is not sent again once nobody listens, and the next listener sends it once', async () => {
    const lost: Fault = { ...faults.refusedConnection(SEND, 100), holding: '<instructions>' };
    spoil(lost);
    const attempts = (): number => 100 - lost.times;
    const turn = turnOf('say: later');
    const left = new AbortController();
    const heard = collect(runtime.runTurn(session, turn, left.signal));
    await soon(() => attempts() > 0);
    left.abort();
    expect(await heard).toEqual([]);
    expect({ attempts: attempts(), arrived: messagesOf(turn).length }).toEqual({ attempts: 1, arrived: 0 });
    lost.times = 1;
    expect(words(await play(turn))).toBe('later');
    expect(messagesOf(turn)).toHaveLength(1);
  });

  test('too many requests are sent again when the server said, not before', async () => {
    spoil(faults.tooMany(SEND, 2));
    const startedAt = performance.now();
    await play(turnOf('say: patience'));
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(2000);
  });

  test('an answer that is lost is given once, and the question is not asked again', async () => {
    const following = follow(run(turnOf('ask: Which?\nsay: You chose {answer}.')));
    const { callId } = await following.until('question');
    spoil(faults.lostAnswer(SEND));
    await runtime.reply(session, { callId, text: 'the first', isError: false });
    expect(words(await following.rest())).toBe('You chose the first.');
    expect(ofType('user.custom_tool_result')).toHaveLength(1);
  });

  test('a session whose making was not answered is found, and there is one', async () => {
    for (const fault of [faults.lostAnswer(CREATE_SESSION), faults.failedAnswer(CREATE_SESSION)]) {
      const before = ground.standIn.sessions.length;
      spoil(fault);
      const made = await open();
      expect(ground.standIn.sessions.length - before).toBe(1);
      await runtime.close(made);
    }
  });
});

describe('a restart', () => {
  test('in the middle of a turn tells it from its first event again, with the same indexes, and goes on', async () => {
    const turn = turnOf('say: The first words are told by one process.\nsay: The rest by the next.');
    const left = new AbortController();
    const first = await collect(runtime.runTurn(session, turn, left.signal), (event) => {
      if (event.kind === 'text-delta') left.abort();
      return Promise.resolve();
    });
    runtime = ground.start();
    const again = await play(turn);
    expect(again.slice(0, first.length)).toEqual(first);
    expect(endOf(again)?.kind).toBe('completed');
    expect(messagesOf(turn)).toHaveLength(1);
  });

  test('finds a session that waits for an answer of ours and gives it, so that it cannot hang', async () => {
    const turn = turnOf('behave: unknown-tool\nsay: I danced alone.');
    for await (const event of run(turn)) if (event.kind === 'tool-called') break;
    await waitingForAnswer();
    runtime = ground.start();
    const events = await play(turn);
    expect(events.find(({ kind }) => kind === 'tool-returned')).toMatchObject({ outcome: 'denied' });
    expect(words(events)).toBe('I danced alone.');
  });

  test('between a question and its answer takes the answer from the log', async () => {
    const turn = turnOf('ask: Which?\nsay: You chose {answer}.');
    const { callId } = await follow(run(turn)).until('question');
    runtime = ground.start();
    const events = await play({ ...turn, answers: [{ inputId: callId, answer: 'the logged one' }] });
    expect(words(events)).toBe('You chose the logged one.');
  });
});

describe('what a session may do', () => {
  const enabledIn = (body: unknown) => {
    const { agent } = body as {
      agent: { tools: readonly { name?: string; configs?: readonly { name: string; enabled: boolean }[] }[] };
    };
    return agent.tools.flatMap(({ name, configs }) => [
      ...(name === undefined ? [] : [name]),
      ...(configs ?? []).flatMap((config) => (config.enabled ? [config.name] : [])),
    ]);
  };
  const configured = () =>
    ground.standIn.requests
      .filter(
        ({ method, route, body }) =>
          method === 'POST' &&
          /^POST \/v1\/sessions(\/:id)?$/.test(route) &&
          body !== undefined &&
          'agent' in (body as object),
      )
      .map(({ body }) => enabledIn(body));

  test.each<[Mode, readonly string[]]>([
    ['ask', ['read', 'glob', 'grep', 'ask_user']],
    ['plan', ['read', 'glob', 'grep', 'ask_user', 'submit_plan']],
  ])(
    'in %s is to read: writing, a shell and a push are refused by the configuration that was sent',
    async (mode, tools) => {
      const events = await play(turnOf('behave: everything', mode));
      expect(configured().at(-1)).toEqual(tools);
      const outcomes = events.flatMap((event) => (event.kind === 'tool-returned' ? [event.outcome] : []));
      expect(outcomes).toEqual(['denied', 'denied', 'denied', 'denied']);
      expect(words(events)).toContain('0 worked');
      expect(events.some(({ kind }) => kind === 'edits')).toBe(false);
    },
  );

  test('in Edits is to write as well, in the workspace alone', async () => {
    await play(turnOf('say: hello'));
    expect(configured().at(-1)).toEqual(['read', 'glob', 'grep', 'write', 'edit', 'bash', 'ask_user', 'submit_edits']);
  });
});

describe('repositories of GitHub', () => {
  const mint = () => {
    const token = `ghs_${randomUUID()}`;
    const installationId = gitHub.state.installations[0]?.id ?? 0;
    const permissions = { contents: 'read' } as const;
    const life = { mintedAt: 0, expiresAt: Date.now() + 3_600_000, revoked: false };
    gitHub.state.tokens.push({ token, installationId, permissions, repositoryIds: undefined, ...life });
    return token;
  };
  const hosted = (name: string): AgentRepository => {
    const { made } = gitHub.addRepository('acme', name, { 'README.md': `# ${name}\n` });
    return {
      repositoryId: name,
      name,
      source: `acme/${name}`,
      codeHost: 'github',
      baseBranch: 'main',
      baseCommit: made.head(),
    };
  };
  const started = (token: () => string, at = 'https://github.com') =>
    ground.start({}, (repositories) =>
      Promise.resolve(
        repositories.map(({ repositoryId, source }) => ({
          repositoryId,
          cloneUrl: `${at}/${source}.git`,
          token: token(),
          expiresAt: '2030-01-01T00:00:00Z',
        })),
      ),
    );

  test('are mounted at their commit, and every turn brings a new token that only reads and is shown nowhere', async () => {
    const repository = hosted('mounted');
    runtime = started(mint);
    const own = await open({ repositories: [repository] });
    const events: AgentEvent[] = [];
    for (const text of ['behave: everything', 'say: again']) {
      const turn = turnOf(text, 'edits', [repository]);
      events.push(
        ...(await collect(run(turn, own), async (event) => {
          if (event.kind === 'edits')
            await runtime.reply(own, { callId: event.callId, text: 'Recorded.', isError: false });
        })),
      );
    }
    const given = ground.standIn.tokens
      .filter(({ sessionId }) => sessionId === own.sessionId)
      .map(({ token }) => token);
    expect(new Set(given).size).toBe(3);
    const levels = given.map((token) => gitHub.state.tokens.find((one) => one.token === token)?.permissions);
    expect(levels).toEqual([{ contents: 'read' }, { contents: 'read' }, { contents: 'read' }]);
    expect(gitHub.state.requests.some(({ route, status }) => route === 'git' && status === 403)).toBe(true);
    const shown = JSON.stringify([events, logged(own.sessionId), ground.standIn.requests]);
    expect([...given, ground.standIn.apiKey].filter((secret) => shown.includes(secret))).toEqual([]);
    await runtime.close(own);
  });

  test('of another GitHub are refused before a session is made, naming the repository and what to do', async () => {
    const repository = hosted('elsewhere');
    runtime = started(mint, 'https://ghes.example');
    await expect(open({ repositories: [repository] })).rejects.toMatchObject({
      code: 'AGENT.REJECTED',
      message:
        'elsewhere is on ghes.example, and Claude Code can only clone from github.com. Leave it out, or add it by its clone URL.',
    });
  });

  test('that a session names only in the list of its resources get their tokens all the same', async () => {
    turned({ repositories: 'listed-only' });
    const repository = hosted('listed');
    runtime = started(mint);
    const own = await open({ repositories: [repository] });
    expect(words(await collect(run(turnOf('say: here', 'ask', [repository]), own)))).toBe('here');
    expect(ground.standIn.tokens.filter(({ sessionId }) => sessionId === own.sessionId)).toHaveLength(2);
    await runtime.close(own);
  });

  test('that a session does not have are said, before a message is sent', async () => {
    turned({ repositories: 'nowhere' });
    const repository = hosted('nowhere');
    runtime = started(mint);
    const own = await open({ repositories: [repository] });
    await expect(collect(run(turnOf('say: from nothing', 'ask', [repository]), own))).rejects.toMatchObject({
      ...{ code: 'AGENT.SESSION_LOST', retryable: false },
      message: 'nowhere is not mounted in the agent’s session. Send again to start a new one.',
    });
    expect(messages(own.sessionId)).toEqual([]);
    await runtime.close(own);
  });

  test('that cannot be cloned fail the turn, naming the repository and what to do', async () => {
    const repository = hosted('forbidden');
    runtime = started(() => 'ghs_of_nobody');
    const own = await open({ repositories: [repository] });
    const events = await collect(run(turnOf('say: from nothing', 'ask', [repository]), own));
    expect(endOf(events)).toMatchObject({
      ...{ kind: 'failed', code: 'AGENT.CLONE_FAILED', sessionLost: true },
      message: expect.stringContaining('acme/forbidden could not be cloned') as string,
    });
    expect(words(events)).toBe('');
    await runtime.close(own);
  });
});

describe('edits', () => {
  const CHANGE = 'replace `# web` with `# The web` in `web/README.md`';
  const changedPaths = (events: readonly AgentEvent[]) =>
    events.flatMap((event) => {
      if (event.kind !== 'edits') return [];
      const expected = ground.repositories.map(({ repositoryId, name: mount, baseCommit }) => ({
        repositoryId,
        mount,
        baseCommit,
      }));
      return verifyBundle(event.bundle, expected).repositories.flatMap(({ edits }) =>
        edits.changes.map(({ path }) => path),
      );
    });

  test('that are listed late are waited for', async () => {
    turned({ indexingMs: 2000 });
    expect(changedPaths(await play(turnOf(CHANGE)))).toEqual(['README.md']);
  });

  test.each([
    ['whose hash is wrong', 'behave: wrong hash'],
    ['whose file was never made', 'behave: missing file'],
  ])('%s are refused with the reason, and taken when the agent hands over the right ones', async (_, behaviour) => {
    runtime = ground.start({ indexingMs: 500 });
    const events = await play(turnOf(`${behaviour}\n${CHANGE}`));
    const refusal = events.findIndex((event) => event.kind === 'tool-returned' && event.outcome === 'denied');
    const taken = events.findIndex(({ kind }) => kind === 'edits');
    expect(refusal).toBeGreaterThan(0);
    expect(words(events.slice(0, taken))).toContain('The edits were not taken: ');
    expect(taken).toBeGreaterThan(refusal);
    expect(changedPaths(events)).toEqual(['README.md']);
  });

  test('that were not handed over are asked for once', async () => {
    const turn = turnOf(`behave: no submit\n${CHANGE}`);
    const events = await play(turn);
    expect(changedPaths(events)).toEqual(['README.md']);
    expect(endOf(events)?.kind).toBe('completed');
    expect(messages().filter((message) => JSON.stringify(message).includes(turn.turnId))).toHaveLength(2);
  });

  test('leave no file behind at the provider once the session is closed', async () => {
    await play(turnOf(CHANGE));
    await runtime.close(session);
    const left = ground.standIn.world.files.filter(({ metadata }) => metadata.scope?.id === session.sessionId);
    expect(left.filter(({ metadata }) => metadata.filename.startsWith('edits-'))).toEqual([]);
    expect(standing()?.view.archived_at).not.toBeNull();
  });

  test('also come out where files are mounted exactly at their path', async () => {
    turned({ fileMounts: 'literal' });
    session = await open();
    expect(changedPaths(await play(turnOf(CHANGE)))).toEqual(['README.md']);
  });
});

test('a plan that was not handed over is taken from the last words', async () => {
  const events = await play(turnOf('behave: no submit\nsay: First read, then write.', 'plan'));
  expect(events.find(({ kind }) => kind === 'plan')).toMatchObject({ markdown: 'First read, then write.' });
  expect(endOf(events)?.kind).toBe('completed');
});

describe('a turn that cannot go on ends in words for people', () => {
  test.each<[behaviour: string, code: string, sessionLost: boolean]>([
    ['refuse', 'AGENT.REJECTED', false],
    ['error exhausted model_overloaded_error', 'AGENT.UNAVAILABLE', false],
    ['error exhausted billing_error', 'AGENT.UNAVAILABLE', false],
    ['error terminal', 'AGENT.SESSION_LOST', true],
    ['repository authentication', 'AGENT.CLONE_FAILED', true],
    ['repository not_found', 'AGENT.CLONE_FAILED', true],
  ])('%s', async (behaviour, code, sessionLost) => {
    const turn = turnOf(`behave: ${behaviour}`);
    const end = endOf(await play(turn));
    expect(end).toMatchObject({ kind: 'failed', code, sessionLost });
    expect(end?.kind === 'failed' && end.message).toMatch(/^[A-Z1].*\.$/);
    expect(endOf(await toldAgain(turn))).toEqual(end);
  });

  test('a session that ended is lost, and opening the run again makes a new one', async () => {
    ground.standIn.terminate(session.sessionId);
    const outcome = await play(turnOf('say: into the void')).then(endOf, (error: unknown) => error);
    expect(outcome).toMatchObject({ code: 'AGENT.SESSION_LOST' });
    const again = await open({ runId: session.runId, mode: 'ask' });
    expect(again.sessionId).not.toBe(session.sessionId);
    await runtime.close(again);
  });
});

test('what a turn used is told with its list cost', async () => {
  const events = await play(turnOf('say: one\nsay: two'));
  expect(events.filter(({ kind }) => kind === 'usage')).toHaveLength(1);
  expect(events.find(({ kind }) => kind === 'usage')).toMatchObject({ inputTokens: expect.any(Number) as number });
});
