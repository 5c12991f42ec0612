import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DomainEvent } from '../src/domain/events.js';
import { streams } from '../src/domain/shared/streams.js';
import { editsOpen, prsOpen } from '../test/support/conversation-facts.js';
import { foldAll } from '../test/support/fold-documents.js';
import { recorded } from '../test/support/recorded.js';
import { conversationProjection } from './conversation/conversation.projection.js';
import { modelOf } from './projection.js';
import { runStatusProjection } from './run-status/run-status.projection.js';

// Both hold the whole state of a conversation, and a stored document is read on by the next version of the program: a change of that
// state, or of a fold, that raises no version would leave old documents without it.
const FOLDER = resolve('test/fixtures/documents');
const views = [runStatusProjection, conversationProjection] as const;

const created: DomainEvent = {
  type: 'TicketCreated',
  data: { ticketId: 'ticket', ticketKey: 'ACME-42', projectId: 'project', title: 'Retry', body: 'Cover 429.' },
};
const histories = { 'edits-open': editsOpen, 'prs-open': prsOpen };

function documentsOf(view: (typeof views)[number]): unknown {
  const folded = Object.entries(histories).map(([name, facts]) => {
    const ofTicket = { stream: streams.ticket('org', 'ticket'), event: created };
    const stream = streams.conversation('org', 'ticket');
    return [name, foldAll<object>(view, recorded([ofTicket, ...facts.map((event) => ({ stream, event }))]))] as const;
  });
  return JSON.parse(JSON.stringify(Object.fromEntries(folded)));
}

describe('The documents of a view', () => {
  it.each(views)('$name $version are those of its version: where they change, raise it', (view) => {
    const file = resolve(FOLDER, `${modelOf(view)}.json`);
    const documents = documentsOf(view);
    const isKnown = existsSync(file);
    if (!isKnown) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, `${JSON.stringify(documents, null, 2)}\n`);
    }
    expect(documents).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    // Fails once for a new version: the file was written now. Read it, put it in shape, and remove the one of the version before.
    expect(isKnown).toBe(true);
  });
  it('are kept for the versions of today', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(views.map((view) => `${modelOf(view)}.json`).sort());
  });
});
