import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ManagedAgentsStandIn } from '../stand-ins/managed-agents/managed-agents-stand-in.js';
import { TestServer, type Finished } from '../support/server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Sent {
  readonly ticketKey: string;
  readonly status: string;
  readonly reason: string;
  readonly prs: readonly { readonly repository: string; readonly number: number; readonly draft: boolean }[];
}

describe('the main job with Claude Code, on the repositories of a new installation', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let standIn: ManagedAgentsStandIn;
  let server: TestServer;

  beforeAll(async () => {
    folder = await temporaryFolder();
    const root = join(folder.path, 'containers');
    await mkdir(root);
    standIn = await ManagedAgentsStandIn.start({ root });
    server = await TestServer.start({ env: { ANTHROPIC_API_KEY: standIn.apiKey, ANTHROPIC_BASE_URL: standIn.url } });
  });
  afterAll(async () => {
    await server.stop();
    await standIn.stop();
    await folder.remove();
  });

  const run = async (...args: readonly string[]): Promise<{ readonly code: number | null; readonly sent: Sent }> => {
    const { code, stdout, stderr }: Finished = await server.cli(...args, '--json');
    if (stdout === '') throw new Error(`${code}: ${stderr}`);
    return { code, sent: JSON.parse(stdout) as Sent };
  };
  const both = ['--repo', 'acme-web@main', '--repo', 'acme-backend@main'];
  const factsOf = async (key: string): Promise<readonly string[]> => {
    const { stdout } = await server.cli('events', key, '--json');
    return stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly event: { readonly type: string } }).event.type);
  };

  it('ACME-42 in Edits ends in two draft PRs', async () => {
    const { code, sent } = await run(
      ...['send', '--ticket', 'ACME-42', ...both, '--mode', 'edits', '--auto-open-draft-pr', '--wait'],
    );
    expect({ code, status: sent.status, prs: sent.prs.length }).toEqual({ code: 0, status: 'PR opened', prs: 2 });
    expect(await factsOf('ACME-42')).toEqual(expect.arrayContaining(['UsageRecorded', 'EditsProposed', 'PrOpened']));
  });
});
