import { Anthropic } from '@anthropic-ai/sdk';
import { PortError } from '../../ports/port-error.js';
import type { AnthropicAccount } from './managed-agents.options.js';

/** Files of a session are listed only when both are named; the SDK adds none for files. */
export const FILE_BETAS = ['files-api-2025-04-14', 'managed-agents-2026-04-01'];

export type { Anthropic };

/** `timeout` counts until the headers of an answer; an open stream outlives it. */
export function anthropicClient(
  { apiKey, baseUrl }: AnthropicAccount,
  { maxRetries, timeout } = { maxRetries: 2, timeout: 60_000 },
): Anthropic {
  // ANTHROPIC_LOG would print what is sent, tokens of code hosts among it.
  const logLevel = 'off';
  return new Anthropic({ apiKey, authToken: null, baseURL: baseUrl ?? undefined, maxRetries, timeout, logLevel });
}

/** HTTP status of an answer of the API; undefined when there was none. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof Anthropic.APIError && typeof error.status === 'number' ? error.status : undefined;
}

/** True when nobody knows whether the request had an effect: no answer came, or the server failed. */
export function isUnknownOutcome(error: unknown): boolean {
  if (error instanceof PortError) return false;
  const status = statusOf(error);
  return status === undefined ? isOfTheWire(error) : status >= 500 || status === 408;
}

/** How long a throttled caller shall wait, in milliseconds, by the answer's own words; at most a minute. */
export function throttledFor(error: unknown): number | undefined {
  if (!(error instanceof Anthropic.APIError) || error.status !== 429) return undefined;
  const headers: unknown = error.headers;
  const seconds = headers instanceof Headers ? Number(headers.get('retry-after')) : 0;
  return Math.min(Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 1_000, 60_000);
}

/** The port's error for what a call met. `about` says what was called, e.g. "The session". */
export function toAgentError(error: unknown, about: string): PortError {
  if (error instanceof PortError) return error;
  const status = statusOf(error);
  if (status === undefined) return unreachable(error);
  const cause = { cause: error };
  switch (status) {
    case 401:
    case 403:
      return new PortError('AGENT.REJECTED', 'Anthropic refused the key. Check ANTHROPIC_API_KEY.', false, cause);
    case 404:
    case 409:
      return new PortError('AGENT.SESSION_LOST', `${about} is gone at Anthropic. Send again.`, false, cause);
    case 413:
      return new PortError('AGENT.TOO_LARGE', `${about} is larger than Anthropic takes.`, false, cause);
    case 408:
    case 429:
      return unavailable(cause);
    default:
      if (status >= 500) return unavailable(cause);
      return new PortError('AGENT.REJECTED', `Anthropic refused: ${reasonOf(error)}`, false, cause);
  }
}

/** Runs a call and throws the port's error in the place of the SDK's. */
export async function translated<T>(about: string, call: () => PromiseLike<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toAgentError(error, about);
  }
}

/** Besides the SDK's own errors: a socket that is cut while an answer is read surfaces as what fetch throws, a TypeError. */
function isOfTheWire(error: unknown): boolean {
  if (error instanceof Anthropic.AnthropicError) return true;
  return /^TypeError: (terminated|fetch failed)$/.test(String(error));
}

function unreachable(error: unknown): PortError {
  if (!isOfTheWire(error)) throw error;
  return unavailable({ cause: error });
}

function unavailable(cause: { readonly cause: unknown }): PortError {
  return new PortError('AGENT.UNAVAILABLE', 'Anthropic does not answer. It is tried again.', true, cause);
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const told = /"message":"((?:[^"\\]|\\.)*)"/.exec(message)?.[1] ?? message;
  return told.slice(0, 500);
}
