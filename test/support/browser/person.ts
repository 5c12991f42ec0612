import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import type { RunStatus } from '../../../src/domain/conversation/run-status.js';
import { tellOnFailure } from '../on-failure.js';

export type ModeName = 'Ask' | 'Edits' | 'Plan';

/** What a window holds of a conversation: its place, and a hash of its state there. */
export interface Held {
  readonly seq: number;
  readonly hash: string;
  readonly from: string | null;
  readonly hashes: readonly { readonly seq: number; readonly hash: string }[];
}

export interface Errand {
  /** Title of a ticket that exists, or words of it. */
  readonly ticket: string;
  /** Names; those linked to the ticket's project are chosen already. Null: take what is chosen. */
  readonly repositories?: readonly string[] | null;
  readonly mode?: ModeName;
  readonly autoOpenDraftPr?: boolean;
  readonly instructions?: string;
}

/** Someone at a browser: does with the page what a person does, and notes what the console complains about. */
export class Person {
  readonly complaints: string[] = [];

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    tellOnFailure({ name: 'a window', isGone: () => page.isClosed(), tell: () => this.look() });
  }

  /** Where it is, what it shows and what it complained about. */
  private async look(): Promise<string> {
    const shown = this.page.isClosed() ? '(closed)' : await this.page.evaluate<string>('document.body.innerText');
    return [...this.complaints.slice(-10), this.page.url(), shown.slice(-3_000)].join('\n');
  }

  button(name: string, exact = true): Locator {
    return this.page.getByRole('button', { name, exact });
  }

  card(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  get log(): Locator {
    return this.page.getByRole('log', { name: 'Conversation' });
  }

  /** What the agent said. */
  get words(): Locator {
    return this.log.getByRole('article', { name: 'Claude Code' });
  }

  get field(): Locator {
    return this.page.getByRole('textbox', { name: 'Instructions' });
  }

  /** Whether the caret is in the instructions. */
  async isWriting(): Promise<boolean> {
    return (await this.field.and(this.page.locator(':focus')).count()) === 1;
  }

  get changes(): Locator {
    return this.page.getByRole('complementary', { name: 'Changes' });
  }

  private get chosenRepositories(): Locator {
    return this.page.getByRole('button', { name: /^Remove (?!ticket)/ });
  }

  /** Gives the owner's name to a server that was never used, at the address that it printed. */
  async setUp(url: string, name: string): Promise<void> {
    await this.page.goto(url);
    await this.page.getByLabel('Your name').fill(name);
    await this.button('Continue').click();
    await this.page.waitForURL('**/code-runs');
  }

  /** Signs in with an access token, by the page that asks for it. */
  async signIn(token: string, path = '/code-runs'): Promise<void> {
    await this.page.goto(path);
    await this.page.waitForURL('**/sign-in**');
    await this.page.getByLabel('Access token').fill(token);
    await this.button('Sign in').click();
    await this.page.waitForURL(`**${path}`);
  }

  /** Signs in without the page, for tests of something else. */
  async hasSignedIn(token: string): Promise<void> {
    const headers = { 'idempotency-key': randomUUID() };
    const answer = await this.page.request.post('/api/session', { data: { token }, headers });
    if (!answer.ok()) throw new Error(`Signing in was refused: ${answer.status()}`);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Fills the composer of the home page and sends; then the conversation is open. */
  async send(errand: Errand): Promise<void> {
    await this.prepare(errand);
    await this.button('Send to Claude Code').click();
    await this.page.waitForURL(/\/code-runs\/[A-Z]+-\d+$/);
  }

  async prepare({ ticket, repositories = null, mode = 'Edits', autoOpenDraftPr, instructions }: Errand): Promise<void> {
    await this.chooseTicket(ticket);
    // The linked repos of the ticket's project come by themselves.
    await this.chosenRepositories.first().waitFor();
    if (repositories) await this.chooseRepositories(repositories);
    if (instructions !== undefined) await this.field.fill(instructions);
    await this.chooseMode(mode, autoOpenDraftPr);
  }

  async chooseTicket(words: string): Promise<void> {
    await this.button('Add ticket').click();
    await this.page.getByPlaceholder('Search tickets').fill(words);
    await this.page.getByRole('option', { name: words, exact: false }).first().click();
    await this.button('Remove ticket').waitFor();
  }

  /** Makes exactly these the chosen ones. */
  async chooseRepositories(names: readonly string[]): Promise<void> {
    for (const name of names) await this.chooseRepository(name);
    const chosen = await this.chosenRepositories.all();
    for (const label of await Promise.all(chosen.map((one) => one.getAttribute('aria-label'))))
      if (label !== null && !names.includes(label.replace(/^Remove /, ''))) await this.button(label).click();
  }

  private async chooseRepository(name: string): Promise<void> {
    if (await this.button(`Remove ${name}`).isVisible()) return;
    await this.button('Add repos').click();
    await this.page.getByPlaceholder('Search repos').fill(name);
    await this.page.getByRole('option', { name }).first().click();
    await this.page.keyboard.press('Escape');
    await this.button(`Remove ${name}`).waitFor();
  }

  async chooseMode(mode: ModeName, autoOpenDraftPr?: boolean): Promise<void> {
    await this.button('Mode: ', false).click();
    const auto = this.page.getByRole('menuitemcheckbox', { name: /^Auto open draft PR/ });
    await auto.waitFor();
    if (autoOpenDraftPr !== undefined && autoOpenDraftPr !== (await auto.isChecked())) {
      await auto.click();
      if (!(await auto.isVisible())) await this.button('Mode: ', false).click();
    }
    await this.page.getByRole('menuitemradio', { name: new RegExp(`^${mode}`) }).click();
    await this.button(`Mode: ${mode}`, false).waitFor();
  }

  /** Writes a message into the open conversation and sends it. */
  async reply(text: string, mode?: ModeName): Promise<void> {
    if (mode) await this.chooseMode(mode);
    await this.field.fill(text);
    await this.button('Send to Claude Code').click();
  }

  /** Writes an answer to the open question and sends it. */
  async answer(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Answer' }).fill(text);
    await this.button('Answer Claude Code').click();
  }

  /** Waits until the open conversation has this status. */
  async sees(status: RunStatus): Promise<void> {
    await this.page.getByRole('main').locator('header span').getByText(status, { exact: true }).waitFor();
  }

  /** Waits until the agent said these words. */
  async hears(words: string | RegExp): Promise<void> {
    await this.words.getByText(words).first().waitFor();
  }

  /** Waits until words stand anywhere in the log. */
  async reads(words: string | RegExp): Promise<void> {
    await this.log.getByText(words).first().waitFor();
  }

  /** What this window holds of the conversation, from the later of its own beginning and `from` on. */
  async holds(ticketKey: string, from: string | null = null): Promise<Held> {
    const held = await this.page.evaluate<Held | null>(
      `codeRuns.conversation(${JSON.stringify(ticketKey)}, ${JSON.stringify(from)})`,
    );
    if (!held) throw new Error(`This window does not follow ${ticketKey}.`);
    return held;
  }
}
