import { differenceOf } from './overrides.js';

const OPUS = 'claude-opus-4-8';

test('overrides are the same however they are spelled out, and an alias may be answered by its model', () => {
  const on = (name: string, type = 'always_allow') => ({ name, enabled: true, permission_policy: { type } });
  const tools = (
    configs: readonly object[],
    more: readonly object[] = [],
    usual: object | null = { enabled: false },
  ) => [
    { type: 'agent_toolset_20260401', default_config: usual, configs },
    { type: 'custom', name: 'ask_user' },
    ...more,
  ];
  const ask = [on('read'), on('glob'), on('grep')];
  const off = ['bash', 'edit', 'write', 'web_fetch', 'web_search'].map((name) => ({ name, enabled: false }));
  const of = (agent: object) => differenceOf({ model: { id: OPUS }, ...agent }, { model: OPUS, mode: 'ask' });
  expect(of({ tools: tools(ask) })).toBeUndefined();
  expect(of({ tools: tools([...ask, ...off], [], null) })).toBeUndefined();
  expect(of({ model: `${OPUS}-20260401`, tools: tools(ask) })).toBeUndefined();
  expect(of({ model: 'claude-opus-4', tools: tools(ask) })).toContain('runs claude-opus-4 where');
  expect(of({ tools: tools(ask, [], null) })).toContain('not asked for: bash, edit, write, web_fetch, web_search');
  expect(of({ tools: tools([on('read', 'always_ask'), on('glob'), on('grep')]) })).toContain('read (always_ask)');
  expect(of({ tools: tools(ask, [{ type: 'mcp_toolset' }]) })).toContain('not asked for: mcp_toolset');
  expect(of({})).toBe('does not say which model and tools a session runs with');
});
