import { useEffect, useState } from 'react';

/** As long as a second touch of a hasty finger may follow the first, milliseconds. */
const DOUBLE_TOUCH_MS = 400;

/** False for a moment after something else, named by `shown`, has come: nobody can have meant to touch it yet. */
export function useSettled(shown: string): boolean {
  const [settled, setSettled] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(shown), DOUBLE_TOUCH_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return settled === shown;
}
