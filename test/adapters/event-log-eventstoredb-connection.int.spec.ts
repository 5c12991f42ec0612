import { EventStoreDbEventLog } from '../../src/adapters/event-log-eventstoredb/eventstoredb.event-log.js';
import { probeEventStore } from '../../src/adapters/event-log-eventstoredb/probe.js';
import { createDomainCodec } from '../../src/event-catalog/domain-codec.js';
import { START } from '../../src/ports/event-log.port.js';
import {
  createEventStoreDbStandIn,
  type EventStoreDbStandIn,
} from '../stand-ins/eventstoredb/eventstoredb-stand-in.js';
import { selfSigned, type SelfSigned } from '../support/self-signed.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { collect, Follower, notes, titles } from '../contracts/event-log.fixture.js';

const STREAM = 'cr_ticket-acme_t';
const PASSWORD = 'hun:ter@2/?%';

const open = (url: string, more: { readonly debug?: string } = {}) =>
  EventStoreDbEventLog.open({ url, codec: createDomainCodec(), ...more });

describe('connecting to EventStoreDB with TLS', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let certificate: SelfSigned;
  let standIn: EventStoreDbStandIn;

  beforeAll(async () => {
    folder = await temporaryFolder();
    certificate = selfSigned(folder.path);
    standIn = await createEventStoreDbStandIn({
      tls: {
        ...certificate,
        accounts: { runs: { password: PASSWORD, readsAll: true }, plain: { password: PASSWORD, readsAll: false } },
      },
    });
  });
  afterAll(async () => {
    standIn.stop();
    await folder.remove();
  });

  const url = (user: string, password = PASSWORD, authority = certificate.file) =>
    `esdb://${user}:${encodeURIComponent(password)}@localhost:${standIn.port}?tlsCAFile=${encodeURIComponent(authority)}`;
  const failureOf = async (at: string): Promise<unknown> =>
    open(at).then(
      (log) => log.close(),
      (error: unknown) => error,
    );

  it('works with a password of hard characters and an authority of its own', async () => {
    const log = await open(url('runs'));
    await log.append(STREAM, notes('n', 2), 'no_stream');
    expect(await titles(log.readStream(STREAM))).toEqual(['n0', 'n1']);
    const follower = new Follower(log, { after: START });
    await follower.caughtUp();
    expect(follower.titles).toEqual(['n0', 'n1']);
    await follower.stop();
    await log.close();
  });

  it('with a wrong password, or without the right to read everything, is denied', async () => {
    const denied = { name: 'PortError', code: 'LOG.DENIED', retryable: false };
    expect(await failureOf(url('runs', 'wrong'))).toMatchObject(denied);
    expect(await failureOf(url('plain'))).toMatchObject(denied);
  });

  it('that does not know the authority, or speaks without TLS, finds no server', async () => {
    const unavailable = { name: 'PortError', code: 'LOG.UNAVAILABLE', retryable: true };
    expect(await failureOf(url('runs').replace(/\?.*/, ''))).toMatchObject(unavailable);
    expect(await failureOf(`esdb://localhost:${standIn.port}?tls=false`)).toMatchObject(unavailable);
  });

  it('whose file of the authority is missing is refused', async () => {
    expect(await failureOf(url('runs', PASSWORD, '/missing.crt'))).toMatchObject({ code: 'LOG.INVALID' });
  });

  it('ends a subscription whose rights were taken away', async () => {
    const log = await open(url('runs'));
    const follower = new Follower(log, { after: START });
    await follower.caughtUp();
    standIn.accounts.set('runs', { password: PASSWORD, readsAll: false });
    standIn.subscriptions.breakOff();
    await expect(follower.next()).rejects.toMatchObject({ code: 'LOG.DENIED' });
    standIn.accounts.set('runs', { password: PASSWORD, readsAll: true });
    await log.close();
  });

  it('never shows the password: not in messages, not in findings', async () => {
    const shown = [
      ...(await Promise.all([url('runs', 'wrong hun'), url('plain'), `${url('runs')}&unknown=1`].map(failureOf))),
      ...(await probeEventStore(url('runs', 'wrong hun'))),
      ...(await probeEventStore(`esdb://runs:hun:ter@localhost:${standIn.port}`)),
    ].map((what) => (what instanceof Error ? what.message : JSON.stringify(what)));
    expect(shown.join('\n')).not.toMatch(/hun/);
  });

  describe('the probe', () => {
    const names = async (at: string) =>
      (await probeEventStore(at)).map(({ name, ok }) => `${name}: ${ok ? 'ok' : 'missing'}`);

    it('finds everything fine, and writes nothing', async () => {
      const before = standIn.store.all.length;
      expect(await names(url('runs'))).toEqual([
        'connection string: ok',
        'reachable: ok',
        'version: ok',
        'may read $all: ok',
        'may append: ok',
      ]);
      expect(standIn.store.all.length).toBe(before);
    });

    it('tells a wrong password from missing rights, and sends nobody to the doctor', async () => {
      const wrong = (await probeEventStore(url('runs', 'wrong'))).at(-1);
      expect(wrong).toMatchObject({
        name: 'user and password',
        ok: false,
        mend: expect.stringContaining('password in EVENTSTORE_URL') as string,
      });
      const denied = (await probeEventStore(url('plain'))).at(-1);
      expect(denied).toMatchObject({ name: 'may read $all', ok: false });
      expect(denied?.detail).not.toContain('password');
      expect(JSON.stringify([wrong, denied])).not.toContain('doctor');
    });

    it('tells a server that speaks otherwise from one that is not there', async () => {
      const plain = await createEventStoreDbStandIn();
      const detail = async (at: string) => (await probeEventStore(at)).at(-1)?.detail;
      const bare = `localhost:${standIn.port}`;
      expect(await detail(url('runs').replace(/\?.*/, ''))).toContain('a certificate that is not trusted');
      expect(await detail(url('runs').replace('localhost', '127.0.0.1'))).toContain('another host name');
      expect(await detail(`esdb://${bare}?tls=false`)).toBe(`The server at ${bare} ends the connection at once.`);
      expect(await detail(plain.url.replace(/:\/\/(.*)\?.*/, '://runs:x@$1'))).toContain('but not with TLS');
      expect(await detail('esdb://localhost:1?tls=false')).toBe('No server answers at localhost:1.');
      plain.stop();
    });

    it('names the first thing that is missing, and what mends it', async () => {
      const last = async (at: string) => (await probeEventStore(at)).at(-1);
      expect(await last('nonsense')).toMatchObject({ name: 'connection string', ok: false });
      expect(await last('esdb://localhost:1?tls=false')).toMatchObject({ name: 'reachable', ok: false });
      expect(await last(url('plain'))).toMatchObject({
        name: 'may read $all',
        ok: false,
        mend: expect.stringContaining('readRoles') as string,
      });
      const old = await createEventStoreDbStandIn({ version: '22.10.1.0' });
      expect(await last(old.url)).toMatchObject({ name: 'version', ok: false, mend: 'Update the server.' });
      old.stop();
    });
  });
});

describe('opening the event log in EventStoreDB', () => {
  it('is refused with a DEBUG setting that would print the password', async () => {
    await expect(open('esdb://localhost:1?tls=false', { debug: 'esdb:*' })).rejects.toMatchObject({
      code: 'LOG.INVALID',
    });
  });

  it('is refused with a server that is too old', async () => {
    const old = await createEventStoreDbStandIn({ version: '22.10.1.0' });
    await expect(open(old.url)).rejects.toMatchObject({ code: 'LOG.INVALID', retryable: false });
    old.stop();
  });

  it('fails as unavailable when no server is there', async () => {
    await expect(open('esdb://localhost:1?tls=false')).rejects.toMatchObject({
      code: 'LOG.UNAVAILABLE',
      retryable: true,
    });
  });
});

describe.each(['esdb://', 'esdb+discover://', 'kurrentdb+discover://'])('a cluster behind %s', (scheme) => {
  it('keeps every acknowledged append when its leader goes, and subscribers miss nothing', async () => {
    const unhandled: unknown[] = [];
    const noteUnhandled = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', noteUnhandled);
    const leader = await createEventStoreDbStandIn();
    const next = await createEventStoreDbStandIn({ store: leader.store });
    next.leaderPort = leader.port;
    const hosts = scheme === 'esdb://' ? `localhost:${leader.port},localhost:${next.port}` : `localhost:${next.port}`;
    const log = await open(`${scheme}${hosts}?tls=false&maxDiscoverAttempts=2&discoveryInterval=20&gossipTimeout=1`);
    const follower = new Follower(log, { after: START });
    const seen = follower.events(60);
    for (let n = 0; n < 60; n++) {
      if (n === 20) leader.kill();
      // For a while the others still name the one that is gone.
      if (n === 20) setTimeout(() => (next.leaderPort = undefined), 400);
      await log.append(STREAM, notes(`${n}-`, 1), n === 0 ? 'no_stream' : n - 1);
    }
    await seen;
    const expected = Array.from({ length: 60 }, (_, n) => `${n}-0`);
    expect(follower.titles).toEqual(expected);
    expect((await collect(log.readStream(STREAM))).length).toBe(60);
    expect(next.appendCalls.single).toBeGreaterThanOrEqual(40);
    await follower.stop();
    await log.close();
    next.stop();
    process.off('unhandledRejection', noteUnhandled);
    expect(unhandled).toEqual([]);
  });
});
