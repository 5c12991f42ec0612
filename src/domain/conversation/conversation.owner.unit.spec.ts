import type { ConversationCommand } from './conversation.commands.js';
import { conversationDecider } from './conversation.decider.js';
import {
  answered,
  asked,
  claimed,
  command,
  completed,
  edits,
  fact,
  failed,
  idle,
  interrupted,
  owner,
  paused,
  planned,
  planText,
  proposed,
  question,
  sent,
  sessionOpened,
  started,
  stateAfter,
  turnQueued,
  waiting,
  working,
  type Facts,
} from '../../../test/support/conversation-facts.js';
import { givenFor } from '../../../test/support/given-when-then.js';

const given = givenFor(conversationDecider);
const claim = (process = 'process-1') => command('ClaimTurn', { owner: process });
const start = (n = 1, epoch = n, sessionId = 'session-of-run-1') =>
  command('StartTurn', { ...owner(n, epoch), sessionId, budgetCents: 2_000 });
const ask = (inputId = 'input-1') => command('RequestInput', { ...owner(1), inputId, ...question });
const usage = {
  inputTokens: 1,
  outputTokens: 2,
  cacheReadTokens: 3,
  cacheWriteTokens: 4,
  costUsd: '0.1',
  activeSeconds: 5,
};
const complete = (n = 1, epoch = n) => command('CompleteTurn', { ...owner(n, epoch), publishId: 'publish-1' });
const failure = { code: 'AGENT.CLONE_FAILED', message: 'The clone failed.', details: '' };
const fail = (n = 1, epoch = n) => command('FailTurn', { ...owner(n, epoch), ...failure });
const interrupt = (n = 1, epoch = n) => command('InterruptTurn', owner(n, epoch));
const stop = (n = 1) => command('RequestInterrupt', { turnId: `turn-${n}`, by: 'ada' });
const stopRequested = fact('InterruptRequested', { turnId: 'turn-1', by: 'ada' });

describe('A claim', () => {
  it('takes the first message that waits', () => {
    given([...sent(), turnQueued(2)])
      .when(claim())
      .then([claimed(1)]);
  });
  it('takes over the turn that goes on, never a second one beside it', () => {
    const takenOver = fact('TurnClaimed', { turnId: 'turn-1', epoch: 2, owner: 'process-2' });
    given([...working(), turnQueued(2)])
      .when(claim('process-2'))
      .then([takenOver]);
    given([...waiting, turnQueued(2)])
      .when(claim('process-2'))
      .then([takenOver]);
  });
  it('leaves an open question open', () => {
    expect(stateAfter([...waiting, claimed(1, 2)]).activity).toEqual(stateAfter(waiting).activity);
  });
  it('has a higher epoch than every claim before it, whatever the turn', () => {
    given([...working(), claimed(1, 2), completed(1, 2), turnQueued(2)])
      .when(claim())
      .then([claimed(2, 3)]);
  });
  it('finds nothing when no message waits', () => {
    given([]).when(claim()).then([]);
    given(idle).when(claim()).then([]);
  });
});

describe('A turn', () => {
  it('starts when its session is open', () => {
    given([...sent(), claimed(1)])
      .when(start())
      .then([sessionOpened(1), started(1)]);
  });
  it('starts in the session of its run when that is open already', () => {
    given([...idle, turnQueued(2), claimed(2)])
      .when(start(2))
      .then([started(2)]);
  });
  it('starts once, however often it is claimed', () => {
    given([...working(), claimed(1, 2)])
      .when(start(1, 2))
      .then([]);
    given([...waiting, claimed(1, 2)])
      .when(start(1, 2))
      .then([]);
  });
  it('can go on in another session when the first was lost', () => {
    given([...working(), claimed(1, 2)])
      .when(start(1, 2, 'session-2'))
      .then([
        fact('AgentSessionOpened', { runId: 'run-1', sessionId: 'session-2', budgetCents: 2_000, ...owner(1, 2) }),
      ]);
  });
  it('asks and waits', () => {
    given(working())
      .when(ask())
      .then([asked(1)]);
    expect(stateAfter(waiting).activity).toMatchObject({ kind: 'waiting', inputId: 'input-1', ...question });
  });
  it('that asks again puts the new question in place of the open one', () => {
    given(waiting)
      .when(ask('input-2'))
      .then([asked(1, 'input-2')]);
  });
  it('may ask again after an answer', () => {
    given([...waiting, answered(1)])
      .when(ask('input-2'))
      .then([asked(1, 'input-2')]);
  });
  it('says what it used', () => {
    given(working())
      .when(command('RecordUsage', { ...owner(1), model: 'sonnet', usage }))
      .then([fact('UsageRecorded', { ...owner(1), model: 'sonnet', ...usage })]);
  });
  it('ends well, fails, or is stopped, working or waiting', () => {
    for (const going of [working(), waiting]) {
      given(going)
        .when(complete())
        .then([completed(1)]);
      given(going)
        .when(fail())
        .then([failed(1)]);
      given(going)
        .when(interrupt())
        .then([interrupted(1)]);
    }
  });
  it('may fail before it started, as when a clone fails', () => {
    given([...sent(), claimed(1)])
      .when(fail())
      .then([failed(1)]);
  });
});

describe('A stop', () => {
  it('is requested once and leaves the end to the owner', () => {
    given(working()).when(stop()).then([stopRequested]);
    given([...working(), stopRequested])
      .when(stop())
      .then([]);
    given([...working(), stopRequested])
      .when(interrupt())
      .then([interrupted(1)]);
  });
  it('reaches a turn that waits for an answer', () => {
    given(waiting).when(stop()).then([stopRequested]);
  });
  it('finds nothing to stop in a turn that waits in the queue or has ended', () => {
    given(sent()).when(stop()).thenRejects('CONVERSATION.NOTHING_TO_STOP');
    given(idle).when(stop()).thenRejects('CONVERSATION.NOTHING_TO_STOP');
    given([...working(), turnQueued(2)])
      .when(stop(2))
      .thenRejects('CONVERSATION.NOTHING_TO_STOP');
  });
});

/** What only the owner of the turn may say, with the facts after which it has been said. */
const OWNED: Readonly<
  Record<
    Extract<ConversationCommand, { data: { epoch: number } }>['type'],
    {
      readonly mode: 'edits' | 'plan';
      readonly say: (n: number, epoch: number) => ConversationCommand;
      readonly said: Facts;
    }
  >
> = {
  StartTurn: { mode: 'edits', say: (n, epoch) => start(n, epoch), said: [sessionOpened(1), started(1)] },
  ReachBudget: {
    mode: 'edits',
    say: (n, epoch) => command('ReachBudget', paused(n, 2_000, epoch).data),
    said: [paused(1)],
  },
  RequestInput: {
    mode: 'edits',
    say: (n, epoch) => command('RequestInput', { ...owner(n, epoch), inputId: 'input-1', ...question }),
    said: [asked(1)],
  },
  ProposePlan: {
    mode: 'plan',
    say: (n, epoch) => command('ProposePlan', { ...owner(n, epoch), ...planText }),
    said: [planned(1, 1)],
  },
  ProposeEdits: {
    mode: 'edits',
    say: (n, epoch) => command('ProposeEdits', { ...owner(n, epoch), edits: edits() }),
    said: [proposed(1, 1)],
  },
  CompleteTurn: { mode: 'edits', say: complete, said: [completed(1)] },
  FailTurn: { mode: 'edits', say: fail, said: [failed(1)] },
  InterruptTurn: { mode: 'edits', say: interrupt, said: [interrupted(1)] },
  RecordUsage: {
    mode: 'edits',
    say: (n, epoch) => command('RecordUsage', { ...owner(n, epoch), model: 'sonnet', usage }),
    said: [fact('UsageRecorded', { ...owner(1), model: 'sonnet', ...usage })],
  },
};
const owned = Object.entries(OWNED);
const ENDS = ['CompleteTurn', 'FailTurn', 'InterruptTurn'];

describe.each(owned)('%s', (type, { mode, say, said }) => {
  const claimedOnly = [...sent(mode), claimed(1)];

  it('comes from the owner', () => {
    given(claimedOnly).when(say(1, 1)).then(said);
  });
  it('is refused from an owner that was taken over', () => {
    given([...claimedOnly, claimed(1, 2)])
      .when(say(1, 1))
      .thenRejects('CONVERSATION.STALE_EPOCH');
  });
  it('is refused under an epoch that no claim had', () => {
    given(claimedOnly).when(say(1, 2)).thenRejects('CONVERSATION.STALE_EPOCH');
  });
  it('is refused for another turn', () => {
    given([...claimedOnly, turnQueued(2)])
      .when(say(2, 1))
      .thenRejects('CONVERSATION.STALE_EPOCH');
  });
  it('is refused before any claim', () => {
    given(sent(mode)).when(say(1, 0)).thenRejects('CONVERSATION.STALE_EPOCH');
  });
  it('is refused once a later turn was claimed', () => {
    given([...working(mode), completed(1), turnQueued(2), claimed(2)])
      .when(say(1, 1))
      .thenRejects('CONVERSATION.STALE_EPOCH');
  });
  if (type !== 'RecordUsage')
    it('adds nothing when it is repeated', () => {
      given([...claimedOnly, ...said])
        .when(say(1, 1))
        .then([]);
    });
  if (ENDS.includes(type))
    it('does not end a second time a turn that has ended in another way', () => {
      for (const ended of [completed(1), failed(1), interrupted(1)])
        given([...working(mode), ended])
          .when(say(1, 1))
          .then([]);
    });
  else
    it('is refused once the turn has ended', () => {
      for (const ended of [completed(1), failed(1), interrupted(1)])
        given([...working(mode), ended])
          .when(say(1, 1))
          .thenRejects('CONVERSATION.STALE_EPOCH');
    });
});
