import { DemoAgentRuntime } from '../../src/adapters/agent-runtime-demo/demo.agent-runtime.js';
import { describeAgentRuntime } from './agent-runtime.contract.js';
import { demoGround } from './agent-runtime.demo-ground.js';

describeAgentRuntime('DemoAgentRuntime', async () => {
  const ground = await demoGround({
    web: { 'README.md': '# web\n' },
    api: { 'README.md': '# api\n' },
  });
  const [web, api] = ground.repositories;
  if (!web || !api) throw new Error('Two repositories were made.');
  return {
    start: () =>
      Promise.resolve(
        new DemoAgentRuntime({ ...ground.options, knobs: { piecesPerSecond: 400, longestWaitMs: 60_000 } }),
      ),
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
