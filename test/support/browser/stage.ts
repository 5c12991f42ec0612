import type { SendTicket } from '../../../src/contracts/api.js';
import type { SentReply } from '../../../src/contracts/replies.js';
import type { TicketView } from '../../../projections/tickets/tickets.view.js';
import { TestServer, type StartOptions } from '../server.js';
import type { Person } from './person.js';
import { TestBrowser, type Look } from './test-browser.js';

export const OWNER = 'Ada Lovelace';

/** A server whose owner has a name, and a browser: what most browser tests begin with. */
export class Stage {
  private constructor(
    readonly server: TestServer,
    readonly browser: TestBrowser,
  ) {}

  static async set(options: StartOptions = {}): Promise<Stage> {
    const [server, browser] = await Promise.all([TestServer.start(options), TestBrowser.start()]);
    await server.post('/api/setup', { name: OWNER });
    return new Stage(server, browser);
  }

  /** Someone who is signed in as the owner; through `url` when it is not the server's own. */
  async person(look: Look = {}, url = this.server.url): Promise<Person> {
    const person = await this.browser.person(url, look);
    await person.hasSignedIn(this.server.token);
    return person;
  }

  /** Makes a ticket and gives its key. */
  async ticket(title: string, body = ''): Promise<string> {
    return (await this.server.post<TicketView>('/api/tickets', { title, body })).body.ticketKey;
  }

  /** Sends without a browser: where a test begins in the middle of a conversation. */
  async sent(ticket: SendTicket): Promise<string> {
    const repositories = [{ repository: 'acme-web' }];
    const { status, body } = await this.server.post<SentReply>('/api/code-runs', { repositories, ...ticket });
    if (status !== 201) throw new Error(`Sending was refused: ${JSON.stringify(body)}`);
    return body.ticketKey;
  }

  async strike(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}

/** Instructions that have the demo agent write this file. */
export function writing(path: string, content: string): string {
  return `\`\`\`${path}\n${content}\n\`\`\``;
}
