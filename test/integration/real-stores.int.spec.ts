import { join } from 'node:path';
import { createEventStoreDbStandIn } from '../stand-ins/eventstoredb/eventstoredb-stand-in.js';
import { makeRepository } from '../support/git/make-repository.js';
import { describeWithMongo, temporaryDatabase } from '../support/mongo-server.js';
import { TestServer, type Finished } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Sent {
  readonly ticketKey: string;
  readonly status: string;
  readonly prs: readonly { readonly number: number }[];
}

function parse({ code, stdout, stderr }: Finished): Sent {
  if (code !== 0) throw new Error(`${code}: ${stderr}`);
  return JSON.parse(stdout) as Sent;
}

describeWithMongo('the main job on EventStoreDB and MongoDB, by settings alone', (mongo) => {
  const database = temporaryDatabase(mongo);
  let events: Awaited<ReturnType<typeof createEventStoreDbStandIn>>;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeEach(async () => {
    events = await createEventStoreDbStandIn();
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    events.stop();
    await folder.remove();
  });
  afterAll(() => database.remove());

  const documents = (): Record<string, string> => {
    const url = new URL(mongo());
    url.pathname = `/${database.name}`;
    // A server that was killed is not waited for longer than this.
    return { MONGODB_URL: url.href, BLOB_STORE: 'mongodb', LEASE_SECONDS: '3' };
  };

  it.each([
    ['the event log alone', () => ({ EVENTSTORE_URL: events.url })],
    ['the event log, documents, state and blobs', () => ({ EVENTSTORE_URL: events.url, ...documents() })],
  ])('%s', async (name, settings) => {
    const origin = makeRepository(join(folder.path, name.replaceAll(/\W/g, '-')), { 'greeting.txt': 'hello\n' });
    const dataDir = join(folder.path, `data ${name}`);
    const server = await TestServer.start({ dataDir, env: settings() });
    const sent = parse(
      await server.cli(
        ...['send', '--new', 'Greet', '--repo', `${origin.directory}@main`, '--mode', 'edits', '--auto-open-draft-pr'],
        ...['--wait', '--json', '--instructions', 'replace `hello` with `hello world` in `greeting.txt`'],
      ),
    );
    expect(sent).toMatchObject({ status: 'PR opened', prs: [{ number: 1 }] });
    expect(origin.git('show', `code-runs/${sent.ticketKey}:greeting.txt`)).toBe('hello world');
    await server.kill();
    const again = await TestServer.start({ dataDir, env: settings() });
    expect(parse(await again.cli('status', sent.ticketKey, '--json'))).toMatchObject({ status: 'PR opened' });
    expect(await again.stop()).toBe(0);
  });
});
