import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Sessions } from '../access/sessions.js';

/** Ends a browser's session, and with it its live connections. */
export class SignOut extends Command<void> {
  constructor(readonly session: string) {
    super();
  }
}

@CommandHandler(SignOut)
export class SignOutHandler implements ICommandHandler<SignOut> {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  execute({ session }: SignOut): Promise<void> {
    return this.sessions.end(session);
  }
}
