import { Anthropic } from '@anthropic-ai/sdk';
import { z } from 'zod';
import { cutText } from '../../domain/shared/cut-text.js';

/** One request, by which an error says what was asked of whom. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly host: string;
}

const ANTHROPIC_HOST = 'api.anthropic.com';
const LONGEST_SENTENCE = 300;

/** What was asked, by the headers of its answer or by what `fetch` threw: an error of the SDK carries either. */
const asked = new WeakMap<object, Asked>();

/** A page for people in the place of an answer, as a proxy that wants a login sends it. */
class WebPage extends Error {}

/** `fetch`, noting what each request was about. Throws for a web page that says that all is well. */
export const notingFetch = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
  const { pathname: path, host } = new URL(address instanceof Request ? address.url : address);
  const request = { method: (init?.method ?? 'GET').toUpperCase(), path, host };
  try {
    const response = await fetch(address, init);
    asked.set(response.headers, request);
    const isPage = response.ok && (response.headers.get('content-type') ?? '').startsWith('text/html');
    if (!isPage) return response;
    await response.body?.cancel();
    throw new WebPage('a web page');
  } catch (error) {
    // Where errors cross realms the SDK throws a copy, which keeps the innermost one.
    for (let one = error; isObject(one); one = causeOf(one)) asked.set(one, request);
    throw error;
  }
};

function askedBy(error: unknown): Asked | undefined {
  if (!isObject(error)) return undefined;
  const { headers } = error as { readonly headers?: unknown };
  return asked.get(isObject(headers) ? headers : error) ?? askedBy(causeOf(error));
}

const causeOf = (error: object): unknown => ('cause' in error ? error.cause : undefined);

/** Who answered, or did not: Anthropic, or the host that `ANTHROPIC_BASE_URL` names. */
export function serviceOf(error: unknown): string {
  const host = askedBy(error)?.host;
  return host === undefined ? 'The agent’s service' : nameOf(host);
}

export function serviceAt({ baseURL }: Anthropic): string {
  return nameOf(new URL(baseURL).host);
}

const nameOf = (host: string): string => (host === ANTHROPIC_HOST ? 'Anthropic' : host);

export function isWebPage(error: unknown): boolean {
  return error instanceof WebPage || (isObject(error) && isWebPage(causeOf(error)));
}

/** Whether the request was about one thing of the provider's itself, not about a list, making one, or what belongs to it. */
export function isAboutId(error: unknown): boolean {
  return /\/v1\/[a-z]+\/[^/]+$/.test(askedBy(error)?.path ?? '');
}

export function isAboutSession(error: unknown): boolean {
  return /\/v1\/sessions\/[^/]+/.test(askedBy(error)?.path ?? '');
}

/** Method and path that were asked for, where every session has that endpoint; the id of the session as `:id`. */
export function endpointOf(error: unknown): string | undefined {
  const { method, path = '' } = askedBy(error) ?? {};
  const [, more] = /\/v1\/sessions\/[^/]+(|\/events|\/events\/stream|\/archive|\/resources)$/.exec(path) ?? [];
  return more === undefined || (method === 'GET' && more === '') ? undefined : `${method} /v1/sessions/:id${more}`;
}

/** What was answered: method, path, status and the service's own sentence. */
export function answerOf(error: unknown): string {
  if (!(error instanceof Anthropic.APIError)) return '';
  const {
    status,
    error: body,
    message,
  } = error as { readonly status: unknown; readonly error: unknown; readonly message: string };
  const request = askedBy(error);
  const what = request ? `${request.method} ${request.path} with ` : 'with ';
  if (isWebPage(error)) return `${what}a web page. Check ANTHROPIC_BASE_URL and a proxy in between.`;
  const sentence = sentenceOf(body, message);
  return `${what}${String(status)}${sentence === '' ? '.' : `: ${sentence}`}`;
}

const text = z.string().trim().min(1);
/** Where services of this kind put their sentence; a page of HTML says nothing. */
const bodySchema = z.union([
  z.object({ error: z.object({ message: text }) }).transform(({ error }) => error.message),
  z.object({ error: text }).transform(({ error }) => error),
  z.object({ message: text }).transform(({ message }) => message),
  z.object({ detail: text }).transform(({ detail }) => detail),
]);

function sentenceOf(body: unknown, message: string): string {
  const plain = isObject(body) ? '' : message.replace(/^\d+ /, '').replace('status code (no body)', '');
  const said = bodySchema.safeParse(body).data ?? (plain.trimStart().startsWith('<') ? '' : plain);
  const sentence = cutText(said.replace(/\s+/g, ' ').trim(), LONGEST_SENTENCE);
  return sentence === '' || /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
