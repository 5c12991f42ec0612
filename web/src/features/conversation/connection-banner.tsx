import { isBusy } from '../../../../src/domain/conversation/run-status.js';
import { CloudOff, LoaderCircle, RefreshCw } from 'lucide-react';
import { connectNow } from '../../live/live-socket.js';
import { useLiveState } from '../../live/live-state.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { useConversationView } from './conversation-context.js';

/** A long break, or a page older than the server. Short breaks are said in the status line or not at all. */
export function ConnectionBanner() {
  const { header } = useConversationView();
  const phase = useLiveState(({ connection }) => connection.phase);
  const outdated = useLiveState(({ firstVersion, version }) => firstVersion !== version);
  if (phase === 'offline') {
    return (
      <Banner
        icon={CloudOff}
        className="mb-2"
        action={
          <Button size="sm" onClick={connectNow}>
            Try now
          </Button>
        }
      >
        You are offline. New messages will send when you are back.
      </Banner>
    );
  }
  if (phase === 'waiting') {
    return (
      <Banner icon={LoaderCircle} turning className="mb-2">
        Reconnecting.{' '}
        {isBusy(header.state) ? 'Claude Code keeps working.' : 'New messages will send when you are back.'}
      </Banner>
    );
  }
  if (!outdated) return null;
  return (
    <Banner
      icon={RefreshCw}
      className="mb-2"
      action={
        <Button size="sm" onClick={() => location.reload()}>
          Reload
        </Button>
      }
    >
      A new version is ready.
    </Banner>
  );
}
