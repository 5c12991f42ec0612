import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ZodMiniType } from 'zod/mini';
import type { output } from 'zod/v4/core';
import type { CliConfig } from '../config/config.schema.js';
import { TOKEN } from '../config/settings.js';
import { CliError, EXIT, unreachable } from './cli-error.js';
import { problem } from './replies.js';

/** Speaks HTTP with the server. Throws CliError with the server's own words. */
export class ApiClient {
  private constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  /** Finds the access token: CODE_RUNS_TOKEN, else the one that a local server keeps in the data folder. */
  static async open({ url, token, dataDir }: CliConfig): Promise<ApiClient> {
    return new ApiClient(url, token ?? (await localToken(dataDir, url)));
  }

  get<Schema extends ZodMiniType>(path: string, schema: Schema): Promise<output<Schema>> {
    return this.json('GET', path, schema);
  }

  /** One submission under `key`: an answer that is lost on the way is asked for again, and has one effect. */
  async post<Schema extends ZodMiniType>(
    path: string,
    schema: Schema,
    body: object,
    key: string = randomUUID(),
  ): Promise<output<Schema>> {
    try {
      return await this.json('POST', path, schema, { body, key });
    } catch (error) {
      if (!(error instanceof CliError && error.exitCode === EXIT.unreachable)) throw error;
      return this.json('POST', path, schema, { body, key });
    }
  }

  /** A request that has the same effect however often it is sent. */
  send<Schema extends ZodMiniType>(
    method: 'PATCH' | 'DELETE',
    path: string,
    schema: Schema,
    body?: object,
  ): Promise<output<Schema>> {
    return this.json(method, path, schema, body && { body, key: randomUUID() });
  }

  /** Lines of an answer that may be long, as they come. */
  async *lines(path: string): AsyncGenerator<string> {
    const response = await this.request('GET', path);
    let rest = '';
    for await (const piece of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const parts = (rest + piece).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
    if (rest !== '') yield rest;
  }

  /** As a link that opens in a browser; the server gives paths for its own pages. */
  absolute(link: string): string {
    return new URL(link, this.url).href;
  }

  private async json<Schema extends ZodMiniType>(
    method: string,
    path: string,
    schema: Schema,
    sent?: { readonly body: object; readonly key: string },
  ): Promise<output<Schema>> {
    const response = await this.request(method, path, sent);
    const result = schema.safeParse(await response.json().catch(() => undefined));
    if (!result.success)
      throw new CliError(
        `The server at ${this.url} gave an answer that this command line cannot read. Check that both have the same version.`,
        EXIT.failed,
        'CLI.UNEXPECTED_ANSWER',
      );
    return result.data;
  }

  private async request(
    method: string,
    path: string,
    sent?: { readonly body: object; readonly key: string },
  ): Promise<Response> {
    const headers = {
      authorization: `Bearer ${this.token}`,
      ...(sent && { 'content-type': 'application/json', 'idempotency-key': sent.key }),
    };
    const body = sent ? { body: JSON.stringify(sent.body) } : {};
    const response = await fetch(`${this.url}/api${path}`, { method, headers, ...body }).catch((error: unknown) => {
      throw unreachable(this.url, error);
    });
    if (!response.ok) throw await this.refusal(response);
    return response;
  }

  private async refusal(response: Response): Promise<CliError> {
    const body: unknown = await response.json().catch(() => undefined);
    const { data } = problem.safeParse(body);
    if (!data)
      return new CliError(
        `The server at ${this.url} answered ${response.status}. Is it Code Runs?`,
        EXIT.failed,
        `HTTP.${response.status}`,
      );
    if (response.status !== 401) return new CliError(data.detail, EXIT.failed, data.code);
    const detail = `The server at ${this.url} does not know this access token. ${WHICH_TOKEN}`;
    return new CliError(detail, EXIT.failed, data.code);
  }
}

const WHICH_TOKEN =
  "Set CODE_RUNS_TOKEN to what is in cli-token of the server's data folder, or DATA_DIR to that folder.";

async function localToken(dataDir: string, url: string): Promise<string> {
  const file = join(dataDir, 'cli-token');
  const token = await readFile(file, 'utf8').catch(() => undefined);
  if (token !== undefined && TOKEN.test(token.trim())) return token.trim();
  await fetch(`${url}/api/health`).catch((error: unknown) => {
    throw unreachable(url, error);
  });
  const problem = token === undefined ? 'cannot be read' : 'holds no access token';
  throw new CliError(`${file} ${problem}. ${WHICH_TOKEN}`, EXIT.failed, 'CLI.NO_TOKEN');
}
