import { managedGround } from './agent-runtime-anthropic.ground.js';
import { describeAgentRuntime } from './agent-runtime.contract.js';

describeAgentRuntime('ManagedAgentsRuntime', async () => {
  const ground = await managedGround({ web: { 'README.md': '# web\n' }, api: { 'README.md': '# api\n' } });
  const [web, api] = ground.repositories;
  if (!web || !api) throw new Error('Two repositories were made.');
  return {
    start: () => Promise.resolve(ground.start()),
    repositories: [web, api],
    instructions: {
      say: (words) => `say: ${words}`,
      ask: (question, options) =>
        `ask: ${question}${options.length > 0 ? ` [${options.join(' | ')}]` : ''}\nsay: You chose {answer}.`,
      edit: 'replace `# web` with `# The web` in `web/README.md`',
      dawdle: 'wait 20s',
      fail: 'fail: the machine is tired',
    },
    dispose: () => ground.dispose(),
  };
});
