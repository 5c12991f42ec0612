import type * as z from 'zod/mini';

type Issue = z.core.$ZodRawIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** What is wrong with a field and how to put it right, to follow the field's name: `must be one of ask, edits, plan`. */
export function wordsFor(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[String(issue.expected)] ?? String(issue.expected);
      return issue.input === undefined ? `is missing: send ${kind}` : `must be ${kind}`;
    }
    case 'invalid_value':
      return `must be one of ${(issue.values as readonly unknown[]).join(', ')}`;
    case 'unrecognized_keys':
      return `may not hold ${(issue.keys as readonly string[]).map((key) => `\`${key}\``).join(', ')}: leave it out`;
    case 'too_small':
      return issue.origin === 'string' ? 'must not be empty' : `must be at least ${String(issue.minimum)}`;
    case 'too_big':
      return tooBig(issue.origin, String(issue.maximum));
    default:
      return 'is not valid';
  }
}

function tooBig(origin: unknown, most: string): string {
  if (origin === 'string') return `may have at most ${most} characters`;
  return origin === 'array' ? `may hold at most ${most}` : `must be at most ${most}`;
}
