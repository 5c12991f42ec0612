import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import type { DemoAgentKnobs } from '../../src/adapters/agent-runtime-demo/demo.agent-runtime.js';
import { DemoAgentRuntime } from '../../src/adapters/agent-runtime-demo/demo.agent-runtime.js';
import { verifyBundle } from '../../src/edit-bundles/verify-bundle.js';
import type { AgentEvent, TurnInput } from '../../src/ports/agent-runtime.port.js';
import { PortError } from '../../src/ports/port-error.js';
import { demoGround, type DemoGround } from '../contracts/agent-runtime.demo-ground.js';
import { collect, isEnd, withoutDurations } from '../contracts/agent-runtime.listener.js';
import { slowness } from '../support/pace.js';

const WEBHOOK = 'export function handle(request) {\n  return send(request);\n}\n';
const session = { runId: 'run-1', sessionId: 'demo-run-1', budgetCents: null };
const fence = (info: string, ...lines: readonly string[]) => ['```' + info, ...lines, '```'].join('\n');

describe('the demo agent', () => {
  let ground: DemoGround;
  let turns = 0;

  beforeAll(async () => {
    ground = await demoGround({
      backend: {
        'src/webhook.js': WEBHOOK,
        'README.md': '# backend\r\nWebhook handler\r\n',
        '.gitignore': 'ignored.txt\n',
        'run.sh': { run: 'echo\n' },
        'etc-link': { link: '/etc' },
        'passwd-link': { link: '/etc/passwd' },
        'photo.png': Buffer.from([0x89, 0, 1, 2]),
        'huge.txt': `webhook ${'x'.repeat(1_100_000)}`,
        'terminal.txt': 'webhook \u001b[31mred\u001b[0m \u202eevil\n',
      },
      web: { 'README.md': '# web\n', 'src/app.js': 'show("webhook");\n' },
    });
  });
  afterAll(() => ground.dispose());

  const agent = (knobs: Partial<DemoAgentKnobs> = {}) =>
    new DemoAgentRuntime({ ...ground.options, knobs: { piecesPerSecond: Infinity, ...knobs } });
  const turn = (instructions: string, more: Partial<TurnInput> = {}): TurnInput => ({
    turnId: `turn-${(turns += 1)}`,
    turnNumber: 1,
    mode: 'edits',
    instructions,
    ticket: { key: 'ACME-42', title: 'Retry the webhook', body: '' },
    plan: null,
    previousPlan: null,
    rejection: null,
    model: 'claude-sonnet-4-6',
    repositories: ground.repositories,
    workspace: null,
    answers: [],
    ...more,
  });
  const run = (input: TurnInput, runtime = agent(), answer = 'yes') =>
    collect(runtime.runTurn(session, input, new AbortController().signal), async (event) => {
      if (!('callId' in event) || event.kind.startsWith('tool')) return;
      const text = event.kind === 'question' ? answer : 'Recorded.';
      await runtime.reply(session, { callId: event.callId, text, isError: false });
    });
  const words = (events: readonly AgentEvent[]) =>
    events.map((event) => (event.kind === 'text-settled' ? event.text : '')).join('\n');
  const tools = (events: readonly AgentEvent[]) =>
    events.flatMap((event) => (event.kind === 'tool-called' ? [`${event.name} ${event.title}`] : []));
  const editsOf = (events: readonly AgentEvent[]) => {
    const edits = events.find((event) => event.kind === 'edits');
    if (edits?.kind !== 'edits') throw new Error(`No edits: ${words(events)}`);
    return edits;
  };
  const filesOf = (bundle: Uint8Array) => {
    const expected = ground.repositories.map(({ repositoryId, name, baseCommit }) => ({
      repositoryId,
      mount: name,
      baseCommit,
    }));
    const files: Record<string, string | null> = {};
    for (const { mount, edits } of verifyBundle(bundle, expected).repositories) {
      for (const change of edits.changes) {
        const content =
          change.status === 'deleted' ? null : Buffer.from(edits.content.get(change.blob) ?? []).toString();
        files[`${mount}/${change.path}`] = content;
      }
    }
    return files;
  };

  describe('in Edits', () => {
    it('carries out every kind of directive over several repositories and hands over exactly that', async () => {
      const events = await run(
        turn(
          [
            'replace `send(request)` with `retry(() => send(request))` in `backend/src/webhook.js`',
            '- delete `backend/run.sh`',
            'rename `web/src/app.js` to `web/src/main.js`',
            fence('web/src/new.js', 'new();'),
            fence(
              'diff',
              '--- a/backend/README.md',
              '+++ b/backend/README.md',
              '@@ -1,2 +1,3 @@',
              ' # backend',
              '+Retries',
              ' Webhook handler',
            ),
          ].join('\n'),
        ),
      );
      const edits = editsOf(events);
      expect(filesOf(edits.bundle)).toEqual({
        'backend/README.md': '# backend\r\nRetries\r\nWebhook handler\r\n',
        'backend/run.sh': null,
        'backend/src/webhook.js': WEBHOOK.replace('send(request)', 'retry(() => send(request))'),
        'web/src/app.js': null,
        'web/src/main.js': 'show("webhook");\n',
        'web/src/new.js': 'new();\n',
      });
      expect(tools(events)).toEqual([
        'clone backend',
        'clone web',
        'replace backend/src/webhook.js',
        'delete backend/run.sh',
        'rename web/src/app.js → web/src/main.js',
        'write web/src/new.js',
        'patch backend/README.md',
      ]);
      expect(edits.pullRequestTitle).toBe('ACME-42: Retry the webhook');
      expect(edits.pullRequestBody).toMatch(
        /## backend\n[^#]*- Deleted `backend\/run.sh`[^#]*## web\n[^#]*- Renamed `web\/src\/app.js`/,
      );
      expect(events.at(-1)?.kind).toBe('completed');
      expect(await ground.workspaces()).toEqual([]);
    });

    it('puts the answer to a question into later directives', async () => {
      const text = ['ask: Which? [half-even | half-up]', fence('web/rounding.txt', 'round {answer}')].join('\n');
      const events = await run(turn(text), agent(), 'half-up');
      expect(filesOf(editsOf(events).bundle)).toEqual({ 'web/rounding.txt': 'round half-up\n' });
    });

    it('builds on the newest revision, cumulatively', async () => {
      const first = editsOf(await run(turn(fence('web/one.txt', '1'))));
      const second = editsOf(
        await run(turn('replace `1` with `one` in `web/one.txt`\ndelete `web/README.md`', { workspace: first.bundle })),
      );
      expect(filesOf(second.bundle)).toEqual({ 'web/one.txt': 'one\n', 'web/README.md': null });
    });

    it('follows the ticket when the instructions hold no directive, once', async () => {
      const ticket = { key: 'ACME-7', title: 'Clean', body: 'delete `web/README.md`' };
      const first = editsOf(await run(turn('Keep it small', { ticket })));
      expect(filesOf(first.bundle)).toEqual({ 'web/README.md': null });
      const again = await run(turn('Thanks', { ticket, workspace: first.bundle }));
      expect(again.map(({ kind }) => kind)).not.toContain('edits');
      expect(words(again)).toContain('I follow them once');
    });

    it.each([
      ['the same content', fence('web/README.md', '# web')],
      ['words alone', 'say: hello'],
      ['a file that git ignores', fence('backend/ignored.txt', 'x')],
      ['a change and its opposite', 'rename `web/README.md` to `web/x`\nrename `web/x` to `web/README.md`'],
    ])('proposes nothing for %s and says so', async (_name, text) => {
      const events = await run(turn(text));
      expect(events.map(({ kind }) => kind)).not.toContain('edits');
      expect(words(events)).toContain('nothing to review');
      expect(events.at(-1)?.kind).toBe('completed');
    });

    it('says without a directive that it calls no model, shows what it found and how to write one', async () => {
      const events = await run(turn('Add retries to the webhook handler'));
      expect(words(events)).toContain('I call no model');
      expect(words(events)).toContain('`backend/src/webhook.js`');
      expect(words(events)).toContain('replace `old words` with `new words`');
      expect(events.at(-1)?.kind).toBe('completed');
    });

    it('leaves lines alone that say more than a directive, and shows them', async () => {
      const events = await run(turn('delete `web/README.md` if unused\ndelete `web/src/app.js`'));
      expect(filesOf(editsOf(events).bundle)).toEqual({ 'web/src/app.js': null });
      expect(words(events)).toContain('> delete `web/README.md` if unused');
    });
  });

  describe('when a directive cannot be done', () => {
    it.each([
      ['text that is not there', 'replace `nope` with `x` in `web/README.md`', 'Copy the text exactly'],
      ['an unknown repository', 'delete `api/x`', 'Start the path with one of `backend/…`, `web/…`'],
      ['a path that leaves', fence('web/../../x', 'y'), 'leaves the repository'],
      ['a link', fence('backend/passwd-link', 'y'), 'symbolic link'],
      ['a folder behind a link', fence('backend/etc-link/cron.d/x', 'y'), 'symbolic link'],
      [
        'a diff that does not apply',
        fence('diff', '--- a/web/README.md', '+++ b/web/README.md', '@@ -1 +1 @@', '-# wob', '+# x'),
        'Line 1 of `web/README.md` is `# web`; the diff expects `# wob`',
      ],
      ['a block without an end', '```web/x.txt\nhello', 'never closed'],
      ['an order to fail', 'fail: the disk is full', 'the disk is full'],
    ])('fails the turn for %s, saying what to do', async (_name, text, reason) => {
      const events = await run(turn(`${fence('web/before.txt', 'x')}\n${text}`));
      const [end] = events.filter(isEnd);
      if (end?.kind !== 'failed') throw new Error(`It ended as ${end?.kind}.`);
      expect(end.message).toContain(reason);
      expect(words(events)).toContain(reason);
      expect(events.map(({ kind }) => kind)).not.toContain('edits');
      expect(await ground.workspaces()).toEqual([]);
    });
  });

  describe('in Ask and Plan', () => {
    const WRITES = ['delete `web/README.md`', fence('web/new.txt', 'x')].join('\n');

    it('refuses in Ask to write, says so, and answers the question', async () => {
      const events = await run(turn(`Where is the webhook?\n${WRITES}`, { mode: 'ask' }));
      const denied = events.filter((event) => event.kind === 'tool-returned' && event.outcome === 'denied');
      expect(denied).toHaveLength(2);
      expect(words(events)).toContain('Ask changes no file, so I refused 2 directives');
      expect(words(events)).toContain('`backend/src/webhook.js`');
      expect(events.map(({ kind }) => kind)).not.toContain('edits');
    });

    it('answers a question about a ticket that holds directives', async () => {
      const ticket = { key: 'ACME-7', title: 'Clean', body: WRITES };
      const events = await run(turn('Where is the webhook?', { mode: 'ask', ticket }));
      expect(words(events)).not.toContain('refused');
      expect(words(events)).toContain('`backend/src/webhook.js`');
    });

    it('finds lines, passes over links, binary and large files, and shows hostile text as plain', async () => {
      const events = await run(turn('webhook passwd root', { mode: 'ask' }));
      expect(words(events)).toContain('line 1: `webhook ␛[31mred␛[0m ⟨U+202E⟩evil`');
      expect(words(events)).toContain('line 1: `show("webhook");`');
      const output = events.map((event) => (event.kind === 'tool-returned' ? event.output : '')).join('\n');
      expect(`${words(events)}${output}`).not.toMatch(/root:|passwd-link|etc-link|huge\.txt \(.*webhook/);
    });

    it('proposes the directives as a plan whose approval does exactly what sending them in Edits does', async () => {
      const text = `Tidy up\n${WRITES}\nask: Which word?\nreplace \`show\` with \`{answer}\` in \`web/src/app.js\``;
      const planned = await run(turn(text, { mode: 'plan' }), agent(), 'print');
      const plan = planned.find((event) => event.kind === 'plan');
      if (plan?.kind !== 'plan') throw new Error('No plan.');
      expect(plan.title).toBe('Retry the webhook');
      expect(words(planned)).toContain('A plan changes no file');
      expect(planned.map(({ kind }) => kind)).not.toContain('edits');
      const direct = editsOf(await run(turn(text), agent(), 'print'));
      const approved = editsOf(await run(turn('', { plan: plan.markdown })));
      expect(Buffer.compare(approved.bundle, direct.bundle)).toBe(0);
      expect(approved.pullRequestBody).toBe(direct.pullRequestBody);
    });

    it('starts a plan after a plan from its steps, adds or replaces those of the request, and says what it left', async () => {
      const planned = async (text: string, previousPlan: string | null) => {
        const events = await run(turn(text, { mode: 'plan', previousPlan }));
        const plan = events.find((event) => event.kind === 'plan');
        if (plan?.kind !== 'plan') throw new Error('No plan.');
        return { markdown: plan.markdown, said: words(events) };
      };
      const first = await planned(WRITES, null);
      expect(first.markdown).toContain('Write `web/new.txt`:');
      const inWords = await planned('Please be more careful', first.markdown);
      expect(inWords.markdown).toBe(first.markdown);
      expect(inWords.said).toContain('> Please be more careful');
      const added = await planned(`${fence('web/new.txt', 'y')}\n${fence('web/more.txt', 'z')}`, inWords.markdown);
      const approved = editsOf(await run(turn('', { plan: added.markdown })));
      expect(filesOf(approved.bundle)).toEqual({ 'web/README.md': null, 'web/new.txt': 'y\n', 'web/more.txt': 'z\n' });
    });

    it('proposes without directives a plan that names the files found, and its approval does nothing', async () => {
      const planned = await run(turn('Add retries to the webhook handler', { mode: 'plan' }));
      const plan = planned.find((event) => event.kind === 'plan');
      if (plan?.kind !== 'plan') throw new Error('No plan.');
      expect(plan.markdown).toContain('`backend/src/webhook.js`');
      const approved = await run(turn('', { plan: plan.markdown }));
      expect(approved.at(-1)?.kind).toBe('completed');
      expect(words(approved)).toContain('The approved plan holds no directive');
      expect(approved.map(({ kind }) => kind)).not.toContain('edits');
    });

    it('leaves the repositories as they were', () => {
      for (const { source, baseCommit } of ground.repositories) {
        const git = (...args: readonly string[]) => execFileSync('git', ['-C', source, ...args], { encoding: 'utf8' });
        expect(git('status', '--porcelain', '--ignored').trim()).toBe('');
        expect(git('for-each-ref', '--format=%(refname) %(objectname)').trim()).toBe(`refs/heads/main ${baseCommit}`);
      }
    });
  });

  describe('told again', () => {
    const TEXT = [
      'say: before',
      'wait 10ms',
      'ask: Which?',
      fence('web/x.txt', '{answer}'),
      'delete `web/README.md`',
    ].join('\n');

    it('gives the same events after a kill at any event', async () => {
      const input = turn(TEXT);
      const whole = withoutDurations(await run(input));
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (cut) => {
          const killed = agent();
          for await (const event of killed.runTurn(session, input, new AbortController().signal)) {
            if (event.index >= cut) break;
            if (event.kind === 'question' || event.kind === 'edits') {
              await killed.reply(session, { callId: event.callId, text: 'yes', isError: false });
            }
          }
          expect(withoutDurations(await run(input))).toEqual(whole);
        }),
        { numRuns: 12 },
      );
      expect(await ground.workspaces()).toEqual([]);
    });

    it('does not dawdle over what a recorded answer proves to be recorded', async () => {
      const input = turn('wait 30s\nask: Which?\nsay: {answer}', { answers: [{ inputId: 'any', answer: 'quick' }] });
      const startedAt = performance.now();
      const events = await run(input, agent({ piecesPerSecond: 60 }));
      // Half of what it is told to wait.
      expect(performance.now() - startedAt).toBeLessThan(15_000);
      expect(words(events)).toContain('quick');
    });
  });

  describe('when its result is refused', () => {
    it.each(['edits', 'plan', 'ask'] as const)('says the reason and fails honestly (%s)', async (mode) => {
      const runtime = agent();
      const input = turn(mode === 'ask' ? 'ask: Which?' : 'delete `web/README.md`', { mode });
      const events = await collect(runtime.runTurn(session, input, new AbortController().signal), async (event) => {
        if (event.kind !== 'edits' && event.kind !== 'plan' && event.kind !== 'question') return;
        await runtime.reply(session, { callId: event.callId, text: 'Too many files.', isError: true });
      });
      expect(words(events)).toContain('Too many files.');
      expect(events.at(-1)).toMatchObject({ kind: 'failed', code: 'AGENT.REPLY_REFUSED', sessionLost: false });
    });
  });

  describe('and its workspaces', () => {
    it('fails the turn when a repository cannot be cloned, naming it', async () => {
      const [backend] = ground.repositories;
      if (!backend) throw new Error('A repository was made.');
      const gone = { ...backend, name: 'gone', source: join(backend.source, 'nowhere') };
      const events = await run(turn('', { repositories: [gone] }));
      expect(events.at(-1)).toMatchObject({ kind: 'failed', code: 'AGENT.CLONE_FAILED' });
      expect(words(events)).toContain('gone could not be cloned');
      expect(await ground.workspaces()).toEqual([]);
    });

    it('refuses a tampered revision', async () => {
      const first = editsOf(await run(turn(fence('web/one.txt', '1'))));
      const events = await run(turn('', { workspace: first.bundle.slice(0, -512 * 3) }));
      expect(events.at(-1)).toMatchObject({ kind: 'failed', code: 'AGENT.REVISION_REFUSED' });
    });

    it('removes what a killed process left, and nothing else', async () => {
      const { workspaceRoot } = ground.options;
      await mkdir(join(workspaceRoot, 'turn-left', 'deep'), { recursive: true });
      await writeFile(join(workspaceRoot, 'keep.txt'), '');
      await run(turn('say: hello'));
      expect(await ground.workspaces()).toEqual(['keep.txt']);
    });

    it('hears a stop at once though the clone does not, and removes the folder when the clone is done', async () => {
      const { codeHost } = ground.options;
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const stubborn = Object.create(codeHost, {
        clone: {
          value: async (...[repository, commit, directory]: Parameters<typeof codeHost.clone>) => {
            await released;
            await codeHost.clone(repository, commit, directory, new AbortController().signal);
          },
        },
      }) as typeof codeHost;
      const runtime = new DemoAgentRuntime({ ...ground.options, codeHost: stubborn });
      const input = turn('');
      setTimeout(() => void runtime.interrupt(session, input.turnId), 400);
      const events = await run(input, runtime);
      // What the stop broke off has not failed.
      expect(events.slice(-2).map(({ kind }) => kind)).toEqual(['tool-called', 'interrupted']);
      expect((await ground.workspaces()).filter((name) => name.startsWith('turn-'))).toHaveLength(1);
      release();
      await runtime.close(session);
      expect((await ground.workspaces()).filter((name) => name.startsWith('turn-'))).toEqual([]);
    });

    it('reports an error of the machine as one that may pass', async () => {
      const file = join(ground.options.workspaceRoot, 'keep.txt');
      await writeFile(file, '');
      const runtime = new DemoAgentRuntime({ ...ground.options, workspaceRoot: file });
      const failing = run(turn(''), runtime);
      await expect(failing).rejects.toMatchObject({ code: 'AGENT.UNAVAILABLE', retryable: true });
      await expect(failing).rejects.toBeInstanceOf(PortError);
    });

    it('logs an error of the machine with its words, once for a turn that is tried again', async () => {
      const lines: unknown[] = [];
      const logger = { log: () => undefined, error: () => undefined, warn: (line: unknown) => void lines.push(line) };
      Logger.overrideLogger(logger);
      await mkdir(ground.options.workspaceRoot, { recursive: true });
      const file = join(ground.options.workspaceRoot, 'keep.txt');
      await writeFile(file, '');
      const runtime = new DemoAgentRuntime({ ...ground.options, workspaceRoot: file });
      const input = turn('');
      for (const one of [input, input, turn('')]) await expect(run(one, runtime)).rejects.toBeInstanceOf(PortError);
      Logger.overrideLogger(false);
      const words: unknown = expect.stringMatching(
        /^The machine that the demo agent works on met an error\. .*(ENOTDIR|EEXIST)/,
      );
      expect(lines).toEqual([words, words]);
    });

    it('tells which file git does not take, and tries nothing again', async () => {
      const attributes = fence('web/.gitattributes', '*.txt16 text working-tree-encoding=UTF-16');
      const events = await run(turn([attributes, fence('web/new.txt16', 'hello')].join('\n\n')));
      const message: unknown = expect.stringMatching(
        /^The changes cannot be handed over\. "new\.txt16" has no byte order mark/,
      );
      expect(events.at(-1)).toMatchObject({ kind: 'failed', code: 'AGENT.DIRECTIVE_FAILED', message });
    });
  });

  it('speaks at about 60 pieces a second, the first within 300 ms', async () => {
    const before = slowness();
    const startedAt = performance.now();
    const times: number[] = [];
    const runtime = agent({ piecesPerSecond: 60 });
    for await (const event of runtime.runTurn(
      session,
      turn(`say: ${'word '.repeat(120)}`),
      new AbortController().signal,
    )) {
      if (event.kind === 'text-delta') times.push(performance.now() - startedAt);
    }
    const slow = Math.max(before, slowness());
    expect(times[0]).toBeLessThan(300 * slow);
    const spoken = times.slice(-100);
    const rate = 99_000 / ((spoken.at(-1) ?? 0) - (spoken[0] ?? 0));
    expect(rate).toBeGreaterThan(40 / slow);
    expect(rate).toBeLessThan(75);
  });
});
