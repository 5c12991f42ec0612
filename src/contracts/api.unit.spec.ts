import { LIMITS } from '../domain/shared/limits.js';
import { addRepository, createTicket, setUp } from './api.js';

describe('a text with a limit', () => {
  it.each([
    ['a title', LIMITS.ticketTitle, (title: string) => createTicket.safeParse({ title })],
    ['a source', LIMITS.repositorySource, (source: string) => addRepository.safeParse({ source })],
    ['a name', LIMITS.memberName, (name: string) => setUp.safeParse({ name, code: '' })],
  ])('is counted as pages and deciders count it: %s', (_name, limit, parse) => {
    expect(parse('x'.repeat(limit)).success).toBe(true);
    expect(parse('🐛'.repeat(limit / 2)).success).toBe(true);
    const refused = parse('🐛'.repeat(limit / 2 + 1));
    expect(refused.error?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining(` may have up to ${limit.toLocaleString('en-US')} characters.`),
    ]);
  });
});
