import { filesHeight, pullBadge, totalLines } from './pull-state.js';

describe('a PR’s badge', () => {
  it.each([
    [{ state: 'open', draft: true }, 'Draft'],
    [{ state: 'open', draft: false }, 'Open'],
    [{ state: 'merged', draft: true }, 'Merged'],
    [{ state: 'closed', draft: true }, 'Closed'],
  ] as const)('%j is %s', (pull, word) => expect(pullBadge(pull).word).toBe(word));

  it('counts lines over all files', () =>
    expect(
      totalLines([
        { additions: 1, deletions: 2 },
        { additions: 3, deletions: 0 },
      ]),
    ).toEqual({ additions: 4, deletions: 2 }));
});

describe('the frame of the files', () => {
  const diff = (lines: number) => ({ diff: { hunks: [{ lines: Array.from({ length: lines }) }] } });
  it('grows with files and lines', () => {
    expect(filesHeight([diff(2)])).toBeLessThan(filesHeight([diff(20)]));
    expect(filesHeight([diff(2)])).toBeLessThan(filesHeight([diff(2), diff(2)]));
  });
  it('leaves room for a file whose diff is unknown or missing', () => {
    expect(filesHeight([{ diff: undefined }])).toBeGreaterThan(filesHeight([diff(0)]));
    expect(filesHeight([{ diff: null }])).toBe(filesHeight([{ diff: undefined }]));
  });
});
