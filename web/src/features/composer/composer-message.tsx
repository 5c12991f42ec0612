import type { ReactNode } from 'react';
import type { CharCount } from './composer-rules.js';
import type { SendState } from './use-sending.js';

interface ComposerMessageProps {
  readonly id: string;
  readonly state: SendState;
  readonly count: CharCount;
  readonly stopArmed: boolean;
  readonly notice: ReactNode;
}

/** The line under the field: what is wrong, else what is going on, else the notice of the place. */
export function ComposerMessage({ id, state, count, stopArmed, notice }: ComposerMessageProps) {
  const problem = problemOf(state, count);
  const hint =
    state.kind === 'offline'
      ? 'Not sent. We will send it when you are back online.'
      : stopArmed
        ? 'Press Esc again to stop'
        : notice;
  return (
    <div id={id} className="px-1.5 text-xs">
      <div role="alert" className="text-failed">
        {problem ? <p className="pb-2 break-words">{problem}</p> : null}
      </div>
      {!problem && hint ? (
        <div className={state.kind === 'offline' ? 'pb-2 text-needs empty:hidden' : 'pb-2 text-fg-2 empty:hidden'}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}

function problemOf(state: SendState, count: CharCount): string | undefined {
  if (count.over) return `${count.text}. Shorten the instructions to send.`;
  return state.kind === 'rejected' ? state.message : undefined;
}
