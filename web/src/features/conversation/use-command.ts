import { useCallback, useRef, useState } from 'react';
import { ApiError, UnreachableError, messageOf } from '../../api/api-error.js';
import { showToast } from '../../ui/toast.js';

export interface CommandState {
  readonly busy: boolean;
  /** One sentence about the last failure; null when there was none. */
  readonly problem: string | null;
  /** Runs a command; a second one is not begun while the first is under way. Resolves to whether it was accepted. */
  readonly run: (command: () => Promise<unknown>, late?: Late) => Promise<boolean>;
  /** What became of the last command, once that is known. Its fact may be on the page before its answer is. */
  readonly outcome: () => Promise<Outcome>;
}

/** `none`: nothing was sent. `late`: somebody else was faster, and the person was told. `unknown`: sent, and nobody answered. */
export type Outcome = 'none' | 'accepted' | 'late' | 'refused' | 'unknown';

/** Tells of a refused command who was faster and what stands now; null where nobody was. */
export type Late = (refusal: ApiError) => Promise<string | null>;

/**
 * One button's command: whether it is under way and why it failed. Where somebody else was faster their decision takes the button
 * away together with what it could say, so that a toast says it.
 */
export function useCommand(): CommandState {
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem: string | null }>(IDLE);
  const busy = useRef(false);
  const last = useRef<Promise<Outcome>>(Promise.resolve('none'));
  const carryOut = useCallback(async (command: () => Promise<unknown>, late?: Late): Promise<Outcome> => {
    busy.current = true;
    setState({ busy: true, problem: null });
    try {
      await command();
      setState(IDLE);
      return 'accepted';
    } catch (error) {
      const told = late && error instanceof ApiError ? await late(error) : null;
      if (told !== null) showToast(told);
      setState({ busy: false, problem: told === null ? problemOf(error) : null });
      if (told !== null) return 'late';
      return error instanceof UnreachableError ? 'unknown' : 'refused';
    } finally {
      busy.current = false;
    }
  }, []);
  const run = useCallback(
    async (command: () => Promise<unknown>, late?: Late) => {
      if (busy.current) return false;
      last.current = carryOut(command, late);
      return (await last.current) === 'accepted';
    },
    [carryOut],
  );
  const outcome = useCallback(() => last.current, []);
  return { ...state, run, outcome };
}

const IDLE = { busy: false, problem: null };

function problemOf(error: unknown): string {
  return error instanceof UnreachableError ? 'The server could not be reached. Try again.' : messageOf(error);
}
