import { ConsoleLogger } from '@nestjs/common';

/** Who in Nest prints an error of the start that it throws as well: whoever started the server says it in plain words. */
const THROWN_AS_WELL = ['ExceptionHandler', 'NestApplication'];

/** Nest's warnings and errors without those that would come before the message of a failed start; in colours on a terminal alone. */
export class ServerLogger extends ConsoleLogger {
  constructor() {
    const colors = [process.stdout, process.stderr].every((stream) => stream.isTTY && stream.hasColors());
    super({ logLevels: ['warn', 'error', 'fatal'], colors });
  }

  override error(message: unknown, ...more: readonly unknown[]): void {
    if (!THROWN_AS_WELL.includes(String(more.at(-1)))) super.error(message, ...more);
  }
}
