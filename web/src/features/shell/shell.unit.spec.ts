import type { RunStatus } from '../../../../src/domain/conversation/run-status.js';
import { parsePreferences } from '../../browser/preferences.js';
import { titleOf } from '../../browser/page-title.js';
import { timeAgo } from '../runs/time-ago.js';
import { groupRuns } from './group-runs.js';
import { SHORTCUTS, shortcutsFor } from './shortcuts.js';
import { isShortcutPlace, nextRegion } from '../../browser/single-keys.js';

const run = (id: string, status: RunStatus, lastActivityAt = '2026-01-01T00:00:00.000Z') => ({
  id,
  status,
  lastActivityAt,
});
const ids = (runs: readonly { id: string }[]) => runs.map(({ id }) => id);

describe('the sidebar’s groups', () => {
  it('each status has its place', () => {
    const groups = groupRuns([
      run('a', 'Needs input'),
      run('b', 'Running'),
      run('c', 'Queued'),
      run('d', 'Failed'),
      run('e', 'PR opened'),
      run('f', 'Idle'),
    ]);
    expect(ids(groups.needsYou)).toEqual(['a']);
    expect(ids(groups.active)).toEqual(['b', 'c']);
    expect(ids(groups.recent)).toEqual(['d', 'e', 'f']);
  });

  it('the newest activity comes first', () =>
    expect(
      ids(
        groupRuns([run('old', 'Idle', '2026-01-01T00:00:00.000Z'), run('new', 'Idle', '2026-01-02T00:00:00.000Z')])
          .recent,
      ),
    ).toEqual(['new', 'old']));

  it('only Recent is cut short', () => {
    const many = (status: RunStatus) => Array.from({ length: 20 }, (_, n) => run(`${status}${n}`, status));
    const groups = groupRuns([...many('Idle'), ...many('Running')]);
    expect(groups.recent).toHaveLength(8);
    expect(groups.active).toHaveLength(20);
  });
});

describe('time ago', () => {
  const now = Date.parse('2026-01-10T12:00:00.000Z');
  it.each([
    ['2026-01-10T11:59:30.000Z', 'now'],
    ['2026-01-10T12:00:30.000Z', 'now'],
    ['2026-01-10T11:52:00.000Z', '8m'],
    ['2026-01-10T09:00:00.000Z', '3h'],
    ['2026-01-09T11:00:00.000Z', '1d'],
    ['2025-12-25T12:00:00.000Z', '2w'],
    ['2024-01-01T00:00:00.000Z', '2y'],
  ])('%s is %s', (at, expected) => expect(timeAgo(at, now)).toBe(expected));
});

describe('the tab’s title', () => {
  it.each([
    ['Needs input', 'Needs input: Retry · Code Runs'],
    ['Running', 'Running: Retry · Code Runs'],
    ['Idle', 'Retry · Code Runs'],
  ] as const)('of a run that is %s', (status, expected) => expect(titleOf('Retry', status)).toBe(expected));
  it('of home is the product’s name', () => expect(titleOf('Code Runs')).toBe('Code Runs'));
});

describe('preferences', () => {
  const defaults = { singleKeyShortcuts: true, enterSends: true, autoOpenDraftPrByDefault: false };
  it('unusable ones are replaced by the defaults', () => {
    expect(parsePreferences(null)).toEqual(defaults);
    expect(parsePreferences('{')).toEqual(defaults);
    expect(parsePreferences('{"enterSends":"yes"}')).toEqual(defaults);
  });
  it('a missing one has its default', () =>
    expect(parsePreferences('{"singleKeyShortcuts":false}')).toEqual({ ...defaults, singleKeyShortcuts: false }));
});

describe('single keys', () => {
  const inside = (selector: string) => ({ closest: (selectors: string) => (selectors.includes(selector) ? {} : null) });

  it('work on the page itself', () => expect(isShortcutPlace(inside('nothing'), false)).toBe(true));
  it.each(['input', 'textarea', 'contenteditable', '[role="menu"]', '[role="dialog"]'])(
    'do nothing inside %s',
    (place) => expect(isShortcutPlace(inside(place), false)).toBe(false),
  );
  it('do nothing while an input method composes', () => expect(isShortcutPlace(null, true)).toBe(false));
});

describe('F6', () => {
  it('goes round the regions in both directions', () => {
    expect(nextRegion(0, 3, false)).toBe(1);
    expect(nextRegion(2, 3, false)).toBe(0);
    expect(nextRegion(0, 3, true)).toBe(2);
  });
  it('begins with the first region', () => expect(nextRegion(-1, 3, true)).toBe(0));
});

describe('the shortcut list', () => {
  it('offers who may only read nothing that changes a run', () => {
    const actions = shortcutsFor(false).flatMap(({ keys }) => keys.map(({ action }) => action));
    expect(actions).toContain('Next row');
    expect(actions.filter((action) => /New|Send|answer|Approve|Request|Stop/.test(action))).toEqual([]);
    expect(shortcutsFor(true)).toBe(SHORTCUTS);
  });
  it('names no combination twice in one place', () => {
    for (const { keys } of SHORTCUTS) {
      const combinations = keys.map(({ combination }) => combination);
      expect(new Set(combinations).size).toBe(combinations.length);
    }
  });
});
