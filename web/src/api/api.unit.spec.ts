import { ApiError, messageOf, problemOf, SOURCE_CODES, toApiError, UnreachableError } from './api-error.js';
import { apiDelete, apiGet, apiPost } from './client.js';
import { dropDeadConnections } from './dead-connections.js';
import { randomId } from './random-id.js';

describe('the refusal of a form', () => {
  it.each([
    ['HOST.REPOSITORY_NOT_FOUND', 'field'],
    ['REPOSITORY.ALREADY_ADDED', 'field'],
    ['MEMBER.NOT_ALLOWED', 'form'],
    ['REQUEST.MALFORMED', 'field'],
    ['SERVER.FAILED', 'form'],
    ['REQUEST.TOO_MANY', 'form'],
  ])('%s is told of the %s alone', (code, where) => {
    expect(problemOf(new ApiError(422, code, 'No.'), SOURCE_CODES)).toEqual({ [where]: 'No.' });
  });
  it('is told of the form where the server could not be reached, and nowhere where there is none', () => {
    expect(problemOf(new UnreachableError(), SOURCE_CODES)).toEqual({ form: 'The server could not be reached.' });
    expect(problemOf(null, SOURCE_CODES)).toEqual({});
  });
});

describe('a refusal', () => {
  it('carries the code and the words of its problem', () => {
    const error = toApiError(409, { code: 'RUN.BUSY', title: 'Conflict', detail: 'A turn is at work.' });
    expect(error).toMatchObject({ status: 409, code: 'RUN.BUSY', message: 'A turn is at work.' });
  });

  it.each([[undefined], ['<html>'], [{ code: 3 }]])('without a usable problem (%p) still says its status', (body) => {
    expect(toApiError(502, body)).toMatchObject({ code: 'HTTP.502', message: 'The server answered with status 502.' });
  });

  it('of any kind has words for people', () => {
    expect(messageOf(new ApiError(400, 'X', 'No.'))).toBe('No.');
    expect(messageOf('odd')).toBe('Something went wrong.');
  });
});

describe('ids', () => {
  it('are version 4 UUIDs and differ', () => {
    expect(randomId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(randomId()).not.toBe(randomId());
  });
});

describe('the client', () => {
  const seen: { path: string; key: string | null }[] = [];
  const browserFetch = globalThis.fetch;
  let answer = (_signal?: AbortSignal | null): Promise<Response> => Promise.resolve(new Response('{}'));

  beforeAll(() => {
    globalThis.fetch = (input, init) => {
      const path = typeof input === 'string' ? input : '';
      seen.push({ path, key: new Headers(init?.headers).get('idempotency-key') });
      return answer(init?.signal);
    };
  });
  afterAll(() => {
    globalThis.fetch = browserFetch;
  });

  it('leaves empty parts out of the query', async () => {
    answer = () => Promise.resolve(new Response('{"items":[]}'));
    const query = { q: 'a&b', after: undefined, status: '' };
    await expect(apiGet('/tickets', { query })).resolves.toEqual({ items: [] });
    expect(seen.at(-1)?.path).toBe('/api/tickets?q=a%26b');
  });

  it('gives each post a key of its own unless one is given', async () => {
    await apiPost('/tickets', {});
    await apiPost('/tickets', {});
    await apiPost('/tickets', {}, { idempotencyKey: 'mine' });
    const [first, second, third] = seen.slice(-3).map(({ key }) => key);
    expect(first).not.toBe(second);
    expect(third).toBe('mine');
  });

  it.each([200, 204])('takes an answer with status %d and no body', async (status) => {
    answer = () => Promise.resolve(new Response(null, { status }));
    await expect(apiDelete('/session')).resolves.toBeUndefined();
  });

  it('turns a refusal into its code', async () => {
    const body = '{"code":"TICKET.TITLE","detail":"A title is needed."}';
    answer = () => Promise.resolve(new Response(body, { status: 422 }));
    await expect(apiPost('/tickets', {})).rejects.toMatchObject({ code: 'TICKET.TITLE', status: 422 });
  });

  it('says when the answer breaks off, so that it is asked again', async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
    answer = () => Promise.resolve(new Response(body, { status: 201 }));
    await expect(apiPost('/code-runs', {})).rejects.toBeInstanceOf(UnreachableError);
  });

  it('gives up on an answer that does not begin in time', async () => {
    answer = (signal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')), { once: true }));
    await expect(apiPost('/code-runs', {}, { patienceMs: 5 })).rejects.toBeInstanceOf(UnreachableError);
  });

  it('after a silence, ends what is made again anyway, and asks on every connection that is kept', async () => {
    answer = (signal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')), { once: true }));
    const ends = ['read', 'keyed', 'once'].map(() => false);
    const [read, keyed, once] = [
      apiGet('/me'),
      apiPost('/code-runs', {}, { idempotencyKey: 'mine' }),
      apiPost('/repositories', {}, { patienceMs: 200 }),
    ].map((request, index) => request.catch((error: unknown) => error).finally(() => (ends[index] = true)));
    answer = () => Promise.resolve(new Response('{}'));
    await dropDeadConnections();
    expect(await Promise.all([read, keyed])).toEqual([expect.any(UnreachableError), expect.any(UnreachableError)]);
    expect(ends).toEqual([true, true, false]);
    expect(seen.slice(-6).map(({ path }) => path)).toEqual(Array.from({ length: 6 }, () => '/api/health'));
    await once;
  });

  it('says when nobody answers', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(apiGet('/me')).rejects.toBeInstanceOf(UnreachableError);
  });
});
