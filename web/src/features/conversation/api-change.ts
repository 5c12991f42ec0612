import { UnreachableError, toApiError } from '../../api/api-error.js';
import { randomId } from '../../api/random-id.js';

/** Changes or deletes `/api<path>` under an Idempotency-Key. Throws ApiError when refused, UnreachableError without an answer. */
export async function apiChange<Answer>(method: 'PATCH' | 'DELETE', path: string, body?: object): Promise<Answer> {
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomId() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const response = await fetch(`/api${path}`, init).catch((cause: unknown) => {
    throw new UnreachableError({ cause });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw toApiError(response.status, answer);
  return answer as Answer;
}
