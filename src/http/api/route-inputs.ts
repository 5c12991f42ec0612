import * as z from 'zod/mini';
import { sentText } from '../../contracts/text.js';

/** A ticket's key. */
export const key = z
  .string()
  .check(z.maxLength(40), z.regex(/^[A-Za-z][A-Za-z0-9]*-\d+$/, 'must be a ticket key such as ACME-42'));
export const id = sentText.check(z.minLength(1), z.maxLength(200));
const digits = z.string().check(z.regex(/^\d{1,9}$/, 'must be a whole number'));
const number = z.pipe(digits, z.transform(Number));
/** Where a page of a conversation begins; see `parsePlace`. */
export const place = z.string().check(z.regex(/^\d{1,9}(\.\d{1,15})?$/, 'must be the `before` of an earlier answer'));
export const limit = (most: number, usual: number) =>
  z._default(z.pipe(number, z.number().check(z.gte(1), z.lte(most))), usual);
/** What a list is searched for. */
export const search = sentText.check(z.maxLength(200));
/** Query of every list that comes in pages. */
export const page = { q: z.optional(search), after: z.optional(id), limit: limit(100, 50) };

export const ofTicket = z.strictObject({ key });
export const ofRepository = z.strictObject({ id });
export const ofProjectRepository = z.strictObject({ project: id, id });
export const ofTurn = z.strictObject({ key, turnId: id });
export const ofRevision = z.strictObject({ key, revision: number });
export const ofPull = z.strictObject({ repository: id, number });
