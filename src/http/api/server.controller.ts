import { Controller, Inject, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import type { Caller } from '../../application/access/caller.js';
import { SetUpOwner, type SignedIn } from '../../application/commands/set-up-owner.js';
import { SignIn } from '../../application/commands/sign-in.js';
import { SignOut } from '../../application/commands/sign-out.js';
import { GetConfig } from '../../application/queries/get-config.js';
import { GetMe } from '../../application/queries/get-me.js';
import { PRODUCT, type Product } from '../../application/product.js';
import { SESSION_MS } from '../../application/access/sessions.js';
import type { Me } from '../../contracts/replies.js';
import { SESSION_COOKIE } from '../../edge/authentication.js';
import { Asker, Endpoint, Input, Reader, type KnownRequest } from '../routing/endpoint.js';
import { openApi } from './open-api.js';
import { Readiness } from './readiness.js';
import type { InputOf } from '../routing/route.js';
import { routes } from './routes.js';

type In<Name extends keyof typeof routes> = InputOf<(typeof routes)[Name]>;

/** The server itself: health, description, sign-in. */
@Controller('api')
export class ServerController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  @Endpoint(routes.getHealth)
  async health(@Res({ passthrough: true }) response: Response) {
    const health = await this.readiness.check();
    response.status(health.status === 'ready' ? 200 : 503);
    return health;
  }

  @Endpoint(routes.getOpenApi)
  description() {
    return openApi(this.product.version);
  }

  @Endpoint(routes.getMe)
  me(@Asker() asker: Caller | null): Promise<Me> {
    return this.queries.execute(new GetMe(asker));
  }

  @Endpoint(routes.getConfig)
  config(@Reader() reader: Caller) {
    return this.queries.execute(new GetConfig(reader));
  }

  @Endpoint(routes.setUp)
  async setUp(
    @Input() { body }: In<'setUp'>,
    @Asker() asker: Caller | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    const signedIn = await this.commands.execute(new SetUpOwner(body.name, body.code, asker));
    return this.signedIn(signedIn, response);
  }

  @Endpoint(routes.signIn)
  async signIn(@Input() { body }: In<'signIn'>, @Res({ passthrough: true }) response: Response): Promise<Me> {
    const signedIn = await this.commands.execute(new SignIn(body.token));
    return this.signedIn(signedIn, response);
  }

  @Endpoint(routes.signOut)
  async signOut(@Req() { session }: KnownRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (session !== undefined) await this.commands.execute(new SignOut(session));
    response.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  private signedIn({ memberId, session }: SignedIn, response: Response): Promise<Me> {
    response.cookie(SESSION_COOKIE, session, {
      httpOnly: true,
      sameSite: 'lax',
      secure: response.req.secure,
      path: '/',
      maxAge: SESSION_MS,
    });
    return this.queries.execute(new GetMe({ orgId: this.product.orgId, memberId }));
  }
}
