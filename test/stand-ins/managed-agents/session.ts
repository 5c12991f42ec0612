import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import type { BetaManagedAgentsSession } from '@anthropic-ai/sdk/resources/beta/sessions';
import { Container } from './container.js';
import type { RepositoryMount } from './repository-mounts.js';
import { cloneRepository, gitEnvironment, RepositoryFailed } from './repository-mounts.js';
import { performTurn } from './scripted-agent.js';
import { SessionLog } from './session-log.js';
import type { UserEvent } from './session-log.js';
import { Stage } from './stage.js';
import type { Stop, StopReason } from './turn-stopped.js';
import { TurnStopped } from './turn-stopped.js';
import type { World } from './world.js';

type Answer = UserEvent & { readonly custom_tool_use_id?: string; readonly tool_use_id?: string };

/** One session: its view over the API, its log, its container and the agent that works in it, one turn at a time. */
export class StandInSession {
  readonly log: SessionLog;
  readonly container: Container;
  /** Clone tokens by resource id. */
  readonly tokens = new Map<string, string>();
  readonly #ready: Promise<void>;
  readonly #setUp = new AbortController();
  /** Calls that wait for an answer, by event id. */
  readonly #waiting = new Map<string, (answer: Answer) => void>();
  /** Goes on with the next request to the model; undefined while the budget leaves room. */
  #goOn: (() => void) | undefined;
  #turn: AbortController | undefined;
  #interrupts: UserEvent[] = [];

  constructor(
    readonly world: World,
    /** As the API shows it; `status` and `usage` change. */
    readonly view: BetaManagedAgentsSession,
    tokens: ReadonlyMap<string, string>,
  ) {
    this.log = new SessionLog(world);
    this.container = new Container(join(world.root, view.id));
    for (const [resourceId, token] of tokens) this.tokens.set(resourceId, token);
    this.#ready = this.#prepare();
  }

  get repositories(): readonly RepositoryMount[] {
    return this.view.resources.flatMap((resource) =>
      resource.type === 'github_repository'
        ? [
            {
              resourceId: resource.id,
              url: resource.url,
              mountPath: resource.mount_path,
              checkout: resource.checkout ?? null,
            },
          ]
        : [],
    );
  }

  get isRunning(): boolean {
    return this.view.status === 'running';
  }

  waitsFor(id: string): boolean {
    return this.#waiting.has(id);
  }

  /** Clone tokens and what git needs to use them. */
  useTokens(): void {
    const { gitHubUrl } = this.world;
    if (gitHubUrl === undefined) return;
    const environment = gitEnvironment(gitHubUrl, this.repositories, (id) => this.tokens.get(id));
    Object.assign(this.container.environment, environment);
  }

  /** Takes one event that was checked before. Interrupts do not wait in the queue. */
  receive(event: UserEvent): void {
    this.log.enqueue(event);
    if (event.type === 'user.interrupt') return this.#interrupt(event);
    if (event.type === 'user.message') return this.#start();
    const answer = event as Answer;
    const id = answer.custom_tool_use_id ?? answer.tool_use_id ?? '';
    const resolve = this.#waiting.get(id);
    this.#waiting.delete(id);
    resolve?.(answer);
  }

  /** Waits until a call is answered; says so first unless the answer is there before the pause is over. */
  async answerTo(id: string, signal: AbortSignal): Promise<Answer> {
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    const pause = delay(this.world.control.stepMs, undefined).then(() => undefined);
    const early = await Promise.race([answered, pause, aborted]);
    if (early === undefined && this.#waiting.has(id) && this.isRunning) this.#idle({ reason: this.#requiresAction() });
    const answer = early ?? (await Promise.race([answered, aborted]));
    await delay(this.world.control.stepMs);
    this.log.process(answer);
    if (this.#waiting.size > 0) this.#idle({ reason: this.#requiresAction() });
    else if (!this.isRunning) this.#running();
    return answer;
  }

  /** No request to the model begins once the session cost as much as its budget; the one before it ended, somewhat past it perhaps. */
  async withinBudget(signal: AbortSignal): Promise<void> {
    while (isUsedUp(this.view)) {
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      });
      const raised = new Promise<void>((resolve) => (this.#goOn = resolve));
      this.log.append(usageEvent(this.view));
      this.#idle({ reason: { type: 'budget_reached' } });
      await Promise.race([raised, aborted]).finally(() => (this.#goOn = undefined));
      this.#running();
    }
  }

  /** A raised or removed budget resumes what it had paused. */
  budgetChanged(): void {
    if (!isUsedUp(this.view)) this.#goOn?.();
  }

  archive(): void {
    this.view.archived_at ??= this.world.now();
    this.#end();
  }

  delete(): void {
    this.log.append({ type: 'session.deleted' });
    this.#end();
    this.log.close();
  }

  /** As the provider ends a session that cannot go on. */
  terminate(): void {
    const inTurn = this.#turn !== undefined;
    this.#end();
    if (!inTurn) this.log.append({ type: 'session.status_terminated' });
  }

  stop(): void {
    this.view.archived_at ??= this.world.now();
    this.#end();
    this.log.close();
  }

  #end(): void {
    this.view.status = 'terminated';
    this.#setUp.abort(new TurnStopped('terminated'));
    this.#turn?.abort(new TurnStopped('terminated'));
  }

  #requiresAction(): StopReason {
    return { type: 'requires_action', event_ids: [...this.#waiting.keys()] };
  }

  #interrupt(event: UserEvent): void {
    // A message that waits counts as begun, so that an interrupt sent after it is never too early.
    if (!this.#turn) this.#start({ evenWhileRunning: true });
    if (!this.#turn) return this.log.process(event);
    this.#interrupts.push(event);
    this.#turn.abort(new TurnStopped({ reason: { type: 'end_turn' } }));
  }

  #start({ evenWhileRunning } = { evenWhileRunning: false }): void {
    if (this.#turn || this.view.status === 'terminated' || (this.isRunning && !evenWhileRunning)) return;
    const message = this.log.queued.find(({ type }) => type === 'user.message');
    if (!message) return;
    this.#turn = new AbortController();
    this.view.status = 'running';
    void this.#run(message, this.#turn.signal);
  }

  async #run(message: UserEvent, signal: AbortSignal): Promise<void> {
    const stop = await this.#outcome(message, signal);
    this.#waiting.clear();
    const { interruptsLate } = this.world.control;
    if (!interruptsLate) this.#tellInterrupts();
    if (stop === 'terminated') {
      if (this.view.archived_at === null) this.log.append({ type: 'session.status_terminated' });
      this.#turn = undefined;
      this.#end();
      return;
    }
    if (stop.reason.type === 'retries_exhausted') this.log.dropQueue();
    this.log.append(usageEvent(this.view));
    this.#tellIdle(stop);
    this.#turn = undefined;
    // The status that `retrieve` shows comes after the event, and `update` and `archive` refuse until then.
    await delay(this.world.control.statusLagMs);
    this.#tellInterrupts();
    if (this.#turn !== undefined) return;
    if (this.isRunning) this.view.status = 'idle';
    this.#start();
  }

  async #outcome(message: UserEvent, signal: AbortSignal): Promise<Stop | 'terminated'> {
    try {
      await delay(this.world.control.stepMs, undefined, { signal });
      this.log.process(message);
      this.#running();
      await this.#ready;
      return await performTurn(new Stage(this, signal), message);
    } catch (error) {
      if (this.log.queued.includes(message)) {
        this.log.process(message);
        this.#running();
      }
      const reason: unknown = signal.aborted ? signal.reason : error;
      if (reason instanceof TurnStopped) return reason.stop;
      throw error;
    }
  }

  #running(): void {
    if (this.view.status !== 'terminated') this.view.status = 'running';
    this.log.append({ type: 'session.status_running' });
  }

  #idle(stop: Stop): void {
    this.view.status = 'idle';
    this.#tellIdle(stop);
  }

  #tellIdle({ reason, details = null }: Stop): void {
    const { idles } = this.world.control;
    if (idles === 'never') return;
    const bare = idles === 'without-ids' ? { stop_reason: { type: reason.type } } : {};
    const whole = { stop_reason: reason, stop_details: details };
    this.log.append({ type: 'session.status_idle', ...(idles === 'whole' ? whole : bare) });
  }

  #tellInterrupts(): void {
    for (const interrupt of this.#interrupts) this.log.process(interrupt);
    this.#interrupts = [];
  }

  async #prepare(): Promise<void> {
    await this.container.prepare();
    for (const resource of this.view.resources) {
      if (resource.type !== 'file') continue;
      await this.mountFile(resource.file_id, resource.mount_path);
    }
    this.useTokens();
    for (const repository of this.repositories) await this.#clone(repository);
  }

  /** Makes an uploaded file appear in the container. */
  async mountFile(fileId: string, path: string): Promise<void> {
    const file = this.world.files.find(({ metadata }) => metadata.id === fileId);
    if (!file) throw new Error(`The file ${fileId} was checked before.`);
    const below = this.world.control.fileMounts === 'below-uploads' && !path.startsWith('/mnt/session/uploads/');
    await this.container.mount(below ? `/mnt/session/uploads${path}` : path, file.bytes);
  }

  // A repository that cannot be cloned is told as an error, and the session goes on without it.
  async #clone(repository: RepositoryMount): Promise<void> {
    try {
      await cloneRepository(this.container, repository, this.#setUp.signal);
    } catch (error) {
      if (!(error instanceof RepositoryFailed)) throw error;
      if (this.view.status === 'terminated') return;
      const { type, url } = error;
      const message = `The repository ${url} could not be prepared.`;
      this.log.append({
        type: 'session.error',
        error: { type, message, repository_url: url, retry_status: { type: 'retrying' } },
      });
    }
  }
}

function isUsedUp({ budget, usage }: BetaManagedAgentsSession): boolean {
  return budget !== null && Number(usage.list_cost?.amount ?? '0') >= Number(budget.max_list_cost.amount);
}

function usageEvent(view: BetaManagedAgentsSession) {
  const { list_cost, ...usage } = view.usage;
  return {
    type: 'session.usage' as const,
    usage: { ...usage, ...(list_cost ? { list_cost } : {}), server_tool_use: {} },
    budget: view.budget,
  };
}
