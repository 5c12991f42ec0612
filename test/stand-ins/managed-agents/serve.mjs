// Runs the stand-in as a process of its own: node test/stand-ins/managed-agents/serve.mjs [port] [base of clone URLs]
// Prints one line of JSON with the settings to give to the product, and works until it is told to end.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '../../..');
const compiled = join(repository, 'node_modules/.cache/code-runs/stand-ins');
const sources = ['src', 'test/stand-ins/managed-agents'];
const swc = join(repository, 'node_modules/.bin/swc');
execFileSync(swc, [...sources, '--out-dir', compiled, '--ignore', '**/*.spec.ts', '--quiet'], { cwd: repository });
// Below node_modules nothing else says that these files are modules.
writeFileSync(join(compiled, 'package.json'), '{ "type": "module" }\n');
const { ManagedAgentsStandIn } = await import(
  join(compiled, 'test/stand-ins/managed-agents/managed-agents-stand-in.js')
);

const [port = '0', gitHubUrl] = process.argv.slice(2);
const root = mkdtempSync(join(tmpdir(), 'managed-agents-'));
const standIn = await ManagedAgentsStandIn.start({ root, port: Number(port), gitHubUrl });
console.log(JSON.stringify({ ANTHROPIC_BASE_URL: standIn.url, ANTHROPIC_API_KEY: standIn.apiKey }));

async function end() {
  await standIn.stop();
  rmSync(root, { recursive: true, force: true });
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
