import { ZodError } from 'zod';
import { cutText } from '../../domain/shared/cut-text.js';
import { GitFailed } from '../../edit-bundles/git/run-git.js';
import { PortError, type HostErrorCode } from '../../ports/port-error.js';
import { toPortError as gitToPortError } from '../shared-git/git-errors.js';

interface Answer {
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/**
 * GitHub was silent for too long; whether it did what it was asked is unknown. By its name and its request without options Octokit
 * lets it through at once and repeats nothing.
 */
export class GitHubSilent extends Error {
  override readonly name = 'AbortError';
  readonly request = {};
}

type Meaning = (answer: Answer, name: string) => readonly [code: HostErrorCode, message: string] | undefined;

/** In this order, because one status has many reasons and the message tells them apart. */
const MEANINGS: readonly Meaning[] = [
  ({ message }, name) => (/suspended/i.test(message) ? ['HOST.FORBIDDEN', suspendedFor(name)] : undefined),
  ({ message }, name) =>
    /workflow/i.test(message) && /permission|refus|not accessible/i.test(message)
      ? [
          'HOST.FORBIDDEN',
          `The app may not change workflow files in ${name}. Grant it "Workflows: write", or leave them.`,
        ]
      : undefined,
  ({ message }, name) =>
    /Resource not accessible by integration|permissions requested are not granted/i.test(message)
      ? [
          'HOST.FORBIDDEN',
          `The GitHub App lacks a permission for ${name}. Approve its permissions in the GitHub settings.`,
        ]
      : undefined,
  ({ message }, name) =>
    /archived|read-only/i.test(message)
      ? ['HOST.FORBIDDEN', `${name} is archived on GitHub and takes no changes. Unarchive it there first.`]
      : undefined,
  ({ status, message }, name) =>
    status === 409 && /empty/i.test(message)
      ? ['HOST.EMPTY_REPOSITORY', `${name} has no commits yet. Commit something, then try again.`]
      : undefined,
  ({ status }, name) =>
    status === 401
      ? ['HOST.FORBIDDEN', `GitHub did not accept the app's credentials for ${name}. Check app id and private key.`]
      : undefined,
  ({ status, message }, name) =>
    status === 404 || (status === 422 && /not accessible to the parent installation|does not exist/i.test(message))
      ? ['HOST.REPOSITORY_NOT_FOUND', notFound(name)]
      : undefined,
  ({ status }, name) =>
    status === 403 || status === 451 || status === 410
      ? [
          'HOST.FORBIDDEN',
          `GitHub does not allow this for ${name}. Check the app's installation and the repository's rules.`,
        ]
      : undefined,
  ({ status, message }, name) =>
    status >= 400 && status < 500 && status !== 408 && status !== 409
      ? ['HOST.FORBIDDEN', `GitHub refused the change to ${name}: ${withoutTokens(message)}`]
      : undefined,
];

/** Translates what GitHub or git answered about a repository into the port's words. `name` is free of secrets. */
export function toHostError(error: unknown, name: string): PortError {
  if (error instanceof PortError) return error;
  if (error instanceof GitFailed) return gitError(error, name);
  if (error instanceof ZodError) return unavailable(`GitHub's answer about ${name} could not be read.`, error);
  const answer = answerIn(error);
  if (!answer) return unreachable(error, name);
  const wait = waitSeconds(answer);
  if (wait !== undefined) {
    const message = `GitHub's request limit is used up for ${name}. Try again in ${forPeople(wait)}.`;
    return unavailable(message, error, { retryAfterSeconds: wait });
  }
  for (const meaning of MEANINGS) {
    const [code, message] = meaning(answer, name) ?? [];
    if (code !== undefined && message !== undefined) {
      return new PortError(code, message, false, { cause: error, details: { status: answer.status } });
    }
  }
  return unavailable(`GitHub failed to answer about ${name}. Try again.`, error, { status: answer.status });
}

/** The HTTP status of an error of Octokit's; undefined for any other error. */
export function statusOf(error: unknown): number | undefined {
  return answerIn(error)?.status;
}

/** Did GitHub answer 422 with these words? */
export function refusedWith(error: unknown, words: RegExp): boolean {
  const answer = answerIn(error);
  return answer?.status === 422 && words.test(answer.message);
}

/** HOST.REPOSITORY_NOT_FOUND for a repository of an account without the app. */
export function notInstalled(name: string, installUrl: string): PortError {
  const message = `${name} is not on GitHub, or the GitHub App is not installed on it. Check the name, or install the app: ${installUrl}`;
  return new PortError('HOST.REPOSITORY_NOT_FOUND', message, false);
}

/** HOST.FORBIDDEN for a repository of an account that suspended the app. */
export const suspended = (name: string): PortError => new PortError('HOST.FORBIDDEN', suspendedFor(name), false);

function suspendedFor(name: string): string {
  return `The GitHub App is suspended for ${name}. Unsuspend it in the account's GitHub settings.`;
}

function notFound(name: string): string {
  return `${name} is not on GitHub, or the GitHub App is not installed on it. Check the name and the app's repositories.`;
}

function gitError(error: GitFailed, name: string): PortError {
  const known = gitToPortError(error, name);
  if (known.code === 'HOST.REFUSED_SOURCE') return unavailable(`${name} was renamed on GitHub. Try again.`, error);
  if (known.code !== 'HOST.FORBIDDEN') return known;
  const message = `GitHub did not let the app read ${name}. Check that the app is installed on it and not suspended.`;
  return new PortError('HOST.FORBIDDEN', message, false, { cause: error });
}

function answerIn(error: unknown): Answer | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  const response = 'response' in error ? (error.response as { readonly headers?: object } | undefined) : undefined;
  // Octokit gives its own 500 to a connection that failed.
  if (response === undefined) return undefined;
  return { status: error.status, message: error.message, headers: { ...response.headers } };
}

function waitSeconds({ status, headers, message }: Answer): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = Number(headers['retry-after']);
  if (Number.isFinite(after)) return Math.max(1, after);
  if (headers['x-ratelimit-remaining'] === '0') {
    const seconds = Number(headers['x-ratelimit-reset']) - Date.parse(String(headers['date'])) / 1000;
    return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : 60;
  }
  return status === 429 || /rate limit/i.test(message) ? 60 : undefined;
}

function unreachable(error: unknown, name: string): PortError {
  const what = error instanceof GitHubSilent ? 'did not answer in time' : 'could not be reached';
  return unavailable(`GitHub ${what} about ${name}. Try again.`, error);
}

function unavailable(message: string, cause: unknown, details: Readonly<Record<string, number>> = {}): PortError {
  return new PortError('HOST.UNAVAILABLE', message, true, { cause, details });
}

function forPeople(seconds: number): string {
  return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

function withoutTokens(message: string): string {
  return cutText(message.replace(/\b(gh[a-z]_|github_pat_|v1\.)[A-Za-z0-9_.-]+|eyJ[A-Za-z0-9_.-]+/g, '…'), 300);
}
