import { Anthropic } from '@anthropic-ai/sdk';
import { PortError } from '../../ports/port-error.js';
import type { AnthropicAccount } from './managed-agents.options.js';
import { answerOf, isAboutId, isAboutSession, isWebPage, notingFetch, serviceOf } from './provider-words.js';

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
  const baseURL = baseUrl ?? undefined;
  return new Anthropic({ apiKey, authToken: null, baseURL, maxRetries, timeout, logLevel, fetch: notingFetch });
}

/** HTTP status of an answer of the API; undefined when there was none. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof Anthropic.APIError && typeof error.status === 'number' ? error.status : undefined;
}

/** True when nobody knows whether the request had an effect: no answer came, a web page came in its place, or the server failed. */
export function isUnknownOutcome(error: unknown): boolean {
  if (error instanceof PortError) return false;
  const status = statusOf(error);
  return status === undefined ? isOfTheWire(error) : (status >= 500 && status !== 501) || status === 408;
}

/** By a signal of ours: before an answer came, or while it was read. */
export function isBrokenOff(error: unknown): boolean {
  return error instanceof Anthropic.APIUserAbortError || (error instanceof Error && error.name === 'AbortError');
}

/** How long a throttled caller shall wait, in milliseconds, by the answer's own words; at most a minute. */
export function throttledFor(error: unknown): number | undefined {
  return statusOf(error) === 429 ? (saidWait(error) ?? 1_000) : undefined;
}

function saidWait(error: unknown): number | undefined {
  const headers: unknown = error instanceof Anthropic.APIError ? error.headers : undefined;
  const seconds = headers instanceof Headers ? Number(headers.get('retry-after')) : 0;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1_000, 60_000) : undefined;
}

/** The port's error for what a call met. `about` says what was called, e.g. "The session". */
export function toAgentError(error: unknown, about: string): PortError {
  if (error instanceof PortError) return error;
  const status = statusOf(error);
  const cause = { cause: error };
  const said = `${serviceOf(error)} answered ${answerOf(error)}`;
  if (isWebPage(error)) return rejected(said, cause);
  if (status === undefined) {
    if (!isOfTheWire(error)) throw error;
    return unavailable(`${serviceOf(error)} does not answer.`, cause);
  }
  switch (status) {
    case 401:
      return rejected(`${serviceOf(error)} refused the key. Check ANTHROPIC_API_KEY.`, cause);
    case 404:
    case 409:
      return isAboutSession(error)
        ? lost(about, error)
        : rejected(isGone(error) ? `${about} is gone: ${said}` : said, cause);
    case 413:
      return new PortError('AGENT.TOO_LARGE', `${about} is larger than ${serviceOf(error)} takes.`, false, cause);
    default:
      return isPassing(status) ? unavailable(said, cause) : rejected(said, cause);
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

/** Statuses that say nothing against the request itself. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501);
}

function unavailable(said: string, { cause }: { readonly cause: unknown }): PortError {
  const retryAfterMs = saidWait(cause) ?? throttledFor(cause);
  const details = retryAfterMs === undefined ? {} : { retryAfterMs };
  return new PortError('AGENT.UNAVAILABLE', `${said} Send again in a while.`, true, { cause, details });
}

function rejected(said: string, cause: { readonly cause: unknown }): PortError {
  return new PortError('AGENT.REJECTED', said, false, cause);
}

/** A service that lacks an endpoint of sessions answers as for a session that is gone, so only the session itself says so. */
function lost(about: string, error: unknown): PortError {
  const what = isGone(error) ? 'is gone' : 'cannot be used any more';
  const said = `${about} ${what}: ${serviceOf(error)} answered ${answerOf(error)} Send again.`;
  return new PortError('AGENT.SESSION_LOST', said, false, { cause: error });
}

function isGone(error: unknown): boolean {
  return statusOf(error) === 404 && isAboutId(error);
}
