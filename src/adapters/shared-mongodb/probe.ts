import { z } from 'zod';
import { PortError } from '../../ports/port-error.js';
import { databaseOf, type MongoSettings } from './mongo-address.js';
import { MongoConnection } from './mongo-connection.js';

/** What can be said of a MongoDB server without using it; free of secrets. */
export interface MongoProbe {
  /** A server answered, if only to refuse. */
  readonly reachable: boolean;
  /** As the server calls it; null while unknown. */
  readonly version: string | null;
  /** Null when the address cannot be one. */
  readonly database: string | null;
  /** The user may do all that the stores do; null while unknown. */
  readonly rights: boolean | null;
  /** Of several racing writers one wins; null while unknown. */
  readonly safe: boolean | null;
  /** For people; null when the server will do. */
  readonly problem: string | null;
}

const buildInfoSchema = z.object({ version: z.string() });

const UNKNOWN: MongoProbe = {
  reachable: false,
  version: null,
  database: null,
  rights: null,
  safe: null,
  problem: null,
};

/** Looks at the server step by step, for at most some seconds, up to what does not hold. Never throws for what it finds. */
export async function probe(settings: MongoSettings): Promise<MongoProbe> {
  let found = UNKNOWN;
  try {
    found = { ...found, database: databaseOf(settings) };
    const connection = await MongoConnection.connect(settings);
    try {
      const told = buildInfoSchema.safeParse(await connection.buildInfo());
      found = { ...found, reachable: true, version: told.data?.version ?? null };
      await connection.checkRights();
      found = { ...found, rights: true };
      await connection.checkRaces();
      return { ...found, safe: true };
    } finally {
      await connection.close();
    }
  } catch (error) {
    if (error instanceof PortError) return afterFailure(found, error);
    throw error;
  }
}

/** A server that refused for good was reached, and answers what was asked last with no. */
function afterFailure(found: MongoProbe, { code, retryable, message }: PortError): MongoProbe {
  if (code !== 'STORE.UNAVAILABLE' || retryable) return { ...found, problem: message };
  const answer = found.rights === true ? { safe: false } : { rights: false };
  return { ...found, reachable: true, ...answer, problem: message };
}
