import type {
  BetaManagedAgentsAgent,
  BetaManagedAgentsAgentToolConfig,
  BetaManagedAgentsAgentToolset20260401,
} from '@anthropic-ai/sdk/resources/beta/agents';
import { z } from 'zod';

export type Tools = BetaManagedAgentsAgent['tools'];
export type Policy = 'always_allow' | 'always_ask' | 'auto';

const BUILT_IN = ['bash', 'edit', 'read', 'write', 'glob', 'grep', 'web_fetch', 'web_search'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

const policySchema = z.object({ type: z.enum(['always_allow', 'always_ask', 'auto']) });
const switchSchema = { enabled: z.boolean().nullish(), permission_policy: policySchema.nullish() };

const toolsetSchema = z.strictObject({
  type: z.literal('agent_toolset_20260401'),
  default_config: z.strictObject(switchSchema).nullish(),
  configs: z
    .array(z.strictObject({ name: z.enum(BUILT_IN), type: z.enum(BUILT_IN).optional(), ...switchSchema }))
    .optional(),
});

const customSchema = z.strictObject({
  type: z.literal('custom'),
  name: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/, 'must be 1-128 letters, digits, underscores or hyphens'),
  description: z.string().min(1),
  input_schema: z.looseObject({ type: z.literal('object') }),
});

/** The tools of an agent or a session as they are sent. */
export const toolsSchema = z
  .array(z.discriminatedUnion('type', [toolsetSchema, customSchema]))
  .max(256)
  .refine((tools) => new Set(tools.map((tool) => ('name' in tool ? tool.name : ''))).size === tools.length, {
    message: 'tool names must be unique, with one toolset',
  });

/** As the API answers them: every default spelled out. */
export function resolved(tools: z.infer<typeof toolsSchema>): Tools {
  return tools.map((tool) => (tool.type === 'custom' ? { ...tool } : resolvedToolset(tool)));
}

function resolvedToolset(toolset: z.infer<typeof toolsetSchema>): BetaManagedAgentsAgentToolset20260401 {
  const enabled = toolset.default_config?.enabled ?? true;
  const permission_policy = toolset.default_config?.permission_policy ?? { type: 'always_allow' };
  const configs = (toolset.configs ?? []).map((config) => ({
    name: config.name,
    type: config.name,
    enabled: config.enabled ?? enabled,
    permission_policy: config.permission_policy ?? permission_policy,
  }));
  return {
    type: toolset.type,
    default_config: { enabled, permission_policy },
    configs: configs as BetaManagedAgentsAgentToolConfig[],
  };
}

/** The policy under which a built-in tool runs; undefined when it is not enabled. */
export function policyOf(tools: Tools, name: BuiltIn): Policy | undefined {
  const toolset = tools.find((tool) => tool.type === 'agent_toolset_20260401');
  if (!toolset) return undefined;
  const config = toolset.configs.find((one) => one.name === name) ?? toolset.default_config;
  return config.enabled ? config.permission_policy.type : undefined;
}

export function hasCustomTool(tools: Tools, name: string): boolean {
  return tools.some((tool) => tool.type === 'custom' && tool.name === name);
}
