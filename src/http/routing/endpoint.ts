import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import type { Request } from 'express';
import type { Caller, CommandCaller } from '../../application/access/caller.js';
import { deriveId } from '../../application/decide-and-append.js';
import { parseInput } from './parse-input.js';
import { problems } from '../../edge/request-problem.js';
import type { AnswerOf, Route } from './route.js';

const ROUTE = 'code-runs:route';

/** What the guard found out about a request. */
export interface KnownRequest extends Request {
  caller?: Caller;
  /** The secret of the browser's session, for signing out. */
  session?: string;
}

type Answering<R extends Route> = (...inputs: never[]) => AnswerOf<R> | Promise<AnswerOf<R>>;
type EndpointDecorator<R extends Route> = <Method extends Answering<R>>(
  target: object,
  name: string,
  method: TypedPropertyDescriptor<Method>,
) => void;

/** Answers a route of the table; a method that answers in another shape does not compile. */
export function Endpoint<R extends Route>(route: R): EndpointDecorator<R> {
  return applyDecorators(
    RequestMapping({ path: route.path, method: RequestMethod[route.method] }),
    HttpCode(route.status),
    SetMetadata(ROUTE, route),
  );
}

/** The route that the handler answers. */
export function routeOf(context: ExecutionContext): Route {
  const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route | undefined;
  if (!route) throw new Error(`${context.getHandler().name} answers no route of the table.`);
  return route;
}

/** Every route that a controller answers. */
export function answeredRoutes({ prototype }: { readonly prototype: object }): readonly Route[] {
  const members = Object.values(Object.getOwnPropertyDescriptors(prototype)).map(({ value }): unknown => value);
  return members.flatMap((member) => {
    const route = typeof member === 'function' ? (Reflect.getMetadata(ROUTE, member) as Route | undefined) : undefined;
    return route ? [route] : [];
  });
}

const requestOf = (context: ExecutionContext): KnownRequest => context.switchToHttp().getRequest<KnownRequest>();

/** The checked parameters, query and body; the type is `InputOf` of the route. */
export const Input = createParamDecorator((_: undefined, context: ExecutionContext) =>
  parseInput(routeOf(context), requestOf(context)),
);

/** Who is signed in; null for nobody, which only routes for anyone see. */
export const Asker = createParamDecorator(
  (_: undefined, context: ExecutionContext) => requestOf(context).caller ?? null,
);

/** Who is signed in. */
export const Reader = createParamDecorator((_: undefined, context: ExecutionContext) => callerOf(requestOf(context)));

/** Who is signed in, and the id of the command: the same for the same Idempotency-Key of the same person. */
export const Sender = createParamDecorator((_: undefined, context: ExecutionContext): CommandCaller => {
  const request = requestOf(context);
  const caller = callerOf(request);
  return { ...caller, commandId: deriveId(caller.memberId, keyOf(request)) };
});

function callerOf({ caller }: KnownRequest): Caller {
  if (!caller) throw problems.notSignedIn();
  return caller;
}

/** The Idempotency-Key. A DELETE may go without: deleting the same thing again is the same request. */
export function keyOf(request: Request): string {
  const key = request.get('idempotency-key');
  if (key === undefined && request.method === 'DELETE') return `DELETE ${request.path}`;
  if (key === undefined || !/^[\x21-\x7e]{1,200}$/.test(key)) throw problems.keyMissing();
  return key;
}
