import type { StreamableFile } from '@nestjs/common';
import type { ZodMiniType } from 'zod/mini';
import type { output } from 'zod/v4/core';
import type { Reply } from '../../contracts/replies.js';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Everything there is to know of one route: the router, the checks and the API description all read it. */
export interface Route {
  readonly method: Method;
  /** Below `/api`; `:name` is a parameter. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  /** `anyone`: also without a session or token. `signed`: the body carries a signature, which what answers the route checks. */
  readonly access: 'member' | 'anyone' | 'signed';
  readonly status: number;
  readonly params?: ZodMiniType;
  readonly query?: ZodMiniType;
  readonly body?: ZodMiniType;
  /** What a success answers; undefined for no content. */
  readonly reply?: ReplyShape;
  /** False where the answer holds a secret and must not be kept: the key is required, the answer is not remembered. */
  readonly remembered?: false;
}

export interface ReplyShape {
  readonly mediaType: string;
  readonly schema: ZodMiniType;
}

type Parsed<Schema> = Schema extends ZodMiniType ? output<Schema> : undefined;

/** What a controller gives back, by its route: the shape of its reply, bytes as a file, or nothing. */
export type AnswerOf<R extends Route> = R['reply'] extends {
  mediaType: 'application/json';
  schema: infer Schema extends ZodMiniType;
}
  ? Reply<Schema>
  : R['reply'] extends ReplyShape
    ? StreamableFile
    : void;

/** What a controller gets of a request, by its route. */
export interface InputOf<R extends Route> {
  readonly params: Parsed<R['params']>;
  readonly query: Parsed<R['query']>;
  readonly body: Parsed<R['body']>;
}

/** Keeps the exact types of the schemas. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}
