import type { ConversationHeader } from '../../projections/conversation/conversation.view.js';
import type { Envelope } from '../../projections/conversation/envelope.js';
import { Progress } from './progress.js';

const header = {
  state: { repositoryNames: { r5: 'repo-5' } },
} as unknown as ConversationHeader;

function told(...events: readonly object[]): string {
  return toldOf(header, ...events);
}

function toldOf(of: ConversationHeader, ...events: readonly object[]): string {
  let text = '';
  const progress = new Progress((more) => (text += more));
  for (const event of events) progress.tell({ event, at: '2026-01-02T03:04:05.000Z' } as Envelope, of);
  return text;
}

const published = (unchanged: boolean) => ({
  type: 'EditsPublished',
  data: { repositoryId: 'r5', branch: 'code-runs/ACME-1', commit: '0123456789abcdef', unchanged },
});
const updated = { type: 'PrUpdated', data: { repositoryId: 'r5', number: 1, revision: 2 } };

describe('The progress of a run', () => {
  it('says of an unchanged repository once that nothing changed', () => {
    expect(told(published(true), updated)).toBe(
      'repo-5: nothing to change, code-runs/ACME-1 holds these edits already.\n',
    );
    expect(told(published(true), published(false), updated)).toContain('repo-5: PR #1 now shows revision 2.');
  });

  it.each([
    ['no draft PR', [], true],
    ['nothing was committed', [], false],
    ['PR #7 was not updated', [{ repositoryId: 'r5', number: 7, state: 'open' }], true],
    ['no draft PR', [{ repositoryId: 'r5', number: 7, state: 'merged' }], true],
  ])('says of a failed publish: %s', (words, pullRequests, openDraftPr) => {
    const publish = { publishId: 'p', openDraftPr, pending: [], failures: [], earlier: null };
    const state = { ...header.state, pullRequests, publish };
    const failed = { type: 'PrOpenFailed', data: { publishId: 'p', repositoryId: 'r5', message: 'Gone.' } };
    expect(toldOf({ ...header, state } as unknown as ConversationHeader, failed)).toBe(`repo-5: ${words}: Gone.\n`);
  });

  it('gives the reason of a failed publish once, then how often it failed so, and every other reason', () => {
    const state = { ...header.state, pullRequests: [], publish: null };
    const failed = (message: string) => ({
      type: 'PrOpenFailed',
      data: { publishId: 'p', repositoryId: 'r5', message },
    });
    const of = { ...header, state } as unknown as ConversationHeader;
    const again = (times: number) =>
      `repo-5: no draft PR, for the same reason (${times} times since 2026-01-02T03:04:05.000Z).`;
    expect(
      toldOf(of, failed('Moved.'), failed('Moved.'), failed('Moved.'), failed('Gone.'), failed('Moved.')).split('\n'),
    ).toEqual([
      ...[
        'repo-5: no draft PR: Moved.',
        again(2),
        again(3),
        'repo-5: no draft PR: Gone.',
        'repo-5: no draft PR: Moved.',
      ],
      '',
    ]);
    expect(toldOf(of, failed('Moved.'), updated, failed('Moved.'))).not.toContain('same reason');
  });

  it('names the files that deserve a close look', () => {
    const flags = [
      { kind: 'not-in-lfs', repositoryId: 'r5', path: 'big.bin' },
      { kind: 'name-twin', repositoryId: 'r5', path: 'Two\nlines' },
    ];
    const proposed = { type: 'EditsProposed', data: { revision: 2, repositories: [], flags, flagsTotal: 60 } };
    expect(told(proposed)).toBe(
      'Edits revision 2:\n  ! repo-5/big.bin: Will not be stored by LFS\n  ! repo-5/Two lines: Same name but for case\n  ! and 58 more flags\n',
    );
  });

  it('gives the reason of a failed call where there is one', () => {
    const returned = (output: string) => ({ type: 'ToolReturned', data: { outcome: 'failed', output } });
    expect(told(returned('no space\nat all'))).toBe('    failed: no space\n');
    expect(told(returned(''))).toBe('    failed\n');
  });
});
