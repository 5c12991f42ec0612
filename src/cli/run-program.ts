import { InvalidArgumentError, Option, type Command } from 'commander';
import { MODES } from '../domain/conversation/conversation.types.js';
import type { ReplyOptions, RunCommands, SendOptions } from './run-commands.js';
import { usage } from './cli-error.js';
import { wordsOf } from './standard-input.js';

export interface Common {
  readonly json?: boolean;
}
type Waiting = Common & { readonly wait?: boolean };
export type Act = (commands: RunCommands) => Promise<number>;
type Run = (common: Common, act: Act) => Promise<void>;

export const json = (command: Command): Command => command.option('--json', 'print JSON for programs');

/** The commands that send something to the agent. */
export function addSending(program: Command, run: Run): void {
  json(waiting(composing(program.command('send').description('send a ticket to the agent'), 'edits in a new one')))
    .option('--ticket <key>', 'a known ticket, such as ACME-42')
    .option('--new <title>', 'a new ticket')
    .option('--body <text>', "the new ticket's description; - reads it from standard input")
    .option('--project <key>', "the new ticket's project")
    .option('--repo <name|path|url[@branch]>', 'a repo, and its base branch (may be repeated)', collect)
    .option('--model <id>', 'the model; without it that of the conversation, else the default')
    .option('--instructions <text>', 'what the agent should do; - reads it from standard input')
    .action((options: SendOptions & Common) => run(options, (commands) => commands.send(options)));
  const reply = program.command('reply').description('send a further message; without --mode it changes an open plan');
  json(waiting(composing(reply)))
    .argument('<key>', TICKET, ticketKey)
    .argument('<text>', 'the message; - reads it from standard input')
    .action((key: string, text: string, options: ReplyOptions & Common) =>
      run(options, async (commands) => commands.reply(key, await wordsOf(text), options)),
    );
  json(waiting(program.command('answer').description("answer the agent's open question")))
    .argument('<key>', TICKET, ticketKey)
    .argument('<text>', 'the answer; - reads it from standard input')
    .action((key: string, text: string, options: Waiting) =>
      run(options, async (commands) => commands.answer(key, await wordsOf(text), options.wait)),
    );
}

/** The commands that say whether a conversation goes on. */
export function addKeeping(program: Command, run: Run): void {
  json(waiting(program.command('release').description('send the queued messages that a stop or a failure held back')))
    .argument('<key>', TICKET, ticketKey)
    .action((key: string, options: Waiting) => run(options, (commands) => commands.release(key, options.wait)));
  json(
    program
      .command('archive')
      .description('take a conversation off the lists; it takes no messages until it is restored'),
  )
    .argument('<key>', TICKET, ticketKey)
    .action((key: string, options: Common) => run(options, (commands) => commands.archive(key)));
  json(program.command('restore').description('put an archived conversation back on the lists'))
    .argument('<key>', TICKET, ticketKey)
    .action((key: string, options: Common) => run(options, (commands) => commands.restore(key)));
}

/** The commands that decide about a run that is there. */
export function addDeciding(program: Command, run: Run): void {
  json(waiting(program.command('stop').description('stop the running turn; queued messages are held back')))
    .argument('<key>', TICKET, ticketKey)
    .action((key: string, options: Waiting) => run(options, (commands) => commands.stop(key, options.wait)));
  const retry = 'retry what failed: the last turn (also if it was stopped), else the draft PRs';
  json(waiting(program.command('retry').description(retry)))
    .argument('<key>', TICKET, ticketKey)
    .action((key: string, options: Waiting) => run(options, (commands) => commands.retry(key, options.wait)));
  json(waiting(program.command('budget').description('let a run cost more; a turn that paused at its budget goes on')))
    .argument('<key>', TICKET, ticketKey)
    .argument('<dollars>', 'what the whole run may cost, such as 40')
    .action((key: string, amount: string, options: Waiting) =>
      run(options, (commands) => commands.budget(key, amount, options.wait)),
    );
  const accept =
    'accept the edits, or the plan, that wait for a decision; edits open draft PRs, or update open ones. Again after a draft PR failed: try to open it';
  json(waiting(program.command('accept').description(accept)))
    .argument('<key>', TICKET, ticketKey)
    .option('--revision <number>', 'exactly this edits revision', wholeNumber)
    .option('--no-draft-pr', 'commit to the branch and open no draft PR (an open PR shows its branch all the same)')
    .action((key: string, options: Waiting & { revision?: number; draftPr: boolean }) =>
      run(options, (commands) => commands.accept(key, options)),
    );
  json(program.command('reject').description('reject the edits, or the plan, that wait for a decision'))
    .argument('<key>', TICKET, ticketKey)
    .option('--reason <text>', 'why the edits are rejected; the agent is told. - reads it from standard input')
    .action((key: string, options: Common & { reason?: string }) =>
      run(options, (commands) => commands.reject(key, options.reason)),
    );
}

export function addReading(program: Command, run: Run): void {
  const reading: readonly [string, string, (key: string) => Act][] = [
    ['status', 'show where a run stands', (key) => (commands) => commands.status(key)],
    ['tail', 'say what a run waits for, then follow it live', (key) => (commands) => commands.tail(key)],
    ['events', 'print every fact of a conversation', (key) => (commands) => commands.events(key)],
  ];
  for (const [name, description, act] of reading) {
    json(program.command(name).description(description))
      .argument('<key>', TICKET, ticketKey)
      .action((key: string, options: Common) => run(options, act(key)));
  }
}

const TICKET = 'the ticket, such as ACME-42';

const waiting = (command: Command): Command =>
  command.option('--wait', 'show progress, and wait until the run ends or waits for someone');

function composing(command: Command, inNew?: string): Command {
  const kept = `without it that of the conversation${inNew === undefined ? '' : `, ${inNew}`}`;
  return command
    .addOption(new Option('--mode <mode>', `what the agent may do; ${kept}`).choices(MODES))
    .option(
      '--idempotency-key <key>',
      'names this submission: it has one effect, however often it is sent; an error names the key',
    )
    .option('--auto-open-draft-pr', 'open draft PRs after a successful Edits turn with changes')
    .option('--no-auto-open-draft-pr', 'open none; with neither option as the conversation did last');
}

export const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

function ticketKey(text: string): string {
  if (/^[A-Za-z][A-Za-z0-9]{0,30}-\d{1,9}$/.test(text)) return text;
  throw usage(`${text} is not a ticket key. A key is written as ACME-42.`);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
