import { useEffect, useState } from 'react';
import type { Show } from '../shows.ts';
import { SHOWS } from '../shows.ts';

/** `?show=leave&what=home&stay=3`: any other show, taken off after so many seconds, to see what it leaves behind. */
export const showLeave: Show = async (parameters) => {
  const what = (parameters.get('what') ?? 'empty') as Exclude<keyof typeof SHOWS, 'leave'>;
  const stay = Number(parameters.get('stay') ?? '3');
  const show: Show = SHOWS[what];
  const { Scene } = await show(parameters);
  return {
    Scene: () => {
      const [here, setHere] = useState(true);
      useEffect(() => {
        const timer = setTimeout(() => setHere(false), stay * 1000);
        return () => clearTimeout(timer);
      }, []);
      return here ? <Scene /> : null;
    },
  };
};
