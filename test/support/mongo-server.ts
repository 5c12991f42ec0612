import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { MongoClient } from 'mongodb';

export interface MongoServer {
  /** Without a database. */
  readonly url: string;
  /** Of the server that was started; undefined for one that MONGODB_URL names. */
  readonly process: ChildProcess | undefined;
  readonly stop: () => Promise<void>;
}

const SOURCES = resolve('test/servers/mongodb');
const CACHE = resolve('node_modules/.cache/code-runs');
const TOOLS = ['java', 'javac', 'mvn'];
const run = promisify(execFile);

/** Why no server of our own can be started, with what to do; undefined when one can. */
export function whyNoJavaServer(): string | undefined {
  const missing = TOOLS.filter((tool) => !isOnPath(tool));
  return missing.length === 0
    ? undefined
    : `${missing.join(', ')} not found, so the test server cannot be started; apt-get install default-jdk-headless maven`;
}

/** Why no server can be had, with what to do; undefined when one can. */
function whyNoMongoServer(): string | undefined {
  const reason = process.env['MONGODB_URL'] ? undefined : whyNoJavaServer();
  return reason && `${reason}, or docker run -d -p 27017:27017 mongo:7 and set MONGODB_URL=mongodb://127.0.0.1:27017`;
}

/** The server that MONGODB_URL names, or one of its own: mongo-java-server in memory, ready within some seconds. */
export async function startMongoServer(): Promise<MongoServer> {
  const url = process.env['MONGODB_URL'];
  return url ? { url, process: undefined, stop: () => Promise.resolve() } : startJavaServer();
}

/** Faults: `careless` lets every writer of a race win; `refuse` refuses inserts with the code that follows; `old` is of 2017. */
export async function startJavaServer(...fault: readonly string[]): Promise<MongoServer> {
  const home = await compiled();
  const classpath = [join(home, 'classes'), join(home, 'lib', '*')].join(delimiter);
  const child = spawn('java', ['-XX:+UseSerialGC', '-Xmx1g', '-cp', classpath, 'Main', ...fault], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    url: `mongodb://127.0.0.1:${port}`,
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** A name for a database of its own, and how to remove it with all it holds. */
export function temporaryDatabase(url: () => string): { readonly name: string; readonly remove: () => Promise<void> } {
  const name = `code_runs_test_${randomUUID().slice(0, 8)}`;
  return {
    name,
    remove: () =>
      withMongo(url(), (client) =>
        client
          .db(name)
          .dropDatabase()
          .then(() => undefined),
      ),
  };
}

/** The driver itself, for looking and changing behind the back of an adapter. */
export async function withMongo<Result>(url: string, work: (client: MongoClient) => Promise<Result>): Promise<Result> {
  const client = new MongoClient(url);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

/**
 * Defines tests that need a server: `define` is given its address, which is known once tests run. Where there is none, one
 * skipped test says why.
 */
export function describeWithMongo(name: string, define: (url: () => string) => void): void {
  describeUnless(whyNoMongoServer(), name, () => {
    let server: MongoServer | undefined;
    beforeAll(async () => {
      server = await startMongoServer();
    }, 300_000);
    define(() => server?.url ?? '');
    // After what `define` has to tidy up there: these hooks run in the order in which they are named.
    afterAll(() => server?.stop());
  });
}

/** Where there is a reason against it, one skipped test says so in place of what `define` would define. */
export function describeUnless(reason: string | undefined, name: string, define: () => void): void {
  if (reason === undefined) describe(name, define);
  else test.skip(`${name}: ${reason}`, () => undefined);
}

/** The folder with `lib` and `classes`, made once for each state of the sources. */
async function compiled(): Promise<string> {
  const files = readdirSync(SOURCES).sort();
  const texts = files.map((file) => readFileSync(join(SOURCES, file), 'utf8'));
  const home = join(CACHE, `mongodb-${createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16)}`);
  if (existsSync(home)) return home;
  const making = `${home}-${randomUUID()}`;
  await mkdir(making, { recursive: true });
  await run('mvn', [
    ...['--batch-mode', '--quiet', '--file', join(SOURCES, 'pom.xml')],
    ...['dependency:copy-dependencies', `-DoutputDirectory=${join(making, 'lib')}`],
  ]);
  const sources = files.filter((file) => file.endsWith('.java')).map((file) => join(SOURCES, file));
  await run('javac', ['-d', join(making, 'classes'), '-cp', join(making, 'lib', '*'), ...sources]);
  await rename(making, home).catch(async (error: unknown) => {
    // Another worker was faster.
    await rm(making, { recursive: true });
    if (!existsSync(home)) throw error;
  });
  return home;
}

function isOnPath(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
