import type {
  BetaManagedAgentsSessionErrorEvent,
  BetaManagedAgentsSessionStatusIdleEvent,
} from '@anthropic-ai/sdk/resources/beta/sessions';

export type StopReason = BetaManagedAgentsSessionStatusIdleEvent['stop_reason'];
export type StopDetails = BetaManagedAgentsSessionStatusIdleEvent['stop_details'];
export type SessionError = BetaManagedAgentsSessionErrorEvent['error'];

export interface Stop {
  readonly reason: StopReason;
  readonly details?: StopDetails;
}

/** How a turn ends that cannot go on; `terminated` ends the session with it. */
export class TurnStopped extends Error {
  constructor(readonly stop: Stop | 'terminated') {
    super('stopped');
  }
}
