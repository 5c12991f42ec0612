import { useCallback, useEffect, useMemo, useState } from 'react';
import { isBusy } from '../../../../src/domain/conversation/run-status.js';
import { useMe } from '../../api/session.js';
import type { ConversationLive } from '../../live/conversation-feed.js';
import { useLiveState } from '../../live/live-state.js';
import { Button } from '../../ui/button.js';
import { Banner } from '../../ui/banner.js';
import { CircleAlert } from 'lucide-react';
import { ConnectionBanner } from '../shell/connection-banner.js';
import { useConversationTools, useConversationView } from './conversation-context.js';
import { deriveRows } from './log/derive-rows.js';
import { Log } from './log/log.js';
import { discard, loadOutbox, post, useOutbox, type OutgoingMessage } from './dock/outbox.js';
import { stillPending } from './log/pending-rows.js';
import { PrStrip } from './header/pr-strip.js';
import { Queue } from './dock/queue.js';
import { Reply } from './dock/reply.js';
import { StatusLine } from './header/status-line.js';
import { useOlderTurns } from './log/use-older-turns.js';
import type { TicketKey } from '../../../../src/domain/shared/types.js';

interface PaneProps {
  readonly ticketKey: TicketKey;
  readonly live: ConversationLive;
}

/** The left side: log, status line, pull requests, reply. */
export function ConversationPane({ ticketKey, live: { feed } }: PaneProps) {
  const { commands, writeReply } = useConversationTools();
  const me = useMe().member?.memberId ?? '';
  const turns = useMemo(() => Object.values(feed.turns), [feed.turns]);
  const { overlay, before } = feed;
  const rows = useMemo(() => deriveRows(turns, { overlay, before }), [turns, overlay, before]);
  const older = useOlderTurns(ticketKey, before);
  const outbox = useOutbox(ticketKey);
  const pending = useMemo(() => stillPending(outbox, turns, me), [outbox, turns, me]);
  const [sent, setSent] = useState(0);
  const onSent = useCallback(() => setSent((count) => count + 1), []);

  const resend = useCallback(
    (message: OutgoingMessage) => void post(ticketKey, message, commands.send),
    [ticketKey, commands],
  );
  const edit = (message: OutgoingMessage) => {
    discard(ticketKey, message.key);
    writeReply({ text: message.instructions, mode: message.mode });
  };
  useEffect(() => loadOutbox(ticketKey), [ticketKey]);
  useEffect(() => {
    const done = outbox.filter(({ turnId }) => turnId !== null && turns.some((turn) => turn.turnId === turnId));
    for (const { key } of done) discard(ticketKey, key);
  }, [ticketKey, outbox, turns]);
  useResendWhenBack(outbox, resend);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <Log
        rows={rows}
        hasOlder={older.hasOlder && !older.failed}
        onOlder={older.load}
        jumpOn={sent}
        footer={<Queue pending={pending} me={me} onResend={resend} onEdit={edit} />}
      />
      <div
        data-region
        tabIndex={-1}
        aria-label="Reply and status"
        role="region"
        className="flex-none px-4 pb-3.5 focus-frame max-wide:px-2.5 max-wide:pb-2.5"
      >
        {older.failed ? <OlderFailed onTryAgain={older.tryAgain} /> : null}
        <Connection />
        <StatusLine turn={newestStarted(turns)} />
        <PrStrip />
        <Reply onSent={onSent} />
      </div>
    </div>
  );
}

const WILL_SEND = 'New messages will send when you are back.';

function Connection() {
  const { header } = useConversationView();
  const meanwhile = isBusy(header.state) ? 'Claude Code keeps working.' : WILL_SEND;
  return <ConnectionBanner meanwhile={meanwhile} promise={WILL_SEND} className="mb-2" />;
}

function OlderFailed({ onTryAgain }: { readonly onTryAgain: () => void }) {
  return (
    <Banner
      icon={CircleAlert}
      className="mb-2"
      action={
        <Button size="sm" onClick={onTryAgain}>
          Try again
        </Button>
      }
    >
      Earlier turns did not load.
    </Banner>
  );
}

function newestStarted(turns: readonly ConversationLive['feed']['turns'][string][]) {
  return turns.filter(({ startedAt }) => startedAt !== null).sort((a, b) => (b.ordinal ?? 0) - (a.ordinal ?? 0))[0];
}

/** Messages that did not reach the server are sent again, each under its key, as soon as there is a connection. */
function useResendWhenBack(outbox: readonly OutgoingMessage[], resend: (message: OutgoingMessage) => void): void {
  const online = useLiveState(({ connection }) => connection.downSince === null);
  const unreached = outbox.find(({ state }) => state === 'unreached');
  useEffect(() => {
    if (!online || !unreached) return undefined;
    const timer = setTimeout(() => resend(unreached), 500);
    return () => clearTimeout(timer);
  }, [online, unreached, resend]);
}
