#!/usr/bin/env node
import { runCli } from './cli/program.js';

process.exitCode = await runCli(process.argv.slice(2), async (argv) => {
  const { serve } = await import('./serve.js');
  await serve(argv);
});
