import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { CopyRefused } from '../admin/copy-refused.js';
import { ConfigError, parseCliConfig, parseConfig, type Config } from '../config/config.schema.js';
import { visibleText } from '../domain/shared/visible-text.js';
import { PortError } from '../ports/port-error.js';
import { VERSION } from '../config/version.js';
import { ApiClient } from './api-client.js';
import { CliError, EXIT } from './cli-error.js';
import { copyBlobs, copyLog, copyState, type Copies, type CopyOptions } from './copy.js';
import { doctor, type Examined } from './doctor.js';
import { Output } from './output.js';
import { RepositoryCommands } from './repository-commands.js';
import { RunCommands, type ReplyOptions, type SendOptions } from './run-commands.js';

interface Common {
  readonly json?: boolean;
}
type Act = (commands: RunCommands) => Promise<number>;
type ActOnRepositories = (commands: RepositoryCommands) => Promise<number>;

/** What the command line has of the server's own program, loaded when it is needed. */
export interface ServerProgram {
  readonly serve: (argv: readonly string[]) => Promise<void>;
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
  const program = buildProgram({
    serve: async (options) => {
      await serve(options);
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
    return tell(error, argv.includes('--json'));
  }
}

interface Actions {
  readonly serve: (argv: readonly string[]) => Promise<void>;
  readonly run: (common: Common, act: Act) => Promise<void>;
  readonly repositories: (common: Common, act: ActOnRepositories) => Promise<void>;
  readonly doctor: (common: Common) => Promise<void>;
  readonly provision: (common: Common) => Promise<void>;
  readonly copy: (what: 'log' | 'state' | 'blobs', options: CopyOptions & Common) => Promise<void>;
}

function buildProgram(actions: Actions): Command {
  const program = new Command('code-runs')
    .description('Send tickets to Claude Code, follow the runs, answer and accept.')
    .version(VERSION)
    .exitOverride();
  addServer(program, actions);
  addCopies(program, actions);
  addSending(program, actions);
  addReading(program, actions);
  addRepositories(program, actions);
  for (const command of program.commands) command.exitOverride().showHelpAfterError(takes(command));
  const names = program.commands.map((command) => command.name());
  return program.showHelpAfterError(`The commands are ${names.join(', ')}; see \`code-runs --help\`.`);
}

function takes(command: Command): string {
  const options = command.options.map(({ long }) => long);
  return `\`code-runs ${command.name()}\` takes ${options.join(', ')}; see \`code-runs ${command.name()} --help\`.`;
}

function addServer(program: Command, actions: Actions): void {
  program
    .command('serve')
    .description('start the server (settings by environment; see `serve --help`)')
    .allowUnknownOption()
    .allowExcessArguments()
    .helpOption(false)
    .argument('[options...]')
    .action((options: readonly string[]) => actions.serve(options));
  json(program.command('doctor').description('say what is configured, reachable and missing')).action(
    (options: Common) => actions.doctor(options),
  );
  const provisioning = 'make what Claude Code needs at Anthropic, as far as it is missing (the server does it too)';
  json(program.command('provision').description(provisioning)).action((options: Common) => actions.provision(options));
}

function tellProvisioned(provisioned: object, output: Output): void {
  if (output.isJson) output.json(provisioned);
  else for (const [name, value] of Object.entries(provisioned)) output.line(`${name}: ${String(value)}`);
}

function addCopies(program: Command, { copy }: Actions): void {
  const place = (server: string): string =>
    `a data folder, a ${server} address without a password, or the name of a setting that holds one`;
  const commands = [
    ['log', 'copy the event log to another place and compare both; run it again where it was broken off', 'esdb://'],
    ['state', 'copy names, sessions, tokens and connected apps to another place', 'mongodb://'],
    [
      'blobs',
      'copy bundles, diffs and long output to another place; run it again where it was broken off',
      'mongodb://',
    ],
  ] as const;
  for (const [what, description, server] of commands) {
    json(program.command(`copy-${what}`).description(description))
      .requiredOption('--from <place>', place(server))
      .requiredOption('--to <place>', place(server))
      .action((options: CopyOptions & Common) => copy(what, options));
  }
}

function addSending(program: Command, { run }: Actions): void {
  json(waiting(composing(program.command('send').description('send a ticket to the agent'))))
    .option('--ticket <key>', 'a known ticket, such as ACME-42')
    .option('--new <title>', 'a new ticket')
    .option('--body <text>', "the new ticket's description")
    .option('--project <key>', "the new ticket's project")
    .option('--repo <name|path|url[@branch]>', 'a repo, and its base branch (may be repeated)', collect, [])
    .option('--model <id>', 'the model')
    .option('--instructions <text>', 'what the agent should do')
    .action((options: SendOptions & Common) => run(options, (commands) => commands.send(options)));
  json(waiting(composing(program.command('reply').description('send a further message'))))
    .argument('<key>', 'the ticket')
    .argument('<text>', 'the message')
    .action((key: string, text: string, options: ReplyOptions & Common) =>
      run(options, (commands) => commands.reply(key, text, options)),
    );
  json(waiting(program.command('answer').description("answer the agent's open question")))
    .argument('<key>', 'the ticket')
    .argument('<text>', 'the answer')
    .action((key: string, text: string, options: Common & { readonly wait?: boolean }) =>
      run(options, (commands) => commands.answer(key, text, options.wait)),
    );
  json(waiting(program.command('budget').description('let a run cost more; a turn that paused at its budget goes on')))
    .argument('<key>', 'the ticket')
    .argument('<dollars>', 'what the whole run may cost, such as 40')
    .action((key: string, amount: string, options: Common & { readonly wait?: boolean }) =>
      run(options, (commands) => commands.budget(key, amount, options.wait)),
    );
  json(
    waiting(
      program
        .command('accept')
        .description(
          'accept the edits, or the plan, that wait for a decision; edits open draft PRs, or update open ones. Again after a draft PR failed: try to open it',
        ),
    ),
  )
    .argument('<key>', 'the ticket')
    .option('--revision <number>', 'exactly this edits revision', wholeNumber)
    .option('--no-draft-pr', 'commit to the branch and open no draft PR (an open PR shows its branch all the same)')
    .action((key: string, options: Common & { revision?: number; draftPr: boolean; wait?: boolean }) =>
      run(options, (commands) => commands.accept(key, options)),
    );
}

function addReading(program: Command, { run }: Actions): void {
  const reading: readonly [string, string, (key: string) => Act][] = [
    ['status', 'show where a run stands', (key) => (commands) => commands.status(key)],
    ['tail', 'follow a run live', (key) => (commands) => commands.tail(key)],
    ['events', 'print every fact of a conversation', (key) => (commands) => commands.events(key)],
  ];
  for (const [name, description, act] of reading) {
    json(program.command(name).description(description))
      .argument('<key>', 'the ticket')
      .action((key: string, options: Common) => run(options, act(key)));
  }
}

function addRepositories(program: Command, { repositories }: Actions): void {
  json(program.command('repos').description('list the repos that can be chosen')).action((options: Common) =>
    repositories(options, (commands) => commands.list()),
  );
  json(program.command('move-repo').description('say where a repo of the disk or behind a clone URL is found now'))
    .argument('<name>', 'the repo')
    .argument('<path|url>', 'its new place, with the same history')
    .action((name: string, place: string, options: Common) =>
      repositories(options, (commands) => commands.move(name, place)),
    );
  json(program.command('remove-repo').description('remove a repo from the lists; nothing is deleted where it is'))
    .argument('<name>', 'the repo')
    .option('--yes', 'do it; without it, it says what ends')
    .action((name: string, options: Common & { readonly yes?: boolean }) =>
      repositories(options, (commands) => commands.remove(name, options.yes === true)),
    );
}

const json = (command: Command): Command => command.option('--json', 'print JSON for programs');
const waiting = (command: Command): Command =>
  command.option('--wait', 'show progress and wait until the run needs nobody or somebody');

function composing(command: Command): Command {
  return command
    .addOption(new Option('--mode <mode>', 'what the agent may do').choices(['ask', 'edits', 'plan']).default('edits'))
    .option('--idempotency-key <key>', 'send once, however often it is tried; a failure names it')
    .option('--auto-open-draft-pr', 'open draft PRs after a successful Edits turn with changes');
}

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function tell(error: unknown, isJson: boolean): number {
  // Commander has written its own message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const { code, detail, exitCode } = describe(error);
  process.stderr.write(`${visibleText(detail)}\n`);
  if (isJson) process.stdout.write(`${JSON.stringify({ code, detail })}\n`);
  return exitCode;
}

function describe(error: unknown): { readonly code: string; readonly detail: string; readonly exitCode: number } {
  if (error instanceof CliError) return { code: error.code, detail: error.message, exitCode: error.exitCode };
  if (error instanceof ConfigError) return { code: 'CLI.SETTINGS', detail: error.message, exitCode: EXIT.usage };
  if (error instanceof PortError) return { code: error.code, detail: error.message, exitCode: EXIT.failed };
  if (error instanceof CopyRefused) return { code: 'CLI.COPY_REFUSED', detail: error.message, exitCode: EXIT.failed };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'CLI.FAILED', detail, exitCode: EXIT.failed };
}
