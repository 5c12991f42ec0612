#!/usr/bin/env node
import { EXIT } from './cli/cli-error.js';
import { runCli } from './cli/program.js';

/** What a shell reports of a program that wrote to a reader that is gone, such as `head`: 128 and SIGPIPE. */
const READER_GONE = 141;

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(READER_GONE);
    if (stream === process.stdout) process.stderr.write(`The output cannot be written (${error.message}).\n`);
    process.exit(EXIT.failed);
  });
}

process.exitCode = await runCli(process.argv.slice(2), {
  serve: async (repositories) => (await import('./app/serve.js')).serve(repositories),
  services: async (config) => (await import('./app/service-checks.js')).serviceChecks(config),
  provision: async (config) => (await import('./app/anthropic-account.js')).provisionAgent(config),
  copies: () => import('./app/copying.js'),
});
