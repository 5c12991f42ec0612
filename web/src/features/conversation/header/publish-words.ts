import type { ConversationState } from '../../../../../src/domain/conversation/conversation.state.js';
import { publishes } from '../../../../../src/domain/conversation/publishing.js';
import type { RepositoryId } from '../../../../../src/domain/shared/types.js';

/** So long nobody wonders what it waits for. */
const LONG_MS = 8_000;

/** What is being published and, once it takes long, what is waited for; undefined while nothing is. */
export function publishWords(
  state: ConversationState,
  waitedMs: number,
  nameOf: (repositoryId: RepositoryId) => string,
): string | undefined {
  const under = publishes(state).filter(({ pending }) => pending.length > 0);
  if (under.length === 0) return undefined;
  const doing = under.some(({ openDraftPr }) => openDraftPr) ? 'Opening draft PRs.' : 'Committing the accepted edits.';
  if (waitedMs < LONG_MS) return doing;
  const waiting = new Set(under.flatMap(({ pending }) => pending.map(({ repositoryId }) => repositoryId)));
  const names = [...waiting].map((id) => placeOf(id, state, nameOf(id)));
  return `${doing} Still waiting for ${names.join(' and ')}. This goes on by itself.`;
}

function placeOf(repositoryId: RepositoryId, { run }: ConversationState, name: string): string {
  const host = run?.repositories.find((one) => one.repositoryId === repositoryId)?.codeHost;
  return host === 'github' ? `${name} on GitHub` : name;
}
