import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { CliConfig } from '../config/config.schema.js';
import { ApiClient } from './api-client.js';
import { CliError, EXIT } from './cli-error.js';
import type { Output } from './output.js';
import * as replies from './replies.js';

interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Says what is configured, reachable and missing. Exit 69 when the server is not reachable, 1 when something else is missing. */
export async function doctor(config: CliConfig, output: Output): Promise<number> {
  const findings = [nodeVersion(), await gitVersion(), await dataFolder(config), ...(await server(config))];
  if (output.isJson) output.json({ url: config.url, dataDir: config.dataDir, findings });
  else for (const { ok, name, detail } of findings) output.line(`${ok ? 'ok     ' : 'missing'}  ${name}: ${detail}`);
  const failed = findings.filter(({ ok }) => !ok);
  if (failed.some(({ name }) => name === 'server')) return EXIT.unreachable;
  return failed.length > 0 ? EXIT.failed : EXIT.done;
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return {
    name: 'node',
    ok: major > 20 || (major === 20 && minor >= 19),
    detail: `${process.versions.node} (20.19 or newer is needed)`,
  };
}

async function gitVersion(): Promise<Finding> {
  try {
    const { stdout } = await promisify(execFile)('git', ['--version']);
    return { name: 'git', ok: true, detail: stdout.trim() };
  } catch {
    return { name: 'git', ok: false, detail: 'the git program is not found. Install it.' };
  }
}

async function dataFolder({ dataDir }: CliConfig): Promise<Finding> {
  try {
    await access(dataDir, constants.W_OK);
    return { name: 'data folder', ok: true, detail: dataDir };
  } catch {
    return { name: 'data folder', ok: false, detail: `${dataDir} is not there yet or cannot be written.` };
  }
}

async function server(config: CliConfig): Promise<readonly Finding[]> {
  try {
    const api = await ApiClient.open(config);
    const { parts } = await api.get('/health', replies.health);
    const { version, agent, codeHosts, models } = await api.get('/config', replies.config);
    const model = models.find(({ isDefault }) => isDefault)?.label ?? 'none';
    return [
      { name: 'server', ok: true, detail: `version ${version} at ${config.url}` },
      ...Object.entries(parts).map(([name, ok]) => ({ name, ok, detail: ok ? 'works' : 'does not work yet' })),
      { name: 'agent', ok: true, detail: `${agent.label}, default model ${model}` },
      { name: 'code hosts', ok: codeHosts.length > 0, detail: codeHosts.join(', ') },
    ];
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return [{ name: error.exitCode === EXIT.unreachable ? 'server' : 'access', ok: false, detail: error.message }];
  }
}
