import { useEffect, useState } from 'react';

/** Whether something has been going on for this many milliseconds. */
export function useLong(goesOn: boolean, ms: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!goesOn) return undefined;
    const timer = setTimeout(() => setLong(true), ms);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [goesOn, ms]);
  return isLong;
}
