import type { CliConfig } from '../config/config.schema.js';
import { fine, type Finding } from '../ports/finding.js';
import { ApiClient } from './api-client.js';
import { CliError, EXIT } from './cli-error.js';
import type { Output } from './output.js';
import * as replies from './replies.js';

/** A part of the product, and how it is looked at; the doctor needs to know no more of it. */
export interface Examined {
  readonly service: string;
  readonly look: () => Promise<readonly Finding[]>;
}

interface Report extends Finding {
  readonly service: string;
}

/**
 * Says what is configured, reachable and missing, and what mends it; also while the server is stopped. Exit 0 when all is well,
 * 1 when something is missing, 69 when nothing is missing but a running server.
 */
export async function doctor(config: CliConfig, services: readonly Examined[], output: Output): Promise<number> {
  const reports = await Promise.all(
    [...services, { service: 'server', look: () => server(config) }].map(async ({ service, look }) =>
      (await look()).map((finding): Report => ({ service, ...finding })),
    ),
  );
  const findings = reports.flat();
  if (output.isJson) output.json({ url: config.url, dataDir: config.dataDir, findings });
  else for (const finding of findings) tell(finding, output);
  const failed = findings.filter(({ ok }) => !ok);
  if (failed.some(({ service, name }) => service !== 'server' || name !== 'reachable')) return EXIT.failed;
  return failed.length > 0 ? EXIT.unreachable : EXIT.done;
}

function tell({ service, name, ok, detail, mend }: Report, output: Output): void {
  output.line(`${ok ? 'ok     ' : 'missing'}  ${service}: ${name}${detail === '' ? '' : `: ${detail}`}`);
  if (mend !== '') output.line(`         → ${mend}`);
}

/** What the running server says of itself: the one beside these settings, else the one at CODE_RUNS_URL. */
async function server(config: CliConfig): Promise<readonly Finding[]> {
  const running = (await healthAt(config.ownUrl)) ?? (await healthAt(config.url));
  if (!running) return [notThere([...new Set([config.ownUrl, config.url])])];
  const { url, parts } = running;
  const works = Object.entries(parts).map(([name, ok]) => (ok ? fine(name) : notYet(name)));
  try {
    const api = await ApiClient.open({ ...config, url });
    const { version, agent, codeHosts, models } = await api.get('/config', replies.config);
    const gitHub = await api.get('/github', replies.gitHub);
    const model = models.find(({ isDefault }) => isDefault)?.label ?? 'none';
    return [
      fine('reachable', `version ${version} at ${url}`),
      ...works,
      fine('agent', `${agent.label}, default model ${model}`),
      fine('code hosts', codeHosts.join(', ')),
      ...(gitHub.app || gitHub.problem !== null ? [gitHubApp(gitHub.app?.slug, gitHub.problem)] : []),
    ];
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return [fine('reachable', url), ...works, { name: 'access', ok: false, detail: error.message, mend: '' }];
  }
}

/** Also of a server that is starting or stopping; undefined where no Code Runs server answers. */
async function healthAt(
  url: string,
): Promise<{ readonly url: string; readonly parts: Readonly<Record<string, boolean>> } | undefined> {
  try {
    const { data } = replies.health.safeParse(await (await fetch(`${url}/api/health`)).json());
    return data && { url, parts: data.parts };
  } catch {
    return undefined;
  }
}

const notThere = (urls: readonly string[]): Finding => ({
  name: 'reachable',
  ok: false,
  detail: `No Code Runs server answers at ${urls.join(' or ')}.`,
  mend: 'Start it with `npm start`, or set CODE_RUNS_URL to where it runs.',
});

function gitHubApp(slug: string | null | undefined, problem: string | null): Finding {
  if (problem === null) return fine('GitHub App', slug ?? '');
  return {
    name: 'GitHub App',
    ok: false,
    detail: problem,
    mend: 'See GitHub settings in the account menu, or the GITHUB_APP_ settings.',
  };
}

const notYet = (name: string): Finding => ({
  name,
  ok: false,
  detail: 'does not work yet',
  mend: "Wait until the server is ready; if it stays so, the server's own lines say why.",
});
