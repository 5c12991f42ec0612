#!/usr/bin/env node
import { runCli } from './cli/program.js';

process.exitCode = await runCli(process.argv.slice(2), {
  serve: async (argv) => (await import('./serve.js')).serve(argv),
  services: async (config) => (await import('./service-checks.js')).serviceChecks(config),
  provision: async (config) => (await import('./anthropic-account.js')).provisionAgent(config),
  copies: () => import('./copying.js'),
});
