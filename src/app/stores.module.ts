import { Logger, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { join } from 'node:path';
import { FileBlobStore } from '../adapters/blob-files/file.blob-store.js';
import type { EventStoreDbEventLog } from '../adapters/event-log-eventstoredb/eventstoredb.event-log.js';
import { EmbeddedReadModelStore } from '../adapters/read-model-embedded/embedded.read-model-store.js';
import { EmbeddedStateStore } from '../adapters/state-embedded/embedded.state-store.js';
import { SystemClock } from '../adapters/system/system.clock.js';
import { UuidIdSource } from '../adapters/system/uuid.id-source.js';
import { DecideAndAppend } from '../application/decide-and-append.js';
import type { Config } from '../config/config.schema.js';
import { createDomainCodec } from '../event-catalog/domain-codec.js';
import { BLOB_STORE } from '../ports/blob-store.port.js';
import { CLOCK, ID_SOURCE, type Clock, type IdSource } from '../ports/clock.port.js';
import { EVENT_LOG, type EventLog } from '../ports/event-log.port.js';
import type { OwnerRecord } from '../ports/owner-record.port.js';
import { READ_MODEL_STORE, type ReadModelStore } from '../ports/read-model-store.port.js';
import { REDACTION } from '../ports/redaction.port.js';
import { STATE_STORE, type StateStore } from '../ports/state-store.port.js';
import { LEASE_HOLDER, type LeaseHolder } from '../processing/leases.js';
import { ProjectionRunner } from '../processing/projection-runner.js';
import { openEventLog } from './event-log.js';
import { KnownSecrets, redactionOf, secretsOf } from './known-secrets.js';

/** The owner record of the event log; null where the log lies in the data folder. */
export const LOG_OWNER = Symbol('LogOwner');

/** Where everything is kept, and what folds the log: event log, read models, state, blobs, leases, projections. */
@Module({})
export class StoresModule {
  /** What is not configured is not loaded: the drivers are half of what a start reads. */
  static async with(config: Config): Promise<DynamicModule> {
    const providers = [
      { provide: CLOCK, useClass: SystemClock },
      { provide: ID_SOURCE, useClass: UuidIdSource },
      { provide: KnownSecrets, useFactory: () => secretsOf(config) },
      { provide: REDACTION, useFactory: redactionOf, inject: [KnownSecrets] },
      ...eventLog(config),
      ...(await documents(config)),
      leaseHolder(config),
      decisions,
      projectionRunner,
    ];
    return { module: StoresModule, global: true, providers, exports: providers };
  }
}

function eventLog(config: Config): readonly Provider[] {
  return [
    {
      provide: EVENT_LOG,
      useFactory: (secrets: KnownSecrets) => openEventLog(config, createDomainCodec(secrets.all)),
      inject: [KnownSecrets],
    },
    config.eventLog.kind === 'embedded'
      ? { provide: LOG_OWNER, useValue: null }
      : { provide: LOG_OWNER, useFactory: (log: EventStoreDbEventLog): OwnerRecord => log.owner, inject: [EVENT_LOG] },
  ];
}

async function documents(config: Config): Promise<readonly Provider[]> {
  const { stores, blobs } = config;
  if (stores.kind === 'embedded') return [...embedded(config), blobFiles(config)];
  const { mongoBlobs, mongoStores } = await import('./mongo-stores.js');
  return [...mongoStores(stores.url.reveal()), blobs === 'files' ? blobFiles(config) : mongoBlobs];
}

function embedded({ dataDir }: Config): readonly Provider[] {
  const folder = (name: string): { readonly directory: string } => ({ directory: join(dataDir, name) });
  return [
    { provide: READ_MODEL_STORE, useFactory: () => EmbeddedReadModelStore.open(folder('views')) },
    {
      provide: STATE_STORE,
      useFactory: (clock: Clock) => EmbeddedStateStore.open({ ...folder('state'), clock }),
      inject: [CLOCK],
    },
  ];
}

function blobFiles({ dataDir }: Config): Provider {
  return { provide: BLOB_STORE, useFactory: () => FileBlobStore.open({ directory: join(dataDir, 'blobs') }) };
}

function leaseHolder({ leaseTtlMs }: Config): Provider {
  return {
    provide: LEASE_HOLDER,
    useFactory: (state: StateStore, ids: IdSource): LeaseHolder => ({ state, owner: ids.next(), leaseTtlMs }),
    inject: [STATE_STORE, ID_SOURCE],
  };
}

const decisions: Provider = {
  provide: DecideAndAppend,
  useFactory: (log: EventLog, clock: Clock) => new DecideAndAppend(log, clock),
  inject: [EVENT_LOG, CLOCK],
};

const projectionRunner: Provider = {
  provide: ProjectionRunner,
  useFactory: (log: EventLog, store: ReadModelStore, holder: LeaseHolder) => {
    const logger = new Logger('Projections');
    return new ProjectionRunner({
      log,
      store,
      ...holder,
      report: {
        warn: (message, details) => logger.warn(message, details),
        error: (message, details) => logger.error(message, details),
      },
    });
  },
  inject: [EVENT_LOG, READ_MODEL_STORE, LEASE_HOLDER],
};
