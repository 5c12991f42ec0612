import { Square } from 'lucide-react';
import type { Mode } from '../../../../src/domain/conversation/conversation.types.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Kbd } from '../../ui/kbd.js';
import type { ComposerLayer } from './composer-layer.js';
import type { CharCount, ComposerSize } from './composer-rules.js';
import type { Draft } from './draft-store.js';
import { ModeMenu } from './mode-menu.js';
import { ModelMenu } from './model-menu.js';
import { SendButton } from './send-button.js';
import type { RunningTurn } from './use-stop-key.js';

interface ComposerFooterProps {
  readonly size: ComposerSize;
  readonly draft: Draft;
  readonly mode: Mode;
  readonly autoOpenDraftPr: boolean;
  readonly update: (change: (draft: Draft) => Draft) => void;
  readonly layer: ComposerLayer | null;
  readonly onLayer: (layer: ComposerLayer | null) => void;
  readonly count: CharCount;
  readonly blocker: string | undefined;
  readonly sending: boolean;
  readonly onSend: () => void;
  readonly running: RunningTurn | undefined;
  /** What is sent answers a question. */
  readonly answering: boolean;
}

/** Mode, model, count, Stop and Send. */
export function ComposerFooter(props: ComposerFooterProps) {
  const { size, draft, mode, autoOpenDraftPr, update, layer, onLayer } = props;
  const { count, blocker, sending, onSend, running, answering } = props;
  const opener = (name: ComposerLayer) => (open: boolean) => onLayer(open ? name : null);
  return (
    <div className="flex items-center gap-2 max-wide:gap-1">
      <ModeMenu
        size={size}
        mode={mode}
        autoOpenDraftPr={autoOpenDraftPr}
        onAutoOpenDraftPr={(chosen) => update((now) => ({ ...now, autoOpenDraftPr: chosen }))}
        onMode={(chosen) => update((now) => ({ ...now, mode: chosen }))}
        open={layer === 'mode'}
        onOpenChange={opener('mode')}
        disabled={sending}
      />
      <ModelMenu
        model={draft.model}
        onModel={(model) => update((now) => ({ ...now, model }))}
        open={layer === 'model'}
        onOpenChange={opener('model')}
        disabled={sending}
      />
      <span className="flex-1" />
      {/* Beyond the limit the message over it tells the count. */}
      {count.text && !count.over ? (
        <span className="flex-none text-xs tabular-nums text-fg-3">{count.text}</span>
      ) : null}
      {running ? <StopButton running={running} /> : null}
      <SendButton
        blocker={blocker}
        sending={sending}
        what={answering ? 'answer' : running ? 'waiting' : 'message'}
        onSend={onSend}
      />
    </div>
  );
}

function StopButton({ running: { onStop, stopping } }: { readonly running: RunningTurn }) {
  return (
    <Button
      size="sm"
      busy={stopping}
      onClick={onStop}
      aria-keyshortcuts="Escape"
      className="max-wide:w-9 max-wide:px-0"
    >
      {stopping ? null : <Icon of={Square} size={14} />}
      <span className="max-wide:sr-only">{stopping ? 'Stopping' : 'Stop'}</span>
      {stopping ? null : (
        <span aria-hidden className="inline-flex max-wide:hidden">
          <Kbd keys="Escape" />
        </span>
      )}
    </Button>
  );
}
