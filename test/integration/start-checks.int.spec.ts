import { createServer, type AddressInfo } from 'node:net';
import {
  createEventStoreDbStandIn,
  type EventStoreDbStandIn,
} from '../stand-ins/eventstoredb/eventstoredb-stand-in.js';
import { GitHubStandIn } from '../stand-ins/github/github-stand-in.js';
import { settingsOf } from '../support/github-server.js';
import { describeUnless, startJavaServer, whyNoJavaServer } from '../support/mongo-server.js';
import { expired, selfSigned } from '../support/self-signed.js';
import { runCli, runMain, TestServer, until, type Finished } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Finding {
  readonly service: string;
  readonly name: string;
  readonly ok: boolean;
  readonly mend: string;
}

const NOBODY = { PORT: '9', CODE_RUNS_URL: 'http://127.0.0.1:9', CODE_RUNS_TOKEN: 'x' };
const PASSWORD = 'hun:ter@2';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const start = (env: Readonly<Record<string, string>>): Promise<Finished> =>
  runMain([], { PORT: '0', DATA_DIR: `${folder.path}/data`, ...env });
const examine = (env: Readonly<Record<string, string>>): Promise<Finished> =>
  runCli(['doctor', '--json'], { DATA_DIR: `${folder.path}/data`, ...NOBODY, ...env });
const findings = ({ stdout }: Finished): readonly Finding[] =>
  (JSON.parse(stdout) as { findings: readonly Finding[] }).findings;
const missing = (finished: Finished): readonly Finding[] => findings(finished).filter(({ ok }) => !ok);

/** One line and no stack: what is wrong, and what mends it. */
function expectRefusal({ code, stdout, stderr }: Finished, words: RegExp): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/Nest|\n\s+at |hun/);
}

describe('a server whose event store will not do', () => {
  let secure: EventStoreDbStandIn;
  let authority: string;
  beforeAll(async () => {
    const certificate = selfSigned(folder.path);
    const accounts = {
      runs: { password: PASSWORD, readsAll: true },
      plain: { password: PASSWORD, readsAll: false },
    };
    authority = encodeURIComponent(certificate.file);
    secure = await createEventStoreDbStandIn({ tls: { ...certificate, accounts } });
  });
  afterAll(() => secure.stop());
  const at = (user: string, password: string, settings: string) =>
    `esdb://${user}:${encodeURIComponent(password)}@localhost:${secure.port}?${settings}`;

  it.each([
    ['a wrong address', () => 'esdb://localhost:1?tls=false', /No server answers.*Start the server/],
    [
      'no certificate that it trusts',
      () => at('runs', PASSWORD, ''),
      /answers with a certificate that is not trusted.*tlsCAFile/,
    ],
    ['no TLS', () => `esdb://localhost:${secure.port}?tls=false`, /ends the connection at once.*tls=false/],
    [
      'a wrong password',
      () => at('runs', 'hunt', `tlsCAFile=${authority}`),
      /user and password: .*Correct user and password in EVENTSTORE_URL/,
    ],
    ['too few rights', () => at('plain', PASSWORD, `tlsCAFile=${authority}`), /may read \$all.*readRoles/],
  ])('is refused with %s', async (_, url, words) => {
    expectRefusal(await start({ EVENTSTORE_URL: url() }), words);
  });

  it.each([
    ['no certificate that it trusts', () => at('runs', PASSWORD, ''), /certificate that is not trusted.*tlsCAFile/],
    ['no TLS', () => `esdb://localhost:${secure.port}?tls=false`, /ends the connection at once.*tls=false/],
    [
      'a wrong password',
      () => at('runs', 'hunt', `tlsCAFile=${authority}`),
      /user and password: .*Correct user and password in EVENTSTORE_URL/,
    ],
    ['a wrong address', () => 'esdb://localhost:1?tls=false', /No server answers.*Start the server/],
  ])('is refused in the same words with %s where the nodes of a cluster are discovered', async (_, url, words) => {
    expectRefusal(await start({ EVENTSTORE_URL: url().replace('esdb:', 'esdb+discover:') }), words);
  });

  it('is refused with a certificate that has expired', async () => {
    const certificate = expired(folder.path);
    const accounts = { runs: { password: PASSWORD, readsAll: true } };
    const late = await createEventStoreDbStandIn({ tls: { ...certificate, accounts } });
    const settings = `runs:${encodeURIComponent(PASSWORD)}@localhost:${late.port}?tlsCAFile=${encodeURIComponent(certificate.file)}`;
    for (const scheme of ['esdb', 'esdb+discover'])
      expectRefusal(await start({ EVENTSTORE_URL: `${scheme}://${settings}` }), /has expired.*Renew the certificate/);
    late.stop();
  });

  it('is refused with one that is too old', async () => {
    const old = await createEventStoreDbStandIn({ version: '22.10.1.0' });
    expectRefusal(await start({ EVENTSTORE_URL: old.url }), /is version 22\.10; 24\.6 or newer.*Update the server/);
    old.stop();
  });

  it('is refused with a follower whose leader is away, and follows one that is there', async () => {
    const follower = await createEventStoreDbStandIn();
    const leader = await createEventStoreDbStandIn({ store: follower.store });
    follower.faults.notLeader = { appends: 9, host: 'localhost', port: leader.port };
    expect(missing(await examine({ EVENTSTORE_URL: follower.url })).map(({ service }) => service)).toEqual(['server']);
    follower.faults.notLeader = { appends: 9, host: 'localhost', port: 1 };
    expectRefusal(await start({ EVENTSTORE_URL: follower.url }), /may append: .*(leader|did not answer)/);
    follower.stop();
    leader.stop();
  });

  it('is told by the doctor what is missing and how to mend it, without the password', async () => {
    const examined = await examine({ EVENTSTORE_URL: at('plain', PASSWORD, `tlsCAFile=${authority}`) });
    expect(examined.code).toBe(1);
    expect(missing(examined)).toMatchObject([
      {
        service: 'event log (EventStoreDB)',
        name: 'may read $all',
        mend: expect.stringContaining('readRoles') as string,
      },
      { service: 'server', name: 'reachable' },
    ]);
    expect(`${examined.stdout}${examined.stderr}`).not.toContain('hun');
  });
});

describeUnless(whyNoJavaServer(), 'a server whose MongoDB will not do', () => {
  it('is refused where nobody listens', async () => {
    expectRefusal(
      await start({ MONGODB_URL: 'mongodb://ada:hunter@127.0.0.1:9' }),
      /cannot be reached.*Start the server/,
    );
  });

  it.each([
    ['lets several writers win', ['careless'], /not safe to use.*Use MongoDB/],
    ['gives too few rights', ['refuse', '13'], /may read and write.*readWrite/],
    ['is too old', ['old'], /4\.4 or newer/],
  ])('is refused by one that %s', async (_, fault, words) => {
    const mongo = await startJavaServer(...fault);
    expectRefusal(await start({ MONGODB_URL: mongo.url }), words);
    await mongo.stop();
  });

  it('is told by the doctor while the server is stopped', async () => {
    const mongo = await startJavaServer();
    const examined = await examine({ MONGODB_URL: mongo.url, BLOB_STORE: 'mongodb' });
    expect({ code: examined.code, missing: missing(examined).map(({ service }) => service) }).toEqual({
      code: 69,
      missing: ['server'],
    });
    expect(findings(examined).map(({ service }) => service)).toEqual(
      expect.arrayContaining(['documents and state (MongoDB)', 'blobs (MongoDB GridFS)', 'data folder', 'node']),
    );
    await mongo.stop();
  });
});

describe('the doctor, on a GitHub App', () => {
  let github: GitHubStandIn;
  beforeAll(async () => {
    github = await GitHubStandIn.start(`${folder.path}/github`);
  });
  afterAll(() => github.close());
  const gitHubFindings = async (more: Readonly<Record<string, string>> = {}) =>
    findings(await examine({ ...settingsOf(github), ...more })).filter(({ service }) => service.includes('GitHub'));

  it('names what is missing: an installation, a key that fits, a GitHub that answers', async () => {
    // Beside each other: each waits before it asks GitHub again.
    const [none, badKey, otherApp, away] = await Promise.all([
      gitHubFindings(),
      gitHubFindings({ GITHUB_APP_PRIVATE_KEY: 'nonsense' }),
      gitHubFindings({ GITHUB_APP_ID: '99999' }),
      gitHubFindings({ GITHUB_URL: 'http://127.0.0.1:9' }),
    ]);
    const install = expect.stringContaining('Install it') as string;
    expect(none.find(({ ok }) => !ok)).toMatchObject({ name: 'installed', mend: install });
    expect(badKey.at(-1)).toMatchObject({ name: 'private key', ok: false });
    expect(otherApp.at(-1)).toMatchObject({ name: 'reachable', ok: false });
    const network = expect.stringContaining('network') as string;
    expect(away.at(-1)).toMatchObject({ name: 'reachable', ok: false, mend: network });
  });

  it('finds everything in place once it is installed, and shows no key', async () => {
    github.install('acme');
    const examined = await examine(settingsOf(github));
    expect(missing(examined).map(({ service }) => service)).toEqual(['server']);
    expect(findings(examined).map(({ name }) => name)).toContain('installed on acme');
    expect(examined.stdout).not.toMatch(/BEGIN|PRIVATE KEY/);
  });

  it('does not keep the server from starting where GitHub is away', async () => {
    const env = { ...settingsOf(github), GITHUB_URL: 'http://127.0.0.1:9' };
    const server = await TestServer.start({ env });
    expect((await server.get('/api/health')).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });
});

describe('a server whose agent is away', () => {
  it('starts, and says so in plain words', async () => {
    const env = { ANTHROPIC_API_KEY: 'sk-ant-nobody', ANTHROPIC_BASE_URL: 'http://127.0.0.1:9' };
    const server = await TestServer.start({ env });
    const about = (printed: string) => printed.split('\n').filter((line) => line.includes('127.0.0.1:9'));
    const lines = await until(
      () => Promise.resolve(about(server.printed)),
      ({ length }) => length > 0,
    );
    expect(lines.join('\n')).toMatch(/agent \(Claude Code\): No answer from 127\.0\.0\.1:9\. Check the network/);
    expect(lines.join('\n')).not.toMatch(/Error/);
    await server.stop();
  });
});

describe('a server that cannot start', () => {
  it('on a port that is taken says so in one line', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    expectRefusal(
      await start({ PORT: String(port) }),
      new RegExp(`^Another program listens on port ${port} of 127\\.0\\.0\\.1\\. Stop it, or set PORT`),
    );
    taken.close();
  });

  it('in a folder that cannot be made says so, to the doctor too', async () => {
    expectRefusal(await start({ DATA_DIR: '/dev/null/data' }), /^\/dev\/null is a file/);
    const examined = await examine({ DATA_DIR: '/dev/null/data' });
    expect(missing(examined)[0]).toMatchObject({
      service: 'data folder',
      mend: expect.stringContaining('DATA_DIR') as string,
    });
  });
});
