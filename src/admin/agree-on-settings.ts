import type { Config } from '../config/config.schema.js';
import { PortError } from '../ports/port-error.js';
import type { StateStore } from '../ports/state-store.port.js';
import { INSTALLATION } from './bind-stores.js';

const KEY = 'settings';

type Settings = Readonly<Record<string, string>>;

/**
 * Makes sure that processes which share their work do it alike: a turn that one process takes over from another needs the same agent,
 * the same GitHub and the same lease. A process that is alone says what it has (so that a change takes a stop of all). Throws PortError
 * STORE.IN_USE, in words for people, when another process runs with other settings. Keys and secrets are not compared: they can be
 * renewed one process after the other.
 */
export async function agreeOnSettings(state: StateStore, config: Config, isAlone: boolean): Promise<void> {
  const own = compared(config);
  const entry = await state.get<Settings>(INSTALLATION, KEY);
  if (isAlone) {
    await state.put(INSTALLATION, KEY, own, entry?.version ?? 0);
    return;
  }
  const others = entry?.value ?? own;
  const different = Object.keys(own).filter((name) => own[name] !== others[name]);
  if (different.length === 0) return;
  throw new PortError(
    'STORE.IN_USE',
    `Another process uses these stores with another ${different.join(', ')}. All processes need the same: give this one theirs, or stop ` +
      'every process first to change it.',
    false,
  );
}

/** By the name of the setting. */
function compared({ agent, github, leaseTtlMs }: Config): Settings {
  return {
    ANTHROPIC_API_KEY: agent.kind === 'demo' ? 'none' : 'one',
    ANTHROPIC_BASE_URL: agent.kind === 'demo' || agent.baseUrl === null ? '' : new URL(agent.baseUrl).origin,
    GITHUB_URL: new URL(github.url).origin,
    GITHUB_APP_ID: github.app?.id ?? '',
    LEASE_SECONDS: String(leaseTtlMs / 1_000),
  };
}
