import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../domain/events.js';
import { memberDecider } from '../../domain/member/member.decider.js';
import { organizationDecider } from '../../domain/organization/organization.decider.js';
import { projectDecider, ticketNumber } from '../../domain/project/project.decider.js';
import { repositoryDecider } from '../../domain/repository/repository.decider.js';
import { streams, type StreamName } from '../../domain/shared/streams.js';
import type { Decider, OrgId, RepositoryId } from '../../domain/shared/types.js';
import { ticketDecider } from '../../domain/ticket/ticket.decider.js';
import { CODE_HOST, type CodeHost } from '../../ports/code-host.port.js';
import { DecideAndAppend, deriveId } from '../decide-and-append.js';
import { FIRST, PRODUCT, type Product } from '../product.js';
import { Sessions } from '../access/sessions.js';

/** Something to try the product with. */
export interface Samples {
  /** Makes the sample repositories where they are missing; paths on this disk. */
  readonly makeRepositories: () => Promise<readonly string[]>;
  readonly ticket: { readonly title: string; readonly body: string };
}

/** The label of the token in the data folder. */
const COMMAND_LINE = 'command line';

/**
 * Makes what a new installation begins with: organization, owner, project, sample repositories and the ticket ACME-42. Every
 * step has the same id at every start, so that a start that was killed in the middle is completed by the next one.
 */
@Injectable()
export class FirstStart {
  constructor(
    @Inject(DecideAndAppend) private readonly decisions: DecideAndAppend,
    @Inject(CODE_HOST) private readonly codeHost: CodeHost,
    @Inject(PRODUCT) private readonly product: Product,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async run(samples: Samples): Promise<void> {
    const { orgId, organizationName: name, ownerId: memberId } = this.product;
    const { projectId } = FIRST.project;
    const ticketId = deriveId('first-start', 'ticket');
    const ticket = await this.decisions.state(streams.ticket(orgId, ticketId), ticketDecider);
    // The last step proves all earlier ones.
    if (ticket) return;
    await this.step(streams.organization(orgId), organizationDecider, {
      type: 'CreateOrganization',
      data: { orgId, name },
    });
    await this.step(streams.member(orgId, memberId), memberDecider, {
      type: 'AddMember',
      data: { memberId, role: 'owner' },
    });
    const project = streams.project(orgId, projectId);
    await this.step(project, projectDecider, { type: 'CreateProject', data: FIRST.project });
    for (const source of await samples.makeRepositories()) {
      const repositoryId = await this.addRepository(orgId, source);
      await this.step(project, projectDecider, { type: 'LinkRepository', data: { repositoryId } });
    }
    const state = await this.step(project, projectDecider, { type: 'AllocateTicketNumber', data: { ticketId } });
    const ticketKey = `${FIRST.project.key}-${ticketNumber(state, ticketId)}`;
    const data = { ticketId, ticketKey, projectId, ...samples.ticket };
    await this.step(streams.ticket(orgId, ticketId), ticketDecider, { type: 'CreateTicket', data });
  }

  /** The token for the command line beside the server: `known`, or where that is none (any more) a new one in place of every older. */
  async tokenFor(known: string | undefined): Promise<string> {
    if (known !== undefined && (await this.sessions.ofToken(known))) return known;
    await this.sessions.endTokens(COMMAND_LINE);
    return this.sessions.issueToken(this.product.ownerId, COMMAND_LINE);
  }

  private async addRepository(orgId: OrgId, source: string): Promise<RepositoryId> {
    const found = await this.codeHost.inspect(source, () => undefined, AbortSignal.timeout(60_000));
    const repositoryId = deriveId('repository', orgId, found.source);
    const { repositoryNames } = await this.step(streams.organization(orgId), organizationDecider, {
      type: 'AllocateRepositoryName',
      data: { repositoryId, wanted: found.name, taken: [] },
    });
    const data = { repositoryId, ...found, name: repositoryNames.get(repositoryId) ?? found.name };
    await this.step(streams.repository(orgId, repositoryId), repositoryDecider, { type: 'AddRepository', data });
    return repositoryId;
  }

  private async step<State, Command extends { readonly type: string }, Event extends DomainEvent>(
    stream: StreamName,
    decider: Decider<State, Command, Event>,
    command: Command,
  ): Promise<State> {
    const commandId = deriveId('first-start', stream, JSON.stringify(command));
    const meta = { commandId, actor: { kind: 'system' } } as const;
    return (await this.decisions.handle({ stream, decider, command, meta })).state;
  }
}
