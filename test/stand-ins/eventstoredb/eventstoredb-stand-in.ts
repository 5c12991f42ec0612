import { Server, ServerCredentials, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { Empty, StreamIdentifier } from '@eventstore/db-client/generated/shared_pb.js';
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import { Accounts, type Account } from './accounts.js';
import { handleAppend, handleBatchAppend, nameOf, type Serving } from './appends.js';
import { Faults } from './faults.js';
import { handleRead } from './reads.js';
import { unavailable } from './refusals.js';
import { StandInStore } from './store.js';
import { Subscriptions } from './subscriptions.js';

export interface EventStoreDbStandInOptions {
  /** With TLS there are accounts; without, everyone may do everything. */
  readonly tls?: {
    readonly key: Buffer;
    readonly certificate: Buffer;
    readonly accounts: Readonly<Record<string, Account>>;
  };
  /** What the server says of its version. Default 24.6.0. */
  readonly version?: string;
  /** Shared by the nodes of a cluster. Default: a store of its own. */
  readonly store?: StandInStore;
}

const METHODS = ['Append', 'BatchAppend', 'Read', 'Delete', 'Tombstone'];

/**
 * A server that speaks EventStoreDB's protocol over real sockets, made of the client's own message types, and answers what a real
 * one of version 24.6 was seen answering. It keeps its events in memory, also over `kill` and `restart`.
 */
export class EventStoreDbStandIn {
  readonly faults = new Faults();
  readonly store: StandInStore;
  readonly subscriptions: Subscriptions;
  readonly accounts: Accounts;
  /** Calls of appends so far, by the way they came. */
  readonly appendCalls = { single: 0, batch: 0 };
  port = 0;
  /** Where gossip says the leader is; by default here. */
  leaderPort: number | undefined;
  readonly #options: EventStoreDbStandInOptions;
  readonly #serving: Serving;
  #server: Server;

  constructor(options: EventStoreDbStandInOptions) {
    this.#options = options;
    this.store = options.store ?? new StandInStore();
    this.accounts = new Accounts(options.tls?.accounts);
    this.#serving = { store: this.store, faults: this.faults, accounts: this.accounts };
    this.subscriptions = new Subscriptions(this.#serving);
    this.#server = this.#makeServer();
  }

  /** Without credentials, also where accounts are needed. */
  get url(): string {
    return `esdb://localhost:${this.port}?tls=${this.#options.tls !== undefined}`;
  }

  /** Listens, the first time on a free port, later on the same one. */
  async start(): Promise<void> {
    const { tls } = this.#options;
    const credentials = tls
      ? ServerCredentials.createSsl(null, [{ private_key: tls.key, cert_chain: tls.certificate }])
      : ServerCredentials.createInsecure();
    this.port = await new Promise<number>((resolve, reject) => {
      this.#server.bindAsync(`127.0.0.1:${this.port}`, credentials, (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
  }

  /** Cuts every connection at once, as the end of the process would. */
  kill(): void {
    this.subscriptions.breakOff();
    this.#server.forceShutdown();
    this.store.forgetRecentIds();
  }

  async restart(): Promise<void> {
    this.#server = this.#makeServer();
    await this.start();
  }

  stop(): void {
    this.kill();
  }

  #makeServer(): Server {
    const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    const [append, batchAppend] = [handleAppend(this.#serving), handleBatchAppend(this.#serving)];
    server.addService(streamsGrpc.StreamsService, {
      append: (...call: Parameters<typeof append>) => {
        this.appendCalls.single += 1;
        append(...call);
      },
      batchAppend: (...call: Parameters<typeof batchAppend>) => {
        this.appendCalls.batch += 1;
        batchAppend(...call);
      },
      read: handleRead(this.#serving, (call) => this.subscriptions.follow(call)),
      delete: ({ request }: ServerUnaryCall<DeleteReq, DeleteResp>, reply: sendUnaryData<DeleteResp>) => {
        const position = String(this.store.softDelete(streamOf(request)));
        const at = new streamsPb.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position);
        reply(null, new streamsPb.DeleteResp().setPosition(at));
      },
      tombstone: ({ request }: ServerUnaryCall<TombstoneReq, TombstoneResp>, reply: sendUnaryData<TombstoneResp>) => {
        const position = String(this.store.tombstone(streamOf(request)));
        const at = new streamsPb.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position);
        reply(null, new streamsPb.TombstoneResp().setPosition(at));
      },
    });
    server.addService(featuresGrpc.ServerFeaturesService, {
      getSupportedMethods: (_call: ServerUnaryCall<Empty, SupportedMethods>, reply: sendUnaryData<SupportedMethods>) =>
        this.faults.unavailable ? reply(unavailable()) : reply(null, this.#features()),
    });
    server.addService(gossipGrpc.GossipService, {
      read: (_call: ServerUnaryCall<Empty, ClusterInfo>, reply: sendUnaryData<ClusterInfo>) =>
        this.faults.unavailable ? reply(unavailable()) : reply(null, this.#cluster()),
    });
    return server;
  }

  #features(): SupportedMethods {
    const features = new featuresPb.SupportedMethods().setEventStoreServerVersion(this.#options.version ?? '24.6.0');
    for (const method of METHODS) {
      features.addMethods(
        new featuresPb.SupportedMethod().setServiceName('event_store.client.streams.Streams').setMethodName(method),
      );
    }
    return features;
  }

  #cluster(): ClusterInfo {
    const endpoint = new gossipPb.EndPoint().setAddress('localhost').setPort(this.leaderPort ?? this.port);
    const leader = new gossipPb.MemberInfo()
      .setIsAlive(true)
      .setTimeStamp('0')
      .setState(gossipPb.MemberInfo.VNodeState.LEADER)
      .setHttpEndPoint(endpoint);
    return new gossipPb.ClusterInfo().setMembersList([leader]);
  }
}

const streamOf = (request: {
  getOptions(): { getStreamIdentifier(): StreamIdentifier | undefined } | undefined;
}): string => nameOf(request.getOptions()?.getStreamIdentifier());

/** A stand-in that listens on a free port of this machine. */
export async function createEventStoreDbStandIn(
  options: EventStoreDbStandInOptions = {},
): Promise<EventStoreDbStandIn> {
  const standIn = new EventStoreDbStandIn(options);
  await standIn.start();
  return standIn;
}
