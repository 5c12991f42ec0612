import { useEffect, useState } from 'react';
import { announce } from '../../ui/announcer.js';

/** A turn at work, as a composer needs to know it. */
export interface RunningTurn {
  readonly onStop: () => void;
  /** The stop was asked for and has not happened yet. */
  readonly stopping: boolean;
  /** Why the last attempt to stop it failed. */
  readonly problem: string | null;
}

const ARMED_MS = 3_000;

/** Escape stops only when pressed twice within three seconds: the first press asks. */
export function useStopKey(onStop: (() => void) | undefined): { readonly armed: boolean; readonly press: () => void } {
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    if (!armed) return undefined;
    const timer = setTimeout(() => setArmed(false), ARMED_MS);
    return () => clearTimeout(timer);
  }, [armed]);

  const press = () => {
    if (!onStop) return;
    if (!armed) {
      setArmed(true);
      announce('Press Escape again to stop.');
      return;
    }
    setArmed(false);
    onStop();
  };
  return { armed: armed && onStop !== undefined, press };
}
