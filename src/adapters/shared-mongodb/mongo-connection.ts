import {
  GridFSBucket,
  MongoClient,
  ReadConcern,
  type Collection,
  type Db,
  type Document,
  type MongoClientOptions,
} from 'mongodb';
import { databaseOf, type MongoSettings } from './mongo-address.js';
import { closedError, malformedAddress, refusal, toPortError } from './port-errors.js';
import { hasMajorityReads, requireRights, requireSingleWinners } from './start-check.js';

const CONNECT_TIMEOUT_MS = 5_000;
const WRITE_TIMEOUT_MS = 15_000;

const clientOptions = ({ patienceMs = 20_000 }: MongoSettings): MongoClientOptions => ({
  appName: 'code-runs',
  serverSelectionTimeoutMS: CONNECT_TIMEOUT_MS,
  connectTimeoutMS: CONNECT_TIMEOUT_MS,
  socketTimeoutMS: patienceMs,
  waitQueueTimeoutMS: patienceMs,
});

/**
 * One client for all stores of a process; each store takes a share, and the client ends with the last of them. Every write is
 * confirmed by a majority and journaled, every read comes from the primary, whatever the address asks for.
 */
export class MongoConnection {
  readonly #client: MongoClient;
  readonly #server: string;
  readonly #database: string;
  #majorityReads = true;
  #shares = 0;
  #isClosed = false;

  private constructor(client: MongoClient, database: string) {
    this.#client = client;
    this.#database = database;
    this.#server = client.options.srvHost ?? client.options.hosts.map(String).join(', ');
  }

  /**
   * Connects, and checks that the server keeps what the stores build on. Throws PortError: STORE.UNAVAILABLE (retryable where no
   * server answered; final where it refused the user, its rights are too few, or it lets two writers win), STORE.INVALID (address).
   */
  static async open(settings: MongoSettings): Promise<MongoConnection> {
    const connection = await MongoConnection.connect(settings);
    try {
      await connection.checkRights();
      await connection.checkRaces();
    } catch (error) {
      await connection.close();
      throw error;
    }
    return connection;
  }

  /** Connects and checks nothing. Throws as `open` does. */
  static async connect(settings: MongoSettings): Promise<MongoConnection> {
    const connection = MongoConnection.#create(settings);
    try {
      await connection.run(() => connection.#client.connect());
    } catch (error) {
      await connection.close();
      throw error;
    }
    return connection;
  }

  static #create(settings: MongoSettings): MongoConnection {
    const database = databaseOf(settings);
    try {
      return new MongoConnection(new MongoClient(settings.url.trim(), clientOptions(settings)), database);
    } catch {
      throw malformedAddress();
    }
  }

  /** Proves on scratch documents that the user may do what the stores do. Throws PortError STORE.UNAVAILABLE. */
  async checkRights(): Promise<void> {
    await this.run(async () => {
      await requireRights(this.#db());
      this.#majorityReads = await hasMajorityReads(this.#db());
    });
  }

  /** Proves on scratch documents that of several racing writers one wins. Throws PortError STORE.UNAVAILABLE. */
  async checkRaces(): Promise<void> {
    await this.run(() => requireSingleWinners(this.#db()));
  }

  /** What the server answers to `buildInfo`. Throws PortError STORE.UNAVAILABLE. */
  buildInfo(): Promise<unknown> {
    return this.run(() => this.#db().command({ buildInfo: 1 }));
  }

  get database(): string {
    return this.#database;
  }

  collection<Record extends Document>(name: string): Collection<Record> {
    return this.#db().collection<Record>(name);
  }

  bucket(bucketName: string, chunkSizeBytes: number): GridFSBucket {
    return new GridFSBucket(this.#db(), { bucketName, chunkSizeBytes });
  }

  /** Lets no error out but PortError. Throws STORE.UNAVAILABLE after `close`: the client would connect again. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw refusal('The connection to MongoDB is closed.');
    try {
      return await work();
    } catch (error) {
      throw toPortError(error, this.#server);
    }
  }

  /** For one store. */
  share(): MongoShare {
    this.#shares += 1;
    return new MongoShare(this, async () => {
      this.#shares -= 1;
      if (this.#shares === 0) await this.close();
    });
  }

  /** Ends the client, whoever still uses it. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#client.close();
  }

  #db(): Db {
    return this.#client.db(this.#database, {
      writeConcern: { w: 'majority', journal: true, wtimeoutMS: WRITE_TIMEOUT_MS },
      readConcern: new ReadConcern(this.#majorityReads ? 'majority' : 'local'),
      readPreference: 'primary',
    });
  }
}

/** A store's part of the connection: after `close` its calls are refused, and what was under way has ended. */
export class MongoShare {
  readonly #connection: MongoConnection;
  readonly #release: () => Promise<void>;
  readonly #running = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(connection: MongoConnection, release: () => Promise<void>) {
    this.#connection = connection;
    this.#release = release;
  }

  /** Throws PortError STORE.CLOSED after `close`, and lets no other error out but PortError. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#closing) throw closedError();
    const running = this.#connection.run(work);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#running).then(() => this.#release());
    return this.#closing;
  }
}
