import { Command, type Help } from 'commander';
import { parseCliConfig, parseConfig, type Config } from '../config/config.schema.js';
import { SETTINGS } from '../config/settings.js';
import { VERSION } from '../config/version.js';
import { ApiClient } from './api-client.js';
import { EXIT } from './cli-error.js';
import { copyBlobs, copyLog, copyState, type Copies, type CopyOptions } from './copy.js';
import { doctor, type Examined } from './doctor.js';
import { Output } from './output.js';
import { RepositoryCommands } from './repository-commands.js';
import { RunCommands } from './run-commands.js';
import {
  addDeciding,
  addKeeping,
  addReading,
  addSending,
  collect,
  json,
  type Act,
  type Common,
} from './run-program.js';
import { ParserWords, tellError } from './tell-error.js';

type ActOnRepositories = (commands: RepositoryCommands) => Promise<number>;

/** What the command line has of the server's own program, loaded when it is needed. */
export interface ServerProgram {
  readonly serve: (repositories: readonly string[]) => Promise<void>;
  readonly services: (config: Config) => Promise<readonly Examined[]>;
  readonly provision: (config: Config) => Promise<object>;
  readonly copies: () => Promise<Copies>;
}

/** Runs the command line and gives the exit code. `argv` without the program's name. */
export async function runCli(
  argv: readonly string[],
  { serve, services, provision, copies }: ServerProgram,
): Promise<number> {
  let exitCode: number = EXIT.done;
  const words = new ParserWords();
  const program = buildProgram(words, {
    serve: async (repositories) => {
      await serve(repositories);
      exitCode = Number(process.exitCode ?? EXIT.done);
    },
    run: async ({ json }, act) => {
      const api = await ApiClient.open(parseCliConfig());
      exitCode = await act(new RunCommands(api, new Output(json === true)));
    },
    repositories: async ({ json }, act) => {
      const api = await ApiClient.open(parseCliConfig());
      exitCode = await act(new RepositoryCommands(api, new Output(json === true)));
    },
    doctor: async ({ json }) => {
      exitCode = await doctor(parseCliConfig(), await services(parseConfig()), new Output(json === true));
    },
    provision: async ({ json }) => {
      tellProvisioned(await provision(parseConfig()), new Output(json === true));
    },
    copy: async (what, options) => {
      const copy = { log: copyLog, state: copyState, blobs: copyBlobs };
      exitCode = await copy[what](await copies(), options, new Output(options.json === true));
    },
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    return tellError(error, argv.includes('--json'), words);
  }
}

interface Actions {
  readonly serve: (repositories: readonly string[]) => Promise<void>;
  readonly run: (common: Common, act: Act) => Promise<void>;
  readonly repositories: (common: Common, act: ActOnRepositories) => Promise<void>;
  readonly doctor: (common: Common) => Promise<void>;
  readonly provision: (common: Common) => Promise<void>;
  readonly copy: (what: 'log' | 'state' | 'blobs', options: CopyOptions & Common) => Promise<void>;
}

function buildProgram(words: ParserWords, actions: Actions): Command {
  const program = new Command('code-runs')
    .description('Send tickets to Claude Code, follow the runs, answer and accept.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ outputError: () => undefined, writeErr: (text) => words.add(text) });
  addServer(program, actions);
  addCopies(program, actions);
  addSending(program, actions.run);
  addDeciding(program, actions.run);
  addKeeping(program, actions.run);
  addReading(program, actions.run);
  addRepositories(program, actions);
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(takes(command)).allowExcessArguments().hook('preAction', refuseMore);
  const names = program.commands.map((command) => command.name());
  return program.showHelpAfterError(`The commands are ${names.join(', ')}; see \`code-runs --help\`.`);
}

/** The parser only counts what is too much; this names it. */
function refuseMore(command: Command): void {
  const more = command.args[command.registeredArguments.length];
  if (more !== undefined) command.error(`error: unexpected argument '${more}'`);
}

function takes(command: Command): string {
  const options = command.options.map(({ long }) => long);
  const names = command.registeredArguments.map((argument) => `<${argument.name()}>`);
  const call = ['code-runs', command.name(), ...names].join(' ');
  return `\`${call}\` takes ${options.join(', ')}; see \`code-runs ${command.name()} --help\`.`;
}

function addServer(program: Command, actions: Actions): void {
  program
    .command('serve')
    .summary('start the server (settings by environment; see `serve --help`)')
    .description('Start the server: `code-runs serve`, or `npm start --` in its source.')
    .option('--repo <path|url>', 'add a repo at the start (may be repeated; one that is there stays as it is)', collect)
    .version(VERSION)
    .addHelpText('after', ({ command }) => settingsHelp(command.createHelp()))
    .action(({ repo = [] }: { readonly repo?: readonly string[] }) => actions.serve(repo));
  json(program.command('doctor').description('say what is configured, reachable and missing')).action(
    (options: Common) => actions.doctor(options),
  );
  const provisioning = 'create what Claude Code needs at Anthropic and does not have yet (the server does this too)';
  json(program.command('provision').description(provisioning)).action((options: Common) => actions.provision(options));
}

function settingsHelp(help: Help): string {
  help.prepareContext({ helpWidth: process.stdout.columns });
  const described = SETTINGS.filter(({ meaning }) => meaning !== '');
  const terms = described.map(({ name, without }) => (without === '' ? name : `${name}=${without}`));
  const width = Math.max(...terms.map((term) => term.length));
  const rows = described.map(({ meaning }, index) =>
    help.formatItem(terms[index] ?? '', width, meaning.replaceAll('`', ''), help),
  );
  return ['', 'Settings, from the environment:', ...rows].join('\n');
}

function tellProvisioned(provisioned: object, output: Output): void {
  if (output.isJson) output.json(provisioned);
  else for (const [name, value] of Object.entries(provisioned)) output.line(`${name}: ${String(value)}`);
}

function addCopies(program: Command, { copy }: Actions): void {
  const place = (server: string): string =>
    `a data folder, a ${server} address without a password, or the name of a setting that holds one`;
  const commands = [
    ['log', 'copy the event log to another place and compare both; run it again if it was interrupted', 'esdb://'],
    ['state', 'copy names, sessions, tokens and connected apps to another place', 'mongodb://'],
    ['blobs', 'copy bundles, diffs and long output to another place; run it again if it was interrupted', 'mongodb://'],
  ] as const;
  for (const [what, description, server] of commands) {
    json(program.command(`copy-${what}`).description(description))
      .requiredOption('--from <place>', place(server))
      .requiredOption('--to <place>', place(server))
      .action((options: CopyOptions & Common) => copy(what, options));
  }
}

function addRepositories(program: Command, { repositories }: Actions): void {
  json(program.command('repos').description('list the repos that can be chosen')).action((options: Common) =>
    repositories(options, (commands) => commands.list()),
  );
  json(
    program
      .command('move-repo')
      .description('give the new place of a repo that moved (on the disk or behind a clone URL)'),
  )
    .argument('<name>', 'the repo')
    .argument('<path|url>', 'its new place, with the same history')
    .action((name: string, place: string, options: Common) =>
      repositories(options, (commands) => commands.move(name, place)),
    );
  json(program.command('remove-repo').description('remove a repo from the lists; nothing is deleted where it is'))
    .argument('<name>', 'the repo')
    .option('--yes', 'remove it; without this option, only say what would end')
    .action((name: string, options: Common & { readonly yes?: boolean }) =>
      repositories(options, (commands) => commands.remove(name, options.yes === true)),
    );
}
