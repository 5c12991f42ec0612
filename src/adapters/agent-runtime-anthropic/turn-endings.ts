import type { AgentEvent } from '../../ports/agent-runtime.port.js';
import type { ListedEvent } from './wire-events.js';

export type Failure = Omit<Extract<AgentEvent, { kind: 'failed' }>, 'index'>;
type SessionError = Extract<ListedEvent, { readonly type: 'session.error' }>['error'];
type Idle = Extract<ListedEvent, { readonly type: 'session.status_idle' }>;

const REPOSITORY_REASONS: Readonly<Record<string, string>> = {
  repository_authentication_error:
    'The token for it was not accepted. Send again; if it fails again, check the GitHub App.',
  repository_forbidden_error:
    'The GitHub App may not read it. Install the app for it, or give the app read access to its contents.',
  repository_not_found_error:
    'It was not found on github.com. Check that it exists and that the GitHub App is installed for it. Repositories of GitHub Enterprise Server cannot be used with this agent.',
  repository_checkout_error: 'Its base commit cannot be checked out. Send again to start from the newest commit.',
};

const failure = (code: string, message: string, more: { details?: string; sessionLost?: boolean } = {}): Failure => ({
  kind: 'failed',
  code,
  message,
  details: more.details ?? '',
  sessionLost: more.sessionLost ?? false,
});

/** A session that misses a repository goes on without it and would answer from nothing, so this is an end. */
export function cloneFailure({ type, message, repository_url: url }: SessionError): Failure | undefined {
  if (!type.startsWith('repository_')) return undefined;
  const name = url?.split('/').slice(-2).join('/') ?? 'A repo';
  const reason = REPOSITORY_REASONS[type] ?? 'Send again.';
  return failure('AGENT.CLONE_FAILED', `${name} could not be cloned for the agent. ${reason}`, {
    details: message,
    sessionLost: true,
  });
}

/** `service` is who provides the agent, in words, as in all that follows. */
export function lostSession(service: string, details: string): Failure {
  const message = `The agent’s session ended at ${service}. Send again to start a new one.`;
  return failure('AGENT.SESSION_LOST', message, { details, sessionLost: true });
}

/** The agent rests, and nothing says why: not a word of it, or a call of its own that nobody can answer. */
export function standstill(service: string, trouble: SessionError | undefined): Failure {
  if (trouble) return failure('AGENT.UNAVAILABLE', whatFailed(service, trouble), { details: trouble.message });
  return failure('AGENT.UNAVAILABLE', `The agent stopped at ${service} without saying why. Send again to go on.`);
}

interface Standing {
  readonly service: string;
  readonly trouble: SessionError | undefined;
  readonly waits?: boolean;
}

/**
 * How a session that went idle ends the turn; undefined when it waits for us. `trouble` is an error after which the agent did nothing
 * more; `waits` says that a call of its own has no answer, for a server that gives no reason.
 */
export function endingOf(
  { stop_reason: reason, stop_details: stop }: Pick<Idle, 'stop_reason' | 'stop_details'>,
  { service, trouble, waits = false }: Standing,
): 'completed' | Failure | undefined {
  const details = trouble?.message ?? '';
  if (!reason) return waits ? undefined : withoutReason(service, trouble);
  switch (reason.type) {
    case 'end_turn':
      return 'completed';
    case 'requires_action':
      return undefined;
    case 'retries_exhausted':
      return failure('AGENT.UNAVAILABLE', whatFailed(service, trouble), { details });
    case 'refusal':
      return refusal(stop?.explanation ?? details);
    default:
      return failure('AGENT.REJECTED', `The agent stopped at ${service} (${reason.type}). Send again to go on.`, {
        details,
      });
  }
}

function withoutReason(service: string, trouble: SessionError | undefined): 'completed' | Failure {
  return trouble ? standstill(service, trouble) : 'completed';
}

function refusal(details: string): Failure {
  return failure('AGENT.REJECTED', 'The model declined this request. Rephrase it.', { details });
}

function whatFailed(service: string, trouble: SessionError | undefined): string {
  switch (trouble?.type) {
    case 'billing_error':
      return `${service} could not bill the account. Check its billing, then send again.`;
    case 'model_overloaded_error':
    case 'model_rate_limited_error':
      return `The model is busy at ${service}. Send again in a while.`;
    default:
      return 'The agent gave up after several attempts. Send again to go on.';
  }
}
