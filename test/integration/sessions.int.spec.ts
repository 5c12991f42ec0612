import { EmbeddedStateStore } from '../../src/adapters/state-embedded/embedded.state-store.js';
import { SystemClock } from '../../src/adapters/system/system.clock.js';
import { GitHubAppDrafts } from '../../src/application/pull-requests/github-app-drafts.js';
import { Sessions } from '../../src/application/access/sessions.js';
import type { StateStore } from '../../src/ports/state-store.port.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

describe('a secret that a browser holds', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let state: StateStore;
  let now = 0;
  const clock = { now: () => now };
  beforeEach(async () => {
    folder = await temporaryFolder();
    state = await EmbeddedStateStore.open({ directory: folder.path, clock: new SystemClock() });
    now = Date.UTC(2026, 0, 1);
  });
  afterEach(async () => {
    await state.close();
    await folder.remove();
  });

  it('of a session ends seven days after its last use', async () => {
    const sessions = new Sessions(state, clock);
    const secret = await sessions.begin('ada');
    now += 7 * DAY_MS - 1;
    expect(await sessions.ofSession(secret)).toMatchObject({ memberId: 'ada' });
    now += 7 * DAY_MS - 1;
    const known = await sessions.ofSession(secret);
    expect(known).toMatchObject({ memberId: 'ada' });
    now += 7 * DAY_MS;
    expect(await sessions.ofSession(secret)).toBeUndefined();
    expect(known && (await sessions.isValid(known))).toBe(false);
  });

  it('of a session ends thirty days after its start, however often it is used', async () => {
    const sessions = new Sessions(state, clock);
    const secret = await sessions.begin('ada');
    for (let day = 1; day < 30; day += 1) {
      now += DAY_MS;
      expect(await sessions.ofSession(secret)).toBeDefined();
    }
    now += DAY_MS;
    expect(await sessions.ofSession(secret)).toBeUndefined();
  });

  it('of a draft of a GitHub App is for who began it, for an hour, and once', async () => {
    const drafts = new GitHubAppDrafts(state, clock);
    const secret = await drafts.begin('ada');
    const unknown = { code: 'GITHUB.DRAFT_UNKNOWN' };
    await expect(drafts.check('bob', secret)).rejects.toMatchObject(unknown);
    await drafts.check('ada', secret);
    await drafts.end(secret);
    await expect(drafts.check('ada', secret)).rejects.toMatchObject(unknown);
    const late = await drafts.begin('ada');
    now += HOUR_MS;
    await expect(drafts.check('ada', late)).rejects.toMatchObject(unknown);
  });
});
