import { ApiError, problemOf } from '../../api/api-error.js';

export const isWrongCode = (error: unknown): boolean => error instanceof ApiError && error.code === 'SETUP.BAD_CODE';

/** Where a refusal of set-up is told: below the field that it is about, else above the button. */
export function setUpProblem(error: Error | null): {
  readonly name?: string;
  readonly code?: string;
  readonly form?: string;
} {
  if (!error) return {};
  if (isWrongCode(error)) return { code: 'That is not the code of this server.' };
  const { field: name, ...form } = problemOf(error, ['MEMBER.NAME_']);
  return name === undefined ? form : { name };
}
