import type { TurnId } from '../../domain/shared/types.js';
import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import { toolCallOf, type ToolCall } from './tool-calls.js';
import { asksPermission, textOf, type ListedEvent } from './wire-events.js';

type Call = Extract<ListedEvent, { readonly type: 'agent.tool_use' | 'agent.mcp_tool_use' }>;
type Result = Partial<Omit<Extract<ListedEvent, { readonly type: 'agent.tool_result' }>, 'type'>>;

interface OpenCall extends ToolCall {
  readonly at: number;
  readonly denied: boolean;
}

const NO_LINES = { additions: 0, deletions: 0 };

/** The tools that one turn uses, and what they came back with. */
export class TurnCalls {
  private readonly open = new Map<string, OpenCall>();

  /** `index` gives the next one. */
  constructor(
    private readonly index: { next: number },
    private readonly turnId: TurnId,
    private readonly isStopped: () => boolean,
  ) {}

  /** Gives the call; `denied` when it will not be carried out. */
  *begin(event: Call): Generator<AgentEvent, OpenCall> {
    const { id: callId } = event;
    const denied = asksPermission(event) || event.evaluated_permission === 'deny';
    const call = { ...toolCallOf(event, this.turnId), denied, at: Date.parse(event.processed_at ?? '') };
    this.open.set(callId, call);
    const { tool, name, title } = call;
    yield { kind: 'tool-called', callId, tool, name, title, index: this.index.next++ };
    return call;
  }

  /** What a stop broke off has not failed, whatever the provider says: it has no result. */
  *end(callId: string, result: Result): Generator<AgentEvent, void> {
    const call = this.open.get(callId);
    if (!call) return;
    this.open.delete(callId);
    // Taken in any case: a process that tells the turn again knows of the stop from the start.
    const index = this.index.next++;
    const outcome = outcomeOf(call, result);
    if (outcome === 'failed' && this.isStopped()) return;
    const { additions, deletions } = outcome === 'ok' && call.tool === 'edit' ? call : NO_LINES;
    const durationMs = Math.max(Date.parse(result.processed_at ?? '') - call.at, 0) || 0;
    const output = textOf(result.content ?? []);
    yield { kind: 'tool-returned', callId, outcome, output, additions, deletions, durationMs, index };
  }

  /** Nothing comes back any more. */
  *endAll(): Generator<AgentEvent, void> {
    for (const callId of [...this.open.keys()]) yield* this.end(callId, { is_error: true });
  }

  /** A step without a call: what befell the session. */
  *note({ id: callId, type: name }: ListedEvent, title: string): Generator<AgentEvent, void> {
    yield { kind: 'tool-called', callId, tool: 'other', name, title, index: this.index.next++ };
    const nothing = { output: '', ...NO_LINES, durationMs: 0 };
    yield { kind: 'tool-returned', callId, outcome: 'ok', ...nothing, index: this.index.next++ };
  }
}

function outcomeOf({ denied }: OpenCall, { is_error: isError }: Result): 'ok' | 'failed' | 'denied' {
  if (denied) return 'denied';
  return isError === true ? 'failed' : 'ok';
}
