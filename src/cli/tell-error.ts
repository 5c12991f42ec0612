import { CommanderError } from 'commander';
import { CopyRefused } from '../admin/copy-refused.js';
import { ConfigError } from '../config/config.schema.js';
import { SETTINGS } from '../config/settings.js';
import { visibleText } from '../domain/shared/visible-text.js';
import { PortError } from '../ports/port-error.js';
import { CliError, EXIT } from './cli-error.js';
import { Output } from './output.js';

interface Told {
  readonly code: string;
  readonly detail: string;
  readonly exitCode: number;
}

/** What the parser of arguments would write to stderr, kept until it is known what it belongs to. */
export class ParserWords {
  private words = '';

  add(text: string): void {
    this.words += text;
  }

  take(): string {
    const { words } = this;
    this.words = '';
    return words;
  }
}

/** Tells an error in the one form there is: its sentence on stderr, for programs also `{ code, detail }` on stdout. Gives the exit code. */
export function tellError(error: unknown, isJson: boolean, words: ParserWords): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  if (error instanceof CommanderError && error.code === 'commander.help') {
    process.stderr.write(words.take());
    return EXIT.usage;
  }
  const { code, detail, exitCode } = describe(error, words);
  process.stderr.write(`${visibleText(detail)}\n`);
  if (isJson) new Output(isJson).json({ code, detail });
  return exitCode;
}

function describe(error: unknown, words: ParserWords): Told {
  if (error instanceof CommanderError)
    return { code: 'CLI.USAGE', detail: badUsage(error, words), exitCode: EXIT.usage };
  if (error instanceof CliError)
    return { code: error.code, detail: inOneLine(error.message), exitCode: error.exitCode };
  if (error instanceof ConfigError) return { code: 'CLI.SETTINGS', detail: error.message, exitCode: EXIT.usage };
  if (error instanceof PortError) return { code: error.code, detail: error.message, exitCode: EXIT.failed };
  if (error instanceof CopyRefused) return { code: 'CLI.COPY_REFUSED', detail: error.message, exitCode: EXIT.failed };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'CLI.FAILED', detail, exitCode: EXIT.failed };
}

/** Arguments and names hold line breaks, and would forge a line of their own. */
const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** One line, whatever the arguments hold: the parser's sentence, and what the command takes. */
function badUsage({ message }: CommanderError, words: ParserWords): string {
  const said = inOneLine(message.replace(/^error: /, ''));
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.?]\)?$/.test(said) ? '' : '.'}`;
  return [sentence, ...meantAsSetting(said), words.take().trim()].join(' ').trim();
}

/** People who know a setting try it as an option. */
function meantAsSetting(said: string): readonly string[] {
  const option = /^unknown option '--([^'=]+)/.exec(said)?.[1] ?? '';
  const name = option.replaceAll('-', '_').toUpperCase();
  return SETTINGS.some((setting) => setting.name === name) ? [`${name} is a setting: set it in the environment.`] : [];
}
