import type { Request } from 'express';
import * as z from 'zod/mini';
import { parseInput } from './parse-input.js';
import { key, limit } from '../api/route-inputs.js';
import { route } from './route.js';
import * as replies from '../api/replies.js';

const asked = route({
  tag: 'Code runs',
  access: 'member',
  method: 'POST',
  path: '/things/:key',
  summary: 'A thing',
  status: 200,
  params: z.strictObject({ key }),
  query: z.strictObject({ limit: limit(100, 50) }),
  body: z.strictObject({
    title: z.string().check(z.maxLength(5)),
    name: z.optional(z.string().check(z.maxLength(3, 'A name may have up to 3 characters.'))),
    mode: z.optional(z.enum(['ask', 'edits'])),
    list: z.optional(z.array(z.strictObject({ id: z.int() })).check(z.maxLength(1))),
  }),
  reply: replies.command,
});
const input = { params: { key: 'ACME-1' }, query: {}, body: { title: 'Fits' } };

describe('A malformed request', () => {
  it.each([
    ['a missing field', { body: {} }, '`title` in the body is missing: send text.'],
    ['a field of another kind', { body: { title: 7 } }, '`title` in the body must be text.'],
    ['no object at all', { body: [] }, 'The body must be an object.'],
    ['a choice that is none', { body: { title: '', mode: 'x' } }, '`mode` in the body must be one of ask, edits.'],
    ['an unknown field', { body: { title: '', foo: 1 } }, 'The body may not hold `foo`: leave it out.'],
    ['a text too long', { body: { title: 'Longer' } }, '`title` in the body may have at most 5 characters.'],
    ['a limit with words of its own', { body: { title: '', name: 'Long' } }, 'A name may have up to 3 characters.'],
    [
      'a list too long',
      { body: { title: '', list: [{ id: 1 }, { id: 2 }] } },
      '`list` in the body may hold at most 1.',
    ],
    [
      'a field deep inside',
      { body: { title: '', list: [{ id: 0.5 }] } },
      '`list.0.id` in the body must be a whole number.',
    ],
    ['a query out of range', { query: { limit: '0' } }, '`limit` in the query must be at least 1.'],
    ['a wrong address', { params: { key: 'x' } }, '`key` in the address must be a ticket key such as ACME-42.'],
  ])('with %s is told which field and what to do', (_what, change, words) => {
    const request = { ...input, ...change } as Pick<Request, 'params' | 'query' | 'body'>;
    expect(() => parseInput(asked, request)).toThrow(words);
  });
});
