import { inspect } from 'node:util';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { visibleText } from '../domain/shared/visible-text.js';

/** Who in Nest prints an error of the start that it throws as well: whoever started the server says it in plain words. */
const THROWN_AS_WELL = ['ExceptionHandler', 'NestApplication'];

/**
 * Nest's warnings and errors without those that would come before the message of a failed start; in colours on a terminal alone.
 * What a line quotes may come from agents, repositories and services: hidden characters are named, and no quotation begins a line.
 */
export class ServerLogger extends ConsoleLogger {
  constructor() {
    const colors = [process.stdout, process.stderr].every((stream) => stream.isTTY && stream.hasColors());
    super({ logLevels: ['warn', 'error', 'fatal'], colors });
  }

  override error(message: unknown, ...more: readonly unknown[]): void {
    if (!THROWN_AS_WELL.includes(String(more.at(-1)))) super.error(message, ...more);
  }

  protected override stringifyMessage(message: unknown, level: LogLevel): string {
    const said = this.resolveMessage(message);
    const text = typeof said === 'string' ? said : inspect(said, { ...this.inspectOptions, colors: false });
    return this.colorize(named(text), level);
  }

  protected override stringifyParams(params: Record<string, unknown>): string {
    return named(inspect(params, { ...this.inspectOptions, colors: false, compact: true, breakLength: Infinity }));
  }

  protected override printStackTrace(stack: string | undefined): void {
    if (stack) super.printStackTrace(named(stack));
  }
}

const named = (text: string): string => visibleText(text).replaceAll('\n', '\n    ');
