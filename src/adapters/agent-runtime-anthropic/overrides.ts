import { z } from 'zod';
import type { Mode } from '../../domain/conversation/conversation.types.js';
import { PortError } from '../../ports/port-error.js';
import { toolsFor, type SessionMode } from './agent-definition.js';

/** What a session was asked to run with. Without a mode its tools do not matter yet. */
export interface Asked {
  readonly model: string;
  readonly mode?: SessionMode;
}

const MODES: readonly Mode[] = ['ask', 'plan', 'edits'];
const BUILT_IN = ['bash', 'edit', 'read', 'write', 'glob', 'grep', 'web_fetch', 'web_search'];
const TOOLSET = /^agent_toolset/;

const switchSchema = {
  enabled: z.boolean().nullish(),
  permission_policy: z.looseObject({ type: z.string() }).nullish(),
};
const toolSchema = z.looseObject({
  type: z.string(),
  name: z.string().nullish(),
  default_config: z.looseObject(switchSchema).nullish(),
  configs: z.array(z.looseObject({ name: z.string(), ...switchSchema })).nullish(),
});
const agentSchema = z.looseObject({
  model: z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]),
  tools: z.array(toolSchema),
});

/**
 * How the agent that a session says it runs differs from what was asked for, in words; undefined where it does not. A service that
 * leaves overrides out would run an agent that writes in Ask, or a model that nobody chose.
 */
export function differenceOf(agent: unknown, { model, mode }: Asked): string | undefined {
  const { data } = agentSchema.safeParse(agent);
  if (!data) return 'does not say which model and tools a session runs with';
  const differences = [
    ...(isModel(data.model, model) ? [] : [`runs ${data.model} where ${model} was asked for`]),
    ...(mode === undefined ? [] : toolDifferences(toolsIn(data.tools), toolsOf(mode))),
  ];
  return differences.length > 0 ? differences.join(', and ') : undefined;
}

/** Whose tools the session says it has; undefined for a set that is none of ours. */
export function modeOf({ agent }: { readonly agent?: unknown }): SessionMode | undefined {
  const { data } = agentSchema.safeParse(agent);
  const tools = data && toolsIn(data.tools);
  return tools && [...MODES, 'set-up' as const].find((mode) => toolDifferences(tools, toolsOf(mode)).length === 0);
}

/** `service` is its name in words. */
export function refusedOverrides(service: string, difference: string): PortError {
  const mend =
    'Nothing was sent to the agent. Check what ANTHROPIC_BASE_URL names: it must take the model and tools of each session.';
  return new PortError('AGENT.REJECTED', `${service} ${difference}. ${mend}`, false);
}

/** An alias may be answered by the model that it stands for, which ends in a date. */
function isModel(running: string, asked: string): boolean {
  const dated = /^(.*)-\d{8}$/.exec(running)?.[1];
  return running === asked || (dated !== undefined && dated === asked.replace(/-latest$/, ''));
}

function toolDifferences(running: ReadonlySet<string>, asked: ReadonlySet<string>): readonly string[] {
  const more = [...running].filter((tool) => !asked.has(tool));
  const fewer = [...asked].filter((tool) => !running.has(tool));
  return [
    ...(more.length > 0 ? [`leaves tools on that were not asked for: ${more.join(', ')}`] : []),
    ...(fewer.length > 0 ? [`leaves out tools that were asked for: ${fewer.join(', ')}`] : []),
  ];
}

function toolsOf(mode: SessionMode): ReadonlySet<string> {
  return toolsIn(z.array(toolSchema).parse(toolsFor(mode)));
}

/** Names of the tools that can be used, with the policy where that is not to go ahead. */
function toolsIn(tools: readonly z.infer<typeof toolSchema>[]): ReadonlySet<string> {
  return new Set(tools.flatMap((tool) => (TOOLSET.test(tool.type) ? builtIn(tool) : [tool.name ?? tool.type])));
}

function builtIn({ default_config: usual, configs }: z.infer<typeof toolSchema>): readonly string[] {
  const own = new Map((configs ?? []).map((config) => [config.name, config]));
  return [...new Set([...BUILT_IN, ...own.keys()])].flatMap((name) => {
    const [isOn, policy] = [
      own.get(name)?.enabled ?? usual?.enabled ?? true,
      policyOf(own.get(name)) ?? policyOf(usual),
    ];
    if (!isOn) return [];
    return [policy === undefined || policy === 'always_allow' ? name : `${name} (${policy})`];
  });
}

function policyOf(
  config: { readonly permission_policy?: { readonly type: string } | null | undefined } | null | undefined,
) {
  return config?.permission_policy?.type;
}
