import { streams } from '../src/domain/shared/streams.js';
import {
  answered,
  claimed,
  fact,
  prMerged,
  prsOpen,
  sessionOpened,
  waiting,
} from '../test/support/conversation-facts.js';
import { foldAll } from '../test/support/fold-documents.js';
import { recorded, timeAt } from '../test/support/recorded.js';
import { conversationProjection } from './conversation/conversation.projection.js';
import { runStatusProjection } from './run-status/run-status.projection.js';

type Facts = typeof waiting;

const activity = (facts: Facts): readonly unknown[] => {
  const events = recorded(facts.map((event) => ({ stream: streams.conversation('org', 'ticket'), event })));
  return [conversationProjection, runStatusProjection].map(
    (projection) => (foldAll<object>(projection, events)['ticket'] as { lastActivityAt: string }).lastActivityAt,
  );
};
const both = (at: string): readonly string[] => [at, at];

describe('When something was done last', () => {
  const away = { repositoryId: 'api', number: 1 };
  const unknown = fact('PrStateUnknown', { ...away, since: timeAt(1), message: 'There is nothing.' });

  it.each<[string, Facts, Facts]>([
    ['a turn that waits for an answer is claimed', waiting, [claimed(1, 2)]],
    ['a session is opened again', waiting, [claimed(1, 2), sessionOpened(1)]],
    ['a code host cannot be asked', prsOpen, [unknown]],
    ['a code host can be asked again', prsOpen, [unknown, fact('PrStateKnown', away)]],
  ])('stays as it was when %s', (_, before, more) => {
    expect(activity([...before, ...more])).toEqual(both(timeAt(before.length)));
  });

  it.each<[string, Facts, Facts]>([
    ['a person answers', waiting, [answered(1)]],
    ['a pull request is merged', prsOpen, [prMerged('api')]],
  ])('is when %s', (_, before, more) => {
    expect(activity([...before, ...more])).toEqual(both(timeAt(before.length + 1)));
  });
});
