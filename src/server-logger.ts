import { ConsoleLogger } from '@nestjs/common';

/** Who in Nest prints an error of the start that it throws as well: whoever started the server says it in plain words. */
const THROWN_AS_WELL = ['ExceptionHandler', 'NestApplication'];

/** Nest's log lines without those that would come before the message of a failed start. */
export class ServerLogger extends ConsoleLogger {
  override error(message: unknown, ...more: readonly unknown[]): void {
    if (!THROWN_AS_WELL.includes(String(more.at(-1)))) super.error(message, ...more);
  }
}
