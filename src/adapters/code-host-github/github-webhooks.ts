import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../ports/clock.port.js';
import type { GitHubNews, WebhookOutcome, WebhookRequest } from '../../ports/github-app.port.js';
import type { StateStore } from '../../ports/state-store.port.js';
import { newsOf } from './webhook-news.js';
import { shapes } from './webhook-shapes.js';
import type { WebhookEvent } from './webhook-shapes.js';

const LARGEST_BODY = 1024 * 1024;
const DELIVERIES = 'github-deliveries';
/** GitHub offers deliveries again for three days. */
const REMEMBERED_MS = 7 * 24 * 3_600_000;

export interface WebhookOptions {
  readonly secret: string;
  /** The app's own name; what `<slug>[bot]` does is the product's doing, and no news. */
  readonly slug: () => Promise<string>;
  readonly state: StateStore;
  readonly clock: Clock;
}

/** Takes GitHub's webhooks, as the port's `receive` says. */
export class GitHubWebhooks {
  constructor(private readonly options: WebhookOptions) {}

  /** Throws what `handle` throws, and PortError STORE.*. `delivery` is the same whenever GitHub offers the event again. */
  async receive(
    request: WebhookRequest,
    handle: (news: readonly GitHubNews[], delivery: string) => Promise<void>,
  ): Promise<WebhookOutcome> {
    if (request.body.length > LARGEST_BODY) return { outcome: 'refused', status: 413 };
    if (!this.isSigned(request)) return { outcome: 'refused', status: 401 };
    const delivery = headerOf(request, 'x-github-delivery') ?? '';
    if (!/^[A-Za-z0-9-]{1,100}$/.test(delivery)) return { outcome: 'refused', status: 400 };
    const { state, clock } = this.options;
    if (await state.get(DELIVERIES, delivery)) return { outcome: 'repeated' };
    const news = await this.read(headerOf(request, 'x-github-event') ?? '', request.body);
    if (news === 'unreadable') return { outcome: 'refused', status: 400 };
    if (news.length > 0) await handle(news, delivery);
    // Two at once may both have handled it; whichever comes second finds it remembered.
    await state.put(DELIVERIES, delivery, { at: clock.now() }, 0, { expiresAt: clock.now() + REMEMBERED_MS });
    return { outcome: news.length > 0 ? 'handled' : 'ignored' };
  }

  private isSigned(request: WebhookRequest): boolean {
    const [, given] = /^sha256=([0-9a-f]{64})$/.exec(headerOf(request, 'x-hub-signature-256') ?? '') ?? [];
    if (given === undefined) return false;
    const expected = createHmac('sha256', this.options.secret).update(request.body).digest();
    return timingSafeEqual(expected, Buffer.from(given, 'hex'));
  }

  private async read(event: string, body: Uint8Array): Promise<readonly GitHubNews[] | 'unreadable'> {
    const payload = parseJson(body);
    if (payload === undefined) return 'unreadable';
    if (!isKnown(event)) return [];
    const parsed = newsIn(event, payload);
    if (parsed === undefined) return 'unreadable';
    return parsed.sender === `${await this.options.slug()}[bot]` ? [] : parsed.news;
  }
}

function isKnown(event: string): event is WebhookEvent {
  return Object.hasOwn(shapes, event);
}

function newsIn<Event extends WebhookEvent>(
  event: Event,
  payload: unknown,
): { readonly sender: string; readonly news: readonly GitHubNews[] } | undefined {
  const parsed = shapes[event].safeParse(payload);
  if (!parsed.success) return undefined;
  const data = parsed.data as Parameters<(typeof newsOf)[Event]>[0];
  return { sender: parsed.data.sender.login, news: newsOf[event](data as never) };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}

function headerOf({ headers }: WebhookRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}
