import {
  accepted,
  api,
  asked,
  claimed,
  command,
  completed,
  editsOpen,
  fact,
  failed,
  idle,
  nextTurn,
  offer,
  prClosed,
  prMerged,
  prOpened,
  prsOpen,
  proposed,
  published,
  publishRequested,
  publishing,
  runStarted,
  sendMessage,
  sent,
  stateAfter,
  turnQueued,
  waiting,
  web,
  working,
} from '../../../test/support/conversation-facts.js';
import { givenFor } from '../../../test/support/given-when-then.js';
import { DomainError } from '../shared/domain-error.js';
import { conversationDecider } from './conversation.decider.js';
import { checkFirstMessage, repositoriesOfNext } from './deciders/queue.decider.js';

const given = givenFor(conversationDecider);
const repositories = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...api, repositoryId: `r${i}`, name: `repo-${i}` }));
const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};
const inRepositories = (count: number) => offer('run-1', { repositories: repositories(count) });

describe('The first message', () => {
  it('starts a run and queues turn 1', () => {
    given([])
      .when(sendMessage(1, { offer: offer() }))
      .then([runStarted(), turnQueued(1)]);
  });
  it('may have no instructions, because the ticket says what to do', () => {
    given([])
      .when(sendMessage(1, { offer: offer(), instructions: '' }))
      .then([runStarted(), turnQueued(1, { instructions: '' })]);
  });
  it.each([
    ['no run to start', { offer: null }],
    ['no repositories', { offer: inRepositories(0) }],
    ['too many of them', { offer: inRepositories(7) }],
    ['too long instructions', { offer: offer(), instructions: 'x'.repeat(8_001) }],
    ['Auto open draft PR in Ask', { offer: offer(), mode: 'ask', autoOpenDraftPr: true }],
  ] as const)('is refused for %s before there is a ticket, as it would be after', (_what, said) => {
    const message = sendMessage(1, said);
    const refusal = thrownBy(() => conversationDecider.decide(message, conversationDecider.initialState));
    expect(refusal).toBeInstanceOf(DomainError);
    expect(thrownBy(() => checkFirstMessage(message.data))).toEqual(refusal);
  });
  it('needs repositories', () => {
    given([]).when(sendMessage(1)).thenRejects('CONVERSATION.NOT_STARTED');
    given([])
      .when(sendMessage(1, { offer: inRepositories(0) }))
      .thenRejects('CONVERSATION.NO_REPOSITORIES');
  });
});

describe('What the next turn works on', () => {
  const other = offer('run-2', { repositories: [{ ...api, baseCommit: 'f'.repeat(40) }] });
  it('is what was offered, where a run starts', () => {
    expect(repositoriesOfNext(offer(), stateAfter([]))).toEqual(offer().repositories);
    expect(repositoriesOfNext(other, stateAfter(sent()))).toEqual(other.repositories);
  });
  it('is what the present run started from, where that goes on', () => {
    const moved = offer('run-2', { repositories: [api, web].map((r) => ({ ...r, baseCommit: 'f'.repeat(40) })) });
    for (const same of [null, moved]) expect(repositoriesOfNext(same, stateAfter(sent()))).toEqual([api, web]);
  });
});

describe('A run', () => {
  it('has at most six repositories', () => {
    given([])
      .when(sendMessage(1, { offer: inRepositories(6) }))
      .then([runStarted('run-1', { repositories: repositories(6) }), turnQueued(1)]);
    given([])
      .when(sendMessage(1, { offer: inRepositories(7) }))
      .thenRejects('CONVERSATION.TOO_MANY_REPOSITORIES');
  });
  it('has one base branch for each repository', () => {
    const twice = offer('run-1', { repositories: [api, { ...api, baseBranch: 'next' }] });
    given([])
      .when(sendMessage(1, { offer: twice }))
      .thenRejects('CONVERSATION.REPOSITORY_TWICE');
  });
  it('has one directory for each repository, also where a file system ignores case', () => {
    const twins = offer('run-1', { repositories: [api, { ...web, name: 'ACME-API' }] });
    given([])
      .when(sendMessage(1, { offer: twins }))
      .thenRejects('CONVERSATION.REPOSITORY_NAME_TWICE');
  });
});

describe('Instructions', () => {
  it('have up to 8,000 characters', () => {
    const full = 'x'.repeat(8_000);
    given([])
      .when(sendMessage(1, { offer: offer(), instructions: full }))
      .then([runStarted(), turnQueued(1, { instructions: full })]);
    given([])
      .when(sendMessage(1, { offer: offer(), instructions: `${full}x` }))
      .thenRejects('CONVERSATION.INSTRUCTIONS_TOO_LONG');
  });
  it('that are too long are refused with the count, never cut', () => {
    const tooLong = sendMessage(1, { offer: offer(), instructions: 'x'.repeat(8_214) });
    expect(() => conversationDecider.decide(tooLong, conversationDecider.initialState)).toThrow(
      '8,214 / 8,000. Shorten the instructions to send.',
    );
  });
});

describe('Auto open draft PR', () => {
  it('goes with Edits', () => {
    given([])
      .when(sendMessage(1, { offer: offer(), autoOpenDraftPr: true }))
      .then([runStarted(), turnQueued(1, { autoOpenDraftPr: true })]);
  });
  it.each(['ask', 'plan'] as const)('does not go with %s', (mode) => {
    given([])
      .when(sendMessage(1, { offer: offer(), mode, autoOpenDraftPr: true }))
      .thenRejects('CONVERSATION.AUTO_PR_NEEDS_EDITS');
    given(sent())
      .when(command('EditQueuedMessage', { turnId: 'turn-1', instructions: '', mode, autoOpenDraftPr: true }))
      .thenRejects('CONVERSATION.AUTO_PR_NEEDS_EDITS');
  });
});

describe('A ticket has one conversation, and its session stays open', () => {
  it('so that a later message is a turn of the same run', () => {
    given(idle)
      .when(sendMessage(2))
      .then([turnQueued(2)]);
    given(prsOpen)
      .when(sendMessage(2))
      .then([turnQueued(2)]);
  });
  it('also after a failure and after a stop', () => {
    given([...working(), failed(1)])
      .when(sendMessage(2))
      .then([turnQueued(2)]);
    given([...working(), fact('TurnInterrupted', { turnId: 'turn-1', epoch: 1 })])
      .when(sendMessage(2))
      .then([turnQueued(2)]);
  });
  it('and sending the ticket again with the same repositories, branches and model stays in that run', () => {
    given(idle)
      .when(sendMessage(2, { offer: offer('run-2', { repositories: [web, api] }) }))
      .then([turnQueued(2)]);
  });
  it('and base commits that have moved on do not matter to it', () => {
    const moved = offer('run-2', { repositories: [{ ...api, baseCommit: 'd'.repeat(40) }, web] });
    given(idle)
      .when(sendMessage(2, { offer: moved }))
      .then([turnQueued(2)]);
  });
});

describe('A new run of the same conversation', () => {
  const others = [
    ['other repositories', { repositories: [api] }],
    ['another base branch', { repositories: [api, { ...web, baseBranch: 'next' }] }],
    ['another model', { model: 'opus' }],
    ['another agent', { agent: 'managed-agents' }],
  ] as const;
  it.each(others)('is started by %s', (_what, changes) => {
    given(idle)
      .when(sendMessage(2, { offer: offer('run-2', changes) }))
      .then([runStarted('run-2', changes), turnQueued(2, { runId: 'run-2' })]);
  });
  it.each([
    ['waits', sent()],
    ['goes on', working()],
  ])('is refused while a turn %s', (_what, facts) => {
    given(facts)
      .when(sendMessage(2, { offer: offer('run-2', { model: 'opus' }) }))
      .thenRejects('CONVERSATION.BUSY');
  });
  it('takes over the messages that are held back, because only its session goes on', () => {
    const held = [...working(), turnQueued(2), failed(1), runStarted('run-2'), turnQueued(3, { runId: 'run-2' })];
    expect(stateAfter(held).queue.map(({ turnId, runId }) => [turnId, runId])).toEqual([
      ['turn-2', 'run-2'],
      ['turn-3', 'run-2'],
    ]);
  });
  it('is started once a pull request of the run was merged or closed', () => {
    for (const ended of [prMerged('api'), prClosed('api')]) {
      given([...prsOpen, ended])
        .when(sendMessage(2))
        .thenRejects('CONVERSATION.BASE_ENDED');
      given([...prsOpen, ended])
        .when(sendMessage(2, { offer: offer('run-2') }))
        .then([runStarted('run-2', { seedRevision: 1 }), turnQueued(2, { runId: 'run-2' })]);
    }
  });
  it('is started after a merge also when a newer revision waits for review', () => {
    given([...prsOpen, ...nextTurn(2, proposed(2, 2)), prMerged('api'), prMerged('web')])
      .when(sendMessage(3, { offer: offer('run-2') }))
      .then([runStarted('run-2', { seedRevision: 2 }), turnQueued(3, { runId: 'run-2' })]);
  });
  it('is not started by the end of a pull request in a repository that it does not have', () => {
    const apiOnly = offer('run-2', { repositories: [api] });
    const second = [runStarted('run-2', { ...apiOnly, seedRevision: 1 }), turnQueued(2, { runId: 'run-2' })];
    given([...prsOpen, ...second, claimed(2), completed(2), prMerged('web')])
      .when(sendMessage(3))
      .then([turnQueued(3, { runId: 'run-2' })]);
  });
});

describe('A new run is seeded with', () => {
  const second = sendMessage(2, { offer: offer('run-2', { model: 'opus' }) });
  const seeded = (seedRevision: number | null) => [
    runStarted('run-2', { model: 'opus', seedRevision }),
    turnQueued(2, { runId: 'run-2' }),
  ];
  const rejected = (revision: number) =>
    fact('EditsRejected', { turnId: 'turn-1', revision, reason: '', rejectedBy: 'ada' });

  it('nothing when no edits were proposed', () => {
    given(idle).when(second).then(seeded(null));
  });
  it('the newest revision, be it decided or not', () => {
    given(editsOpen).when(second).then(seeded(1));
    given(publishing).when(second).then(seeded(1));
    given(prsOpen).when(second).then(seeded(1));
  });
  it('nothing when that was rejected', () => {
    given([...editsOpen, rejected(1)])
      .when(second)
      .then(seeded(null));
  });
  it('what open pull requests show when a newer revision was rejected', () => {
    const facts = [...prsOpen, turnQueued(2), claimed(2), proposed(2, 2), completed(2), rejected(2)];
    given(facts)
      .when(sendMessage(3, { offer: offer('run-2', { model: 'opus' }) }))
      .then([runStarted('run-2', { model: 'opus', seedRevision: 1 }), turnQueued(3, { runId: 'run-2' })]);
  });
  it('what branches without pull requests hold when a newer revision was rejected', () => {
    const onBranches = [
      ...editsOpen,
      accepted(1, 1),
      publishRequested(1, 1, { openDraftPr: false }),
      published(1, 'api'),
      published(1, 'web'),
    ];
    given([...onBranches, turnQueued(2), claimed(2), proposed(2, 2), completed(2), rejected(2)])
      .when(sendMessage(3, { offer: offer('run-2', { model: 'opus' }) }))
      .then([runStarted('run-2', { model: 'opus', seedRevision: 1 }), turnQueued(3, { runId: 'run-2' })]);
  });
  it('nothing when all of its work has left by merged or closed pull requests', () => {
    given([...prsOpen, prMerged('api'), prClosed('web')])
      .when(second)
      .then(seeded(null));
  });
  it('the newest revision while a part of its work is still in an open pull request, or in none', () => {
    given([...prsOpen, prMerged('api')])
      .when(second)
      .then(seeded(1));
    given([...publishing, published(1, 'api'), prOpened(1, 'api'), prMerged('api')])
      .when(second)
      .then(seeded(1));
  });
});

describe('One turn at a time', () => {
  it('lets later messages queue', () => {
    given(sent())
      .when(sendMessage(2))
      .then([turnQueued(2)]);
    given(working())
      .when(sendMessage(2))
      .then([turnQueued(2)]);
    given([...working(), turnQueued(2)])
      .when(sendMessage(3))
      .then([turnQueued(3)]);
  });
  it('lets a message queue while a question is open, and never takes it as the answer', () => {
    given([...working(), asked(1)])
      .when(sendMessage(2))
      .then([turnQueued(2)]);
  });
  it('lets each message have its own mode', () => {
    given(working())
      .when(sendMessage(2, { mode: 'ask' }))
      .then([turnQueued(2, { mode: 'ask' })]);
  });
  it('lets at most 50 messages wait', () => {
    const many = Array.from({ length: 50 }, (_, i) => turnQueued(i + 2));
    given([...working(), ...many.slice(1)])
      .when(sendMessage(52))
      .then([turnQueued(52, { turnNumber: 52 })]);
    given([...working(), ...many])
      .when(sendMessage(52))
      .thenRejects('CONVERSATION.QUEUE_FULL');
  });
});

describe('A question', () => {
  const answer = (text: string, inputId = 'input-1') =>
    command('AnswerQuestion', { inputId, answer: text, answeredBy: 'ada' });
  const provided = (text: string) =>
    fact('InputProvided', { turnId: 'turn-1', inputId: 'input-1', answer: text, answeredBy: 'ada' });

  it('is answered by naming it', () => {
    given(waiting)
      .when(answer('main'))
      .then([provided('main')]);
  });
  it('is never answered by a message, whether it was queued before or after', () => {
    const facts = [...working(), turnQueued(2), asked(1)];
    expect(stateAfter(facts).activity.kind).toBe('waiting');
    given(facts)
      .when(sendMessage(3, { instructions: 'main' }))
      .then([turnQueued(3, { instructions: 'main' })]);
    const { activity, queue } = stateAfter([...facts, turnQueued(3), provided('main')]);
    expect([activity.kind, queue.map((turn) => turn.turnId)]).toEqual(['working', ['turn-2', 'turn-3']]);
  });
  it('is answered once', () => {
    given([...waiting, provided('main')])
      .when(answer('next'))
      .thenRejects('CONVERSATION.QUESTION_CLOSED');
    given([...waiting, provided('main')])
      .when(sendMessage(2))
      .then([turnQueued(2)]);
  });
  it('is closed when its turn ends', () => {
    given([...waiting, failed(1)])
      .when(answer('main'))
      .thenRejects('CONVERSATION.QUESTION_CLOSED');
  });
  it('is not answered by the answer to another one', () => {
    given(waiting).when(answer('main', 'input-0')).thenRejects('CONVERSATION.QUESTION_CLOSED');
  });
  it('wants an answer of 1 to 8,000 characters', () => {
    given(waiting).when(answer(' \n')).thenRejects('CONVERSATION.EMPTY_ANSWER');
    given(waiting)
      .when(answer('x'.repeat(8_001)))
      .thenRejects('CONVERSATION.INSTRUCTIONS_TOO_LONG');
  });
});

describe('Auto open draft PR', () => {
  const after = (...facts: Parameters<typeof stateAfter>[0]) => stateAfter(facts).autoOpenDraftPr;
  const edited = (autoOpenDraftPr: boolean) =>
    fact('QueuedMessageEdited', { turnId: 'turn-1', instructions: '', mode: 'edits', autoOpenDraftPr });

  it('is remembered by its conversation as the newest message in Edits said it', () => {
    expect(after(runStarted())).toBeNull();
    expect(after(runStarted(), turnQueued(1, { autoOpenDraftPr: true }))).toBe(true);
    expect(after(runStarted(), turnQueued(1, { autoOpenDraftPr: true }), edited(false))).toBe(false);
    expect(after(runStarted(), turnQueued(1, { autoOpenDraftPr: true }), turnQueued(2))).toBe(false);
  });
  it.each(['ask', 'plan'] as const)('is left as it was by a message in %s', (mode) => {
    expect(after(runStarted(), turnQueued(1, { mode }))).toBeNull();
    expect(after(runStarted(), turnQueued(1, { autoOpenDraftPr: true }), turnQueued(2, { mode }))).toBe(true);
  });
});
