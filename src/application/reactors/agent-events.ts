import type { AgentEvent, AgentRuntime, AgentSession, TurnInput } from '../../ports/agent-runtime.port.js';
import type { AgentLine } from './agent-line.js';
import type { OwnersLog } from './owners-log.js';
import { takeEdits, takePlan, type ProposalDeps, type Verdict } from './proposals.js';
import { showRefusal } from './show-refusal.js';
import type { Ending } from './turn-ending.js';
import type { TurnRecorder } from './turn-recorder.js';
import { unlessAborted } from './until-aborted.js';

export interface AgentEventDeps extends ProposalDeps {
  readonly runtime: AgentRuntime;
}

interface Recording {
  readonly log: OwnersLog;
  readonly recorder: TurnRecorder;
  readonly line: AgentLine;
  /** Aborts when the turn's end does not depend on the agent any more. */
  readonly over: AbortSignal;
}

type EventOf<Kind extends AgentEvent['kind']> = Extract<AgentEvent, { kind: Kind }>;

/** Makes facts of what the agent does in one turn, and tells the agent what became of its proposals. */
export class AgentEvents {
  constructor(
    private readonly deps: AgentEventDeps,
    private readonly turn: Recording,
  ) {}

  async handle(session: AgentSession, event: Exclude<AgentEvent, Ending>, input: TurnInput): Promise<void> {
    const { recorder, log } = this.turn;
    switch (event.kind) {
      case 'text-delta':
        return recorder.delta(event);
      case 'text-settled':
        return recorder.settle(event);
      case 'tool-called':
        return recorder.called(event);
      case 'tool-returned':
        return recorder.returned(event);
      case 'question':
        return this.ask(event);
      case 'budget-reached':
        return this.pauseAtBudget(event);
      case 'plan':
        await recorder.flush();
        return this.judge(session, event, await takePlan(this.deps, log.proposer, event));
      case 'edits': {
        await recorder.flush();
        const proposal = { event, repositories: input.repositories };
        return this.judge(session, event, await takeEdits(this.deps, log.proposer, proposal));
      }
      case 'usage': {
        const { kind: _kind, index, ...usage } = event;
        return log.send({ type: 'RecordUsage', data: { ...log.owner, model: input.model, usage } }, ['usage', index]);
      }
    }
  }

  private async ask({ callId: inputId, question, options }: EventOf<'question'>): Promise<void> {
    const { recorder, log, line } = this.turn;
    await recorder.flush();
    const { redaction } = this.deps;
    const data = {
      ...log.owner,
      inputId,
      question: redaction.redact(question),
      options: options.map((one) => redaction.redact(one)),
    };
    await line.waits(inputId, () => log.send({ type: 'RequestInput', data }, [inputId]));
  }

  private async pauseAtBudget({ pauseId, spentCents, budgetCents }: EventOf<'budget-reached'>): Promise<void> {
    const { recorder, log, line } = this.turn;
    await recorder.flush();
    const data = { ...log.owner, pauseId, spentCents, budgetCents };
    await line.pauses(budgetCents, async () => {
      const { run } = await log.decide({ type: 'ReachBudget', data }, [pauseId]);
      return run?.budgetCents ?? 0;
    });
  }

  private async judge(
    session: AgentSession,
    { callId, kind }: EventOf<'plan' | 'edits'>,
    { accepted, text }: Verdict,
  ): Promise<void> {
    if (!accepted) await showRefusal(this.turn.recorder, { callId, kind, reason: text });
    const reply = this.deps.runtime.reply(session, { callId, text, isError: !accepted });
    await unlessAborted(reply, this.turn.over);
  }
}
