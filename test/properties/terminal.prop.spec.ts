import fc from 'fast-check';
import type { ConversationHeader } from '../../projections/conversation/conversation.view.js';
import type { Envelope } from '../../projections/conversation/envelope.js';
import { oneLine, safeJson } from '../../src/cli/output.js';
import { Progress } from '../../src/cli/progress.js';
import { VisibleStream } from '../../src/cli/visible-stream.js';
import { initialConversation } from '../../src/domain/conversation/conversation.state.js';
import { visibleText } from '../../src/domain/shared/visible-text.js';
import { conversationCatalog } from '../../src/event-catalog/conversation.catalog.js';
import { turnCatalog } from '../../src/event-catalog/turn.catalog.js';
import { arbitraryOf } from '../support/arbitrary-of.js';
import { cutAt } from '../support/cut-at.js';
import { TERMINAL_CONTROLS } from '../support/terminal-controls.js';

const HOSTILE = [
  '\x1b[2J',
  '\x1b]0;title\x07',
  '\x1b]8;;https://evil.example\x1b\\',
  '\x9b31m',
  '\x9d',
  '\r',
  '\b',
  '\u202e',
  '\u2066\u200f\u061c',
];
const part = fc.oneof(fc.constantFrom(...HOSTILE, '\r\n', '\n', '👩‍💻', 'می\u200Cخواهم', 'word '), fc.string());
const hostile = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));

/** Every text of the facts is hostile. */
function withHostileTexts(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return value.map((item) => withHostileTexts(item, text));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withHostileTexts(item, text)]));
}

describe('what the command line writes for people', () => {
  it.each(Object.entries({ ...conversationCatalog, ...turnCatalog }))(
    'of %s holds nothing that a terminal obeys',
    (type, { shape }) => {
      fc.assert(
        fc.property(arbitraryOf(shape), hostile, (data, text) => {
          const stream = new VisibleStream();
          let written = '';
          const progress = new Progress((more) => (written += stream.feed(more)));
          const header = { state: { ...initialConversation, repositoryNames: { [text]: text } } };
          const event = { type, data: withHostileTexts(data, text) };
          progress.tell({ event } as Envelope, header as unknown as ConversationHeader);
          expect(written).not.toMatch(TERMINAL_CONTROLS);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('is one line where one is meant', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(oneLine(text)).not.toMatch(TERMINAL_CONTROLS);
        expect(oneLine(text)).not.toContain('\n');
      }),
    );
  });

  it('is the same value as JSON', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = safeJson(JSON.stringify({ [text]: [text] }));
        expect(written).not.toMatch(TERMINAL_CONTROLS);
        expect(JSON.parse(written)).toEqual({ [text]: [text] });
      }),
    );
  });

  it('is the same however the text comes in pieces', () => {
    fc.assert(
      fc.property(hostile, fc.array(fc.nat(200), { maxLength: 6 }), (text, places) => {
        const stream = new VisibleStream();
        const cuts = places.map((place) => place % (text.length + 1));
        const pieces = cutAt(`${text}.`, cuts).map((piece) => stream.feed(piece));
        expect(pieces.join('')).toBe(visibleText(`${text}.`));
      }),
    );
  });
});
