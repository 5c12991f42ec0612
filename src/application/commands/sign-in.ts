import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refusals } from '../refusals.js';
import { Sessions } from '../access/sessions.js';
import type { SignedIn } from './set-up-owner.js';

/** Signs a browser in with an access token. */
export class SignIn extends Command<SignedIn> {
  constructor(readonly token: string) {
    super();
  }
}

@CommandHandler(SignIn)
export class SignInHandler implements ICommandHandler<SignIn> {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  async execute({ token }: SignIn): Promise<SignedIn> {
    const identity = await this.sessions.ofToken(token);
    if (!identity) throw refusals.badToken();
    const { memberId } = identity;
    return { memberId, session: await this.sessions.begin(memberId) };
  }
}
