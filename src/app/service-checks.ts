import { execFile } from 'node:child_process';
import { access, constants, statfs } from 'node:fs/promises';
import { promisify } from 'node:util';
import { probeGitHub } from '../adapters/code-host-github/probe.js';
import { makeDataFolder } from '../adapters/shared-libsql/data-folder-lock.js';
import { anthropicOf } from './anthropic-account.js';
import { SystemClock } from '../adapters/system/system.clock.js';
import { gitHubOf } from './code-host.module.js';
import type { Config } from '../config/config.schema.js';
import { fine, type Finding } from '../ports/finding.js';

/** One service that the settings name, and how to look whether it will do. */
export interface ServiceCheck {
  /** The part of the product and what plays it, such as `event log (EventStoreDB)`. */
  readonly service: string;
  /** Whether the server looks before it starts; where it is `required`, it does not start without. */
  readonly atStart: 'required' | 'told' | 'not';
  /** Leaves nothing behind; never throws for what it finds. */
  readonly look: () => Promise<readonly Finding[]>;
  /** In its place at the start, where that is to make nothing. */
  readonly lookAtStart?: () => Promise<readonly Finding[]>;
}

/** What the server needs before it can start does not hold; `message` says what and what mends it, without a secret. */
export class StartRefused extends Error {}

const LEAST_FREE_BYTES = 512 * 1024 * 1024;

/** Everything that a server with these settings uses. A new service adds its check here. */
export function serviceChecks(config: Config): readonly ServiceCheck[] {
  return [
    eventLogCheck(config),
    storesCheck(config),
    {
      service: `blobs (${config.blobs === 'files' ? 'files' : 'MongoDB GridFS'})`,
      atStart: 'not',
      look: blobs(config),
    },
    agentCheck(config),
    { service: 'code host (local git)', atStart: 'not', look: git },
    ...gitHubCheck(config),
    { service: 'data folder', atStart: 'not', look: () => dataFolder(config.dataDir) },
    { service: 'node', atStart: 'not', look: node },
  ];
}

/**
 * Looks at what the settings name, one line for each, later for those that the server can start without; throws StartRefused for
 * the first that it cannot start without.
 */
export async function checkBeforeStart(config: Config, tell: (line: string) => void): Promise<void> {
  const checks = serviceChecks(config);
  const required = checks.filter(({ atStart }) => atStart === 'required');
  for (const { isFine, line } of await Promise.all(required.map(result))) {
    if (!isFine) throw new StartRefused(line);
    tell(line);
  }
  // The server does its other work without them, and says in the conversation what it could not do; so nobody waits for these.
  for (const check of checks.filter(({ atStart }) => atStart === 'told')) {
    result(check).then(
      ({ line }) => tell(line),
      (error: unknown) => tell(`${check.service}: could not be checked: ${String(error)}`),
    );
  }
}

/** In one line. */
async function result({
  service,
  look,
  lookAtStart = look,
}: ServiceCheck): Promise<{ readonly isFine: boolean; readonly line: string }> {
  const findings = await lookAtStart();
  const missing = findings.find(({ ok }) => !ok);
  return { isFine: !missing, line: `${service}: ${missing ? said(missing) : findings.map(briefly).join(', ')}` };
}

/** That something is not reachable says its own sentence. */
const said = ({ name, detail, mend }: Finding): string =>
  name === 'reachable' ? `${detail} ${mend}` : `${name}: ${detail} ${mend}`;
const briefly = ({ name, detail }: Finding): string => (detail === '' ? name : `${name} (${detail})`);
const found = (...findings: readonly Finding[]): Promise<readonly Finding[]> => Promise.resolve(findings);

function eventLogCheck({ eventLog, debug }: Config): ServiceCheck {
  if (eventLog.kind === 'embedded') return embedded('event log');
  const look = async () => {
    const { probeEventStore } = await import('../adapters/event-log-eventstoredb/probe.js');
    return probeEventStore(eventLog.url.reveal(), debug);
  };
  return { service: 'event log (EventStoreDB)', atStart: 'required', look };
}

function storesCheck({ stores }: Config): ServiceCheck {
  if (stores.kind === 'embedded') return embedded('documents and state');
  const look = async () => {
    const { probeMongo } = await import('../adapters/shared-mongodb/probe.js');
    return probeMongo({ url: stores.url.reveal() });
  };
  return { service: 'documents and state (MongoDB)', atStart: 'required', look };
}

function agentCheck(config: Config): ServiceCheck {
  const settings = anthropicOf(config);
  if (!settings) {
    return {
      service: 'agent (demo, no model)',
      atStart: 'not',
      look: () => found(fine('configured', 'needs nothing')),
    };
  }
  const models = config.models.map(({ id }) => id);
  const probe = async (options?: { readonly hasTrial: boolean }) => {
    const { probeAnthropic } = await import('../adapters/agent-runtime-anthropic/probe.js');
    return probeAnthropic(settings, models, options);
  };
  return {
    service: 'agent (Claude Code)',
    atStart: 'told',
    look: () => probe(),
    lookAtStart: () => probe({ hasTrial: false }),
  };
}

/** None where no app is in the settings: one that was made on the settings page is known to the running server alone. */
function gitHubCheck(config: Config): readonly ServiceCheck[] {
  const { webUrl, app } = gitHubOf(config);
  if (!app) return [];
  const look = () => probeGitHub({ webUrl, app, dataDirectory: config.dataDir, clock: new SystemClock() });
  return [{ service: 'code host (GitHub)', atStart: 'told', look }];
}

const embedded = (service: string): ServiceCheck => ({
  service: `${service} (embedded)`,
  atStart: 'not',
  look: () => found(fine('configured', 'kept in the data folder')),
});

const blobs =
  ({ blobs: kind }: Config) =>
  () =>
    found(fine('configured', kind === 'files' ? 'kept in the data folder' : 'kept beside documents and state'));

async function git(): Promise<readonly Finding[]> {
  try {
    const { stdout } = await promisify(execFile)('git', ['--version']);
    return [fine('git', stdout.trim().replace(/^git version /, ''))];
  } catch {
    return [{ name: 'git', ok: false, detail: 'The git program is not found.', mend: 'Install git.' }];
  }
}

async function dataFolder(directory: string): Promise<readonly Finding[]> {
  try {
    makeDataFolder(directory);
    await access(directory, constants.W_OK);
  } catch {
    const mend = 'Let the user that runs the server write it, or set DATA_DIR to another folder.';
    return [{ name: 'may write', ok: false, detail: `${directory} cannot be created or written.`, mend }];
  }
  const { bavail, bsize } = await statfs(directory);
  const space = `${(Math.floor((bavail * bsize) / 1024 ** 2) / 1024).toFixed(1)} GiB free`;
  const isEnough = bavail * bsize >= LEAST_FREE_BYTES;
  const mend = 'Free at least 512 MiB: a full disk stops every write.';
  return [
    fine('may write', directory),
    isEnough ? fine('space', space) : { name: 'space', ok: false, detail: space, mend },
  ];
}

function node(): Promise<readonly Finding[]> {
  const { node: version } = process.versions;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return found(
    isEnough
      ? fine('version', version)
      : { name: 'version', ok: false, detail: version, mend: 'Install Node 20.19 or newer.' },
  );
}
