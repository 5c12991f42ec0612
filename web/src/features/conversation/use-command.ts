import { useCallback, useRef, useState } from 'react';
import { UnreachableError, messageOf } from '../../api/api-error.js';

export interface CommandState {
  readonly busy: boolean;
  /** One sentence about the last failure; null when there was none. */
  readonly problem: string | null;
  /** Runs a command; a second one is not begun while the first is under way. Resolves to whether it was accepted. */
  readonly run: (command: () => Promise<unknown>) => Promise<boolean>;
}

/** One button's command: whether it is under way and why it failed. */
export function useCommand(): CommandState {
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem: string | null }>(IDLE);
  const busy = useRef(false);
  const run = useCallback(async (command: () => Promise<unknown>) => {
    if (busy.current) return false;
    busy.current = true;
    setState({ busy: true, problem: null });
    try {
      await command();
      setState(IDLE);
      return true;
    } catch (error) {
      setState({ busy: false, problem: problemOf(error) });
      return false;
    } finally {
      busy.current = false;
    }
  }, []);
  return { ...state, run };
}

const IDLE = { busy: false, problem: null };

function problemOf(error: unknown): string {
  return error instanceof UnreachableError ? 'The server could not be reached. Try again.' : messageOf(error);
}
