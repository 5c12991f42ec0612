import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { ThrottlingOptions } from '@octokit/plugin-throttling';
import type { z } from 'zod';
import { sleep } from '../../shared/waiting.js';
import { GitHubSilent, statusOf } from './github-errors.js';

const API_VERSION = '2022-11-28';
const LONGEST_WAIT_SECONDS = 60;
const LIMIT_RETRIES = 2;
// Beside the plugin's own list 409, which is how an empty repository answers.
const FINAL = [400, 401, 403, 404, 409, 410, 413, 422, 451];
/** From a request to the last byte of its answer; what writes may carry megabytes. */
const READ_MS = 30_000;
const WRITE_MS = 60_000;
const YOUNG_MS = 5_000;
const YOUNG_PAUSES_MS = [300, 1_000, 2_000];

// `request.headers` in the defaults of Octokit is ignored, so the version goes in by a hook.
const withVersion = (octokit: Octokit): void => {
  octokit.hook.before('request', (options) => {
    options.headers['x-github-api-version'] ??= API_VERSION;
  });
};
const Composed = Octokit.plugin(paginateRest, retry, throttling, withVersion);
export type GitHubClient = InstanceType<typeof Composed>;

export interface ClientOptions {
  readonly apiUrl: string;
  readonly spaceRequests: boolean;
  /** See `GitHubOptions`. */
  readonly patienceMs?: number | undefined;
}

/** The class for `new App({ Octokit })`: @octokit/app takes its address from the class alone. */
export function clientClass(options: ClientOptions, queue: string): typeof Composed {
  return Composed.defaults({
    baseUrl: options.apiUrl,
    userAgent: 'code-runs',
    log: QUIET,
    request: { fetch: fetchInTime(options.patienceMs) },
    retry: { doNotRetry: FINAL },
    throttle: throttle(options, queue),
  });
}

function fetchInTime(patienceMs: number | undefined): typeof fetch {
  return async (address, init) => {
    const usual = (init?.method ?? 'GET') === 'GET' ? READ_MS : WRITE_MS;
    const silence = AbortSignal.timeout(patienceMs ?? usual);
    const signal = init?.signal ? AbortSignal.any([init.signal, silence]) : silence;
    try {
      const answer = await fetch(address, { ...init, signal });
      // The body is awaited here, so that the time counts for all of it.
      const body = await answer.arrayBuffer();
      const { status, statusText, headers, url } = answer;
      const whole = new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
      return Object.defineProperty(whole, 'url', { value: url });
    } catch (error) {
      throw silence.aborted ? new GitHubSilent('GitHub was silent for too long.', { cause: error }) : error;
    }
  };
}

/** A client for one token. `queue` separates the waiting lines: they are shared by all clients of a process otherwise. */
export function clientFor(
  options: ClientOptions,
  queue: string,
  access: { readonly token: string; isYoung(): boolean },
): GitHubClient {
  const Client = clientClass(options, queue);
  const client = new Client({ auth: access.token });
  client.hook.wrap('request', async (request, parameters) => {
    for (const wait of YOUNG_PAUSES_MS) {
      try {
        return await request(parameters);
      } catch (error) {
        // A new token takes a moment to reach all of GitHub's servers.
        if (statusOf(error) !== 401 || !access.isYoung()) throw error;
        await sleep(wait);
      }
    }
    return request(parameters);
  });
  return client;
}

/** A client without any token, for the one request that needs none. */
export function anonymousClient(apiUrl: string): GitHubClient {
  const Client = clientClass({ apiUrl, spaceRequests: false }, 'anonymous');
  return new Client();
}

/** How long a token counts as new, in ms. */
export const isYoungAt = (mintedAt: number, now: number): boolean => now - mintedAt < YOUNG_MS;

/** One request; what comes back is checked before anybody uses it. Throws what Octokit throws, or ZodError. */
export async function ask<Shape extends z.ZodType>(
  client: GitHubClient,
  shape: Shape,
  route: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<z.output<Shape>> {
  const { data } = (await client.request(route, parameters)) as { readonly data: unknown };
  return shape.parse(data);
}

/** Like `ask`, once: an effect that may have happened is looked up by the caller, never blindly repeated. */
export function askOnce<Shape extends z.ZodType>(
  client: GitHubClient,
  shape: Shape,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<z.output<Shape>> {
  return ask(client, shape, route, { ...parameters, request: { retries: 0 } });
}

/** Like `ask`; undefined for 404. */
export async function askIfThere<Shape extends z.ZodType>(
  client: GitHubClient,
  shape: Shape,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<z.output<Shape> | undefined> {
  try {
    return await ask(client, shape, route, parameters);
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** All pages, 100 items each. */
export async function askForAll<Shape extends z.ZodType>(
  client: GitHubClient,
  shape: Shape,
  route: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<readonly z.output<Shape>[]> {
  const pages = client.paginate.iterator(route, { ...parameters, per_page: 100 });
  const all: z.output<Shape>[] = [];
  for await (const { data } of pages) all.push(...data.map((item: unknown) => shape.parse(item)));
  return all;
}

function throttle(options: ClientOptions, queue: string): ThrottlingOptions {
  if (!options.spaceRequests) return { enabled: false };
  const waitsFor = (seconds: number, _options: unknown, _client: unknown, retries: number): boolean =>
    seconds <= LONGEST_WAIT_SECONDS && retries < LIMIT_RETRIES;
  return { id: queue, onRateLimit: waitsFor, onSecondaryRateLimit: waitsFor };
}

// Its messages quote addresses; what matters reaches people as PortError.
const QUIET = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {
  return undefined;
}
