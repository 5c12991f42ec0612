import { readFileSync } from 'node:fs';
import {
  EventStoreDBClient,
  type ChannelCredentialOptions,
  type Credentials,
  type DNSClusterOptions,
  type GossipClusterOptions,
  type SingleNodeOptions,
} from '@eventstore/db-client';
import type { EventStoreAddress } from './connection-string.js';
import { within } from '../../shared/waiting.js';
import { invalid } from './port-errors.js';

type Connection = SingleNodeOptions | GossipClusterOptions | DNSClusterOptions;

/** The client of db-client 6.2.1 with its way of dying taken away, and what the adapter needs of its protected side. */
export class GuardedClient extends EventStoreDBClient {
  constructor(connection: Connection, channel: ChannelCredentialOptions, credentials: Credentials | undefined) {
    // The client tells the three apart itself; its overloads cannot be called with any of them.
    super(connection as SingleNodeOptions, channel, credentials);
    const reconnect = this.handleError;
    // Nobody awaits this promise, and it rejects when no node is found: that would end the process.
    this.handleError = (client, error) => reconnect(client, error).catch(() => undefined);
  }

  /** What the server calls its version; `unknown` when it does not tell. */
  async serverVersion(): Promise<string> {
    return (await this.capabilities).serverVersion;
  }

  /** Ends what is open, and the connection. */
  async shutDown(patienceMs: number): Promise<void> {
    await within(patienceMs, this.dispose());
    const channel = await within(patienceMs, this.getChannel());
    channel?.close();
  }
}

/** A client for the address; connects at its first call. Throws PortError LOG.INVALID when the authority's file cannot be read. */
export function createClient({ hosts, discover, credentials, settings }: EventStoreAddress): GuardedClient {
  const {
    tls,
    tlsCAFile,
    tlsVerifyCert: _verify,
    nodePreference: _leader,
    throwOnAppendFailure: _throw,
    ...options
  } = settings;
  const [first = { address: 'localhost', port: 2113 }] = hosts;
  const channel = { insecure: !tls, ...(tlsCAFile !== undefined && { rootCertificate: authority(tlsCAFile) }) };
  const nodes = discover ? { discover: first } : hosts.length > 1 ? { endpoints: [...hosts] } : { endpoint: first };
  return new GuardedClient({ ...nodes, ...options }, channel, credentials);
}

function authority(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw invalid('The file named by tlsCAFile cannot be read.');
  }
}
