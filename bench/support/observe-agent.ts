// Loaded into the server's process by `node --import`: notes when the demo agent says each piece, and how busy the process is.
// The clock is the machine's monotonic one, which all processes share.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** A piece of an agent's words: in which turn and block, where it begins, and when it was said (milliseconds, monotonic). */
export type SaidPiece = readonly [turnId: string, block: number, offset: number, at: number];

export interface Observation {
  readonly pieces: readonly SaidPiece[];
  readonly elapsedMs: number;
  /** Processor time of the whole process. */
  readonly cpuMs: number;
  readonly loopDelayP99Ms: number;
}

export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Only a server that a benchmark started has a parent to report to; its worker threads load this too. */
if (isMainThread && process.send) await observe();

async function observe(): Promise<void> {
  const { DemoAgentRuntime } = await import('../../src/adapters/agent-runtime-demo/demo.agent-runtime.js');
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let pieces: SaidPiece[] | undefined;
  let [startedAt, cpu] = [0, process.cpuUsage()];
  const agent = DemoAgentRuntime.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with `this` below.
  const { runTurn } = agent;
  agent.runTurn = async function* (session, turn, signal) {
    for await (const event of runTurn.call(this, session, turn, signal)) {
      if (event.kind === 'text-delta') pieces?.push([turn.turnId, event.block, event.offset, monotonicMs()]);
      yield event;
    }
  };
  process.on('message', (message) => {
    if (message === 'begin') {
      [pieces, startedAt, cpu] = [[], monotonicMs(), process.cpuUsage()];
      delay.reset();
      delay.enable();
      return;
    }
    const used = process.cpuUsage(cpu);
    const loopDelayP99Ms = delay.percentile(99) / 1e6;
    delay.disable();
    const elapsedMs = monotonicMs() - startedAt;
    process.send?.({ pieces: pieces ?? [], elapsedMs, cpuMs: (used.user + used.system) / 1e3, loopDelayP99Ms });
    pieces = undefined;
  });
  process.channel?.unref();
}
