import type { z } from 'zod';
import { statusOf } from './github-errors.js';
import type { GitHubClient } from './octokit.js';

const REMEMBERED = 1_000;

interface Answer {
  readonly data: unknown;
  readonly headers: { readonly etag?: string };
}

/**
 * GET requests that send the last answer's ETag: "not modified" is free of charge and gives the remembered answer. Only what the
 * shape keeps of it is remembered: a comparison holds megabytes of patches, of which one commit id is used.
 */
export class ConditionalReads {
  private readonly answers = new Map<string, { readonly etag: string; readonly parsed: unknown }>();

  /** The answer now; undefined for 404. Throws what Octokit throws, or ZodError. */
  async ask<Shape extends z.ZodType>(
    client: GitHubClient,
    shape: Shape,
    route: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<z.output<Shape> | undefined> {
    const key = JSON.stringify([route, parameters]);
    const known = this.answers.get(key);
    try {
      const headers = known ? { 'if-none-match': known.etag } : {};
      const answer = (await client.request(route, { ...parameters, headers })) as Answer;
      const parsed = shape.parse(answer.data);
      if (answer.headers.etag !== undefined) this.remember(key, { etag: answer.headers.etag, parsed });
      return parsed;
    } catch (error) {
      if (statusOf(error) === 304 && known) return known.parsed as z.output<Shape>;
      this.answers.delete(key);
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  private remember(key: string, answer: { readonly etag: string; readonly parsed: unknown }): void {
    this.answers.delete(key);
    this.answers.set(key, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > REMEMBERED && oldest !== undefined) this.answers.delete(oldest);
  }
}
