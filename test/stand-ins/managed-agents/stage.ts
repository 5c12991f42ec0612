import { readdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { BetaManagedAgentsAgentToolEvaluation } from '@anthropic-ai/sdk/resources/beta/sessions';
import { registerOutputs } from './file-routes.js';
import type { StandInSession } from './session.js';
import type { WireEvent } from './session-log.js';
import type { BuiltIn, Policy } from './tool-configs.js';
import { hasCustomTool, policyOf } from './tool-configs.js';
import type { ToolOutcome } from './toolset.js';
import { useTool } from './toolset.js';
import type { SessionError, Stop } from './turn-stopped.js';
import { TurnStopped } from './turn-stopped.js';

const PIECE = 12;

/** What an agent can do in one turn. Everything throws TurnStopped as soon as the turn is interrupted. */
export class Stage {
  constructor(
    readonly session: StandInSession,
    private readonly signal: AbortSignal,
  ) {}

  get mode(): 'ask' | 'plan' | 'edits' {
    if (this.hasTool('submit_edits')) return 'edits';
    return this.hasTool('submit_plan') ? 'plan' : 'ask';
  }

  hasTool(name: string): boolean {
    return hasCustomTool(this.session.view.agent.tools, name);
  }

  /** Directories below `/workspace`, in order. */
  async workspaceFolders(): Promise<readonly string[]> {
    const entries = await readdir(this.session.container.realPath('/workspace'), { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  }

  pause(ms = this.session.world.control.stepMs): Promise<void> {
    return delay(ms, undefined, { signal: this.signal });
  }

  emit(event: Parameters<StandInSession['log']['append']>[0]): WireEvent {
    this.signal.throwIfAborted();
    return this.session.log.append(event);
  }

  /** Says words: previews in small pieces, then the message. */
  async say(text: string): Promise<void> {
    await this.#request(text.length, async () => {
      const { log } = this.session;
      const thought = this.session.world.newId('sevt');
      log.preview('agent.thinking', { type: 'event_start', ...{ event: { type: 'agent.thinking', id: thought } } });
      log.append({ type: 'agent.thinking' }, thought);
      const message = this.session.world.newId('sevt');
      log.preview('agent.message', { type: 'event_start', ...{ event: { type: 'agent.message', id: message } } });
      for (const piece of pieces(text)) {
        await this.pause();
        const delta = { type: 'content_delta', index: 0, content: { type: 'text', text: piece } };
        log.preview('agent.message', { type: 'event_delta', ...{ event_id: message, delta } });
      }
      await this.pause();
      log.append({ type: 'agent.message', content: [{ type: 'text', text }] }, message);
    });
  }

  /** Uses a built-in tool as far as the session's tools allow it. */
  async use(name: BuiltIn, input: Record<string, unknown>): Promise<ToolOutcome> {
    const policy = policyOf(this.session.view.agent.tools, name);
    const call = await this.#request(40, async () => this.emit(toolUse(name, input, policy)));
    const outcome = await this.#permitted(call.id, policy, () =>
      useTool(this.session.container, name, input, this.signal),
    );
    await this.pause();
    this.emit({
      type: 'agent.tool_result',
      tool_use_id: call.id,
      is_error: outcome.isError,
      content: this.#contentOf(outcome.text),
    } as Parameters<Stage['emit']>[0]);
    if (name === 'bash') await registerOutputs(this.session);
    return outcome;
  }

  #contentOf(text: string): unknown {
    const { toolResults } = this.session.world.control;
    if (toolResults === 'plain') return text;
    return [{ type: 'text', text: toolResults === 'null-text' ? null : text }];
  }

  /** Uses a tool that is not the client's and asks for a permission. */
  async useForeign(name: string): Promise<'allow' | 'deny'> {
    const call = await this.#request(40, async () => this.emit(toolUse(name as BuiltIn, {}, 'always_ask')));
    const answer = (await this.session.answerTo(call.id, this.signal)) as WireEvent & { readonly result?: string };
    return answer.result === 'allow' ? 'allow' : 'deny';
  }

  /** Calls a tool of the client's and waits for its result. */
  async call(name: string, input: Record<string, unknown>): Promise<ToolOutcome> {
    const call = await this.#request(60, async () => this.emit({ type: 'agent.custom_tool_use', name, input }));
    return this.#resultOf(call);
  }

  /** Calls several at once; each waits for a result of its own. */
  async callAll(calls: readonly { readonly name: string; readonly input: Record<string, unknown> }[]) {
    const begun = await this.#request(60, async () =>
      calls.map((call) => this.emit({ type: 'agent.custom_tool_use', ...call })),
    );
    return Promise.all(begun.map((call) => this.#resultOf(call)));
  }

  async #resultOf(call: WireEvent): Promise<ToolOutcome> {
    const answer = (await this.session.answerTo(call.id, this.signal)) as WireEvent & {
      readonly content?: readonly { readonly type: string; readonly text?: string }[];
      readonly is_error?: boolean | null;
    };
    const text = (answer.content ?? []).map((block) => block.text ?? '').join('\n');
    return { text, isError: answer.is_error === true };
  }

  error(error: SessionError): void {
    const { errorsAsText } = this.session.world.control;
    this.emit({ type: 'session.error', ...{ error: errorsAsText ? error.message : error } });
  }

  stop(stop: Stop | 'terminated'): never {
    throw new TurnStopped(stop);
  }

  async #permitted(id: string, policy: Policy | undefined, work: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
    if (policy === undefined) return { text: 'This tool is not enabled in this session.', isError: true };
    if (policy !== 'always_ask') return work();
    const answer = (await this.session.answerTo(id, this.signal)) as WireEvent & {
      readonly result?: string;
      readonly deny_message?: string | null;
    };
    if (answer.result === 'allow') return work();
    return { text: answer.deny_message ?? 'The use of this tool was denied.', isError: true };
  }

  async #request<Result>(outputTokens: number, work: () => Promise<Result>): Promise<Result> {
    await this.pause();
    await this.session.withinBudget(this.signal);
    const start = this.emit({ type: 'span.model_request_start' });
    let failed = true;
    try {
      const result = await work();
      failed = false;
      return result;
    } finally {
      const usage = { input_tokens: 1000, output_tokens: outputTokens, cache_read_input_tokens: 800 };
      this.#count(usage);
      this.session.log.append({
        type: 'span.model_request_end',
        is_error: failed,
        model_request_start_id: start.id,
        model_usage: { ...usage, cache_creation_input_tokens: 0 },
      });
    }
  }

  #count(used: {
    readonly input_tokens: number;
    readonly output_tokens: number;
    cache_read_input_tokens: number;
  }): void {
    const { usage } = this.session.view;
    usage.input_tokens = (usage.input_tokens ?? 0) + used.input_tokens;
    usage.output_tokens = (usage.output_tokens ?? 0) + used.output_tokens;
    usage.cache_read_input_tokens = (usage.cache_read_input_tokens ?? 0) + used.cache_read_input_tokens;
    const cents = Number(usage.list_cost?.amount ?? '0') + this.session.world.control.centsPerRequest;
    usage.list_cost = { amount: String(cents), currency: 'USD' };
  }
}

function toolUse(name: BuiltIn, input: Record<string, unknown>, policy: Policy | undefined) {
  const evaluation: BetaManagedAgentsAgentToolEvaluation | undefined =
    policy === undefined
      ? undefined
      : policy === 'auto'
        ? { type: 'auto', evaluated_permission: { type: 'allow' } }
        : { type: policy };
  const permission = policy === undefined ? 'deny' : policy === 'always_ask' ? 'ask' : 'allow';
  return {
    type: 'agent.tool_use' as const,
    name,
    input,
    evaluated_permission: permission,
    ...(evaluation ? { evaluation } : {}),
  };
}

/** Never cuts a surrogate pair. */
function pieces(text: string): readonly string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / PIECE);
  return Array.from({ length: count }, (_, index) => characters.slice(index * PIECE, (index + 1) * PIECE).join(''));
}
