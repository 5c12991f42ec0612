import type { AgentRuntime } from '../../ports/agent-runtime.port.js';
import { PortError } from '../../ports/port-error.js';
import { AgentLine } from './agent-line.js';

const session = { runId: 'run-1', sessionId: 'session-1', budgetCents: null };
const away = new PortError('AGENT.UNAVAILABLE', 'away', true);
const refused = new PortError('AGENT.REJECTED', 'refused', false);

/** A line to an agent that is told by `calls`; each call fails with the next of these errors, if there is one. */
function lineTo(...errors: readonly Error[]) {
  const left = [...errors];
  const calls: string[] = [];
  const refusals: PortError[] = [];
  const warnings: string[] = [];
  const hear = (call: string): Promise<void> => {
    calls.push(call);
    const error = left.shift();
    return error ? Promise.reject(error) : Promise.resolve();
  };
  const runtime: Pick<AgentRuntime, 'reply' | 'raiseBudget' | 'interrupt'> = {
    reply: (_session, { callId, text }) => hear(`${callId}: ${text}`),
    raiseBudget: (_session, cents) => hear(`budget ${cents}`),
    interrupt: (_session, turnId) => hear(`stop ${turnId}`),
  };
  const onRefused = (refusal: PortError): unknown => refusals.push(refusal);
  const line = new AgentLine({ runtime, warn: (text) => warnings.push(text) }, 'turn-1', onRefused);
  return { line, calls, refusals, warnings };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('what people say to the agent of a turn', () => {
  it('is told at once, and repeated while the agent is away', async () => {
    const { line, calls, warnings } = lineTo(away);
    line.connect(session);
    line.answer('q', 'main');
    expect(calls).toEqual(['q: main']);
    await until(() => calls.length === 2);
    line.close();
    expect(calls).toEqual(['q: main', 'q: main']);
    expect(warnings).toEqual([]);
  });

  it('that came before the session is there is told when the agent asks, a budget at once', async () => {
    const { line, calls } = lineTo();
    line.answer('q', 'main');
    line.raiseBudget(4_000);
    line.connect(session);
    expect(calls).toEqual(['budget 4000']);
    await line.waits('q', () => Promise.resolve());
    expect(calls).toEqual(['budget 4000', 'q: main']);
  });

  it('is a raise of the budget where it may cost more by the time that the agent pauses, and none otherwise', async () => {
    const { line, calls } = lineTo();
    line.connect(session);
    await line.pauses(2_000, () => Promise.resolve(2_000));
    expect(calls).toEqual([]);
    await line.pauses(2_000, () => Promise.resolve(4_000));
    expect(calls).toEqual(['budget 4000']);
  });

  it('and is refused for good is reported once', async () => {
    const { line, calls, refusals, warnings } = lineTo(refused);
    line.connect(session);
    line.raiseBudget(4_000);
    await until(() => refusals.length > 0);
    expect([calls.length, refusals, warnings.length]).toEqual([1, [refused], 1]);
  });

  it('and fails by a defect is a warning alone', async () => {
    const { line, refusals, warnings } = lineTo(new TypeError('x is undefined'));
    line.connect(session);
    line.interrupt();
    await until(() => warnings.length > 0);
    expect(refusals).toEqual([]);
  });

  it('and nobody needs any more is neither repeated nor reported', async () => {
    const { line, calls, refusals, warnings } = lineTo(refused);
    line.connect(session);
    line.interrupt();
    line.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect([calls, refusals, warnings]).toEqual([['stop turn-1'], [], []]);
  });
});
