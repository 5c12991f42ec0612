import type { TurnRecorder } from './turn-recorder.js';

/** A refused proposal shows in the thread as a denied call; the agent hears the reason. */
export async function showRefusal(
  recorder: TurnRecorder,
  { callId, kind, reason }: { readonly callId: string; readonly kind: 'plan' | 'edits'; readonly reason: string },
): Promise<void> {
  const title = kind === 'plan' ? 'Propose a plan' : 'Propose edits';
  await recorder.called({ callId, tool: 'other', name: `submit_${kind}`, title });
  await recorder.returned({
    ...{ callId, outcome: 'denied', output: reason },
    ...{ additions: 0, deletions: 0, durationMs: 0 },
  });
}
