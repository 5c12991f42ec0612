import { Suspense, lazy, useCallback, useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Mode } from '../../../../src/domain/conversation/conversation.types.js';
import { usePreferences } from '../../browser/preferences.js';
import { announce } from '../../ui/announcer.js';
import { cn } from '../../ui/cn.js';
import { ComposerFooter } from './composer-footer.js';
import { ComposerMessage } from './composer-message.js';
import type { ComposerLayer } from './composer-layer.js';
import { answerWords, charCount, fieldWords, nextMode, sendBlocker, sends } from './composer-rules.js';
import type { Answering, ComposerSize } from './composer-rules.js';
import { autoPrOf, modeOf, withText } from './draft-store.js';
import type { Draft, Occasion } from './draft-store.js';
import { updateDraft, useDraft } from './drafts.js';
import { InstructionsField } from './instructions-field.js';
import { PillsAtRest } from './pills-at-rest.js';
import { READY, useSending } from './use-sending.js';
import type { SendState, SendSubmission } from './use-sending.js';
import { useStopKey } from './use-stop-key.js';
import type { RunningTurn } from './use-stop-key.js';

interface ComposerProps {
  /** `home` is the large one with pills, `quick` the same in a dialog, `reply` the small one under a conversation. */
  readonly size: ComposerSize;
  /** The accessible name, such as "New Code Run" or "Reply". */
  readonly label: string;
  /** The draft it edits: `home`, or the ticket's key for a reply. */
  readonly draftId: string;
  readonly onSend: SendSubmission;
  /** The mode until the person chooses one for this message; without it, Edits, and a choice outlives the message. */
  readonly standardMode?: Mode | undefined;
  /** The text answers this question, and says so; without it, the text is a message. */
  readonly answers?: Answering | undefined;
  /** What a text that is begun now is for. */
  readonly occasion?: Occasion;
  /** Why the text is not sent before the person looked at it again; the notice says what they can do. */
  readonly held?: string | undefined;
  /** Whether the conversation's Edits open a draft PR by themselves; without it, as the person's settings say. */
  readonly standardAutoPr?: boolean | null;
  /** A turn is at work: shows Stop, and that a message sent now waits for its end. */
  readonly running?: RunningTurn | undefined;
  /** Replaces the placeholder, for example while a question is open. */
  readonly fieldPlaceholder?: string;
  /** One line under the field, for example that the ticket already has a conversation. */
  readonly notice?: ReactNode;
  readonly autoFocus?: boolean;
}

// The pickers load beside the first paint; until then the pills only look like themselves.
const ComposerPills = lazy(() =>
  import('./composer-pills.js').then(({ ComposerPills: component }) => ({ default: component })),
);

const OPENERS: Readonly<Record<string, ComposerLayer>> = { KeyT: 'ticket', KeyR: 'repos', KeyP: 'model' };

/** Where a message to the agent is written: ticket, repositories, instructions, mode, model. It keeps its draft. */
export function Composer(props: ComposerProps) {
  const { size, draftId, onSend, running, standardMode, answers, autoFocus = false } = props;
  const byDefault = usePreferences((preferences) => preferences.autoOpenDraftPrByDefault);
  const standardAutoPr = props.standardAutoPr ?? byDefault;
  const messageId = useId();
  const draft = useDraft(draftId);
  const enterSends = usePreferences((preferences) => preferences.enterSends);
  const [layer, setLayer] = useState<ComposerLayer | null>(null);
  const { state, send, changed } = useSending(draftId, onSend, {
    standardMode,
    standardAutoPr,
    answers: answers?.inputId,
  });
  const stop = useStopKey(running?.stopping ? undefined : running?.onStop);
  const { blocker, told } = readiness(props, draft, state);
  const count = charCount(draft.instructions.length);
  const sending = state.kind === 'sending';

  const update = useCallback(
    (change: (draft: Draft) => Draft) => {
      updateDraft(draftId, change);
      changed();
    },
    [draftId, changed],
  );
  const { label, field, placeholder, notice } = words(props, draft, sending);
  const submit = () => {
    if (blocker === undefined) void send();
    else if (blocker === props.held) announce(blocker, 'assertive');
  };
  const pressInField = (event: KeyboardEvent) => {
    if (event.key === 'Escape') stop.press();
    const isComposing = event.nativeEvent.isComposing;
    if (!sends({ ...pickKey(event), isComposing }, enterSends)) return;
    event.preventDefault();
    submit();
  };
  const pressAnywhere = (event: KeyboardEvent) => {
    // By code: with Alt held, `key` is some other sign on many keyboards.
    if (!event.altKey || event.ctrlKey || event.metaKey || sending) return;
    if (event.code === 'KeyM') update((now) => ({ ...now, mode: nextMode(modeOf(now, standardMode)) }));
    else if (OPENERS[event.code] && (size !== 'reply' || event.code === 'KeyP')) setLayer(OPENERS[event.code] ?? null);
    else return;
    event.preventDefault();
  };

  return (
    <form
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={pressAnywhere}
      className={cn(
        'border border-line bg-panel shadow-rest focus-within:border-control',
        size === 'reply' ? 'rounded-2xl px-2.5 pt-2.5 pb-[9px] max-wide:p-2' : 'rounded-3xl px-3.5 pt-3.5 pb-3',
      )}
    >
      {size === 'reply' ? null : (
        <Suspense fallback={<PillsAtRest draft={draft} onLayer={setLayer} />}>
          <ComposerPills draft={draft} update={update} layer={layer} onLayer={setLayer} disabled={sending} />
        </Suspense>
      )}
      <InstructionsField
        value={draft.instructions}
        onValue={(instructions) => update((now) => withText(now, instructions, props.occasion ?? null))}
        label={field}
        placeholder={placeholder}
        large={size !== 'reply'}
        locked={sending}
        invalid={count.over || told.kind === 'rejected'}
        describedBy={messageId}
        autoFocus={autoFocus}
        onKeyDown={pressInField}
      />
      <ComposerMessage id={messageId} state={told} count={count} stopArmed={stop.armed} notice={notice} />
      <ComposerFooter
        size={size}
        draft={draft}
        mode={modeOf(draft, standardMode)}
        autoOpenDraftPr={autoPrOf(draft, standardAutoPr)}
        update={update}
        layer={layer}
        onLayer={setLayer}
        count={count}
        blocker={blocker}
        sending={sending}
        onSend={submit}
        running={running}
        answering={answers !== undefined}
      />
    </form>
  );
}

/** Why the draft cannot be sent now, and what is told of the last attempt. */
function readiness({ size, answers, held }: ComposerProps, draft: Draft, state: SendState) {
  const blocker = sendBlocker(draft, size, answers !== undefined) ?? held;
  // What holds the text back tells more than the refusal that came with it.
  return { blocker, told: held !== undefined && state.kind === 'rejected' ? READY : state };
}

/** The question may be in another direction than the word before it: each is cut at its own end. */
function AnswerNotice({ words }: { readonly words: string }) {
  const [word = '', question] = words.split(/(?<=^Answer: )/);
  return (
    <p className="flex whitespace-pre">
      {word}
      <span dir="auto" className="min-w-0 truncate">
        {question}
      </span>
    </p>
  );
}

/** The names of composer and field, what stands in the empty field, and under it. */
function words({ size, label, fieldPlaceholder, notice, answers }: ComposerProps, draft: Draft, sending: boolean) {
  const placeholder = fieldPlaceholder ?? fieldWords(size, draft.ticket !== null);
  if (!answers) return { label, field: 'Instructions', placeholder, notice: sending ? undefined : notice };
  const answer = answerWords(answers);
  const said = draft.instructions === '' ? undefined : <AnswerNotice words={answer} />;
  const told = sending ? (
    said
  ) : (
    <>
      {said}
      {notice}
    </>
  );
  return { label: 'Answer', field: 'Answer', placeholder: answer, notice: told };
}

function pickKey({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent) {
  return { key, shiftKey, altKey, ctrlKey, metaKey };
}
