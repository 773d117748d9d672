import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { readAloud } from '../../access/readAloud.ts';
import { openSpeech } from '../../access/speech.ts';

/** What a voice reads of a screen. */
export interface Reading {
  /** False on a machine without a voice for the language: then nothing offers to read. */
  possible: boolean;
  /** The text being read, from 0; null in silence. */
  part: number | null;
  toggle(): void;
}

/** Reads texts when asked, never by itself; any touch or key stops it, and so does leaving. */
export function useReading(texts: readonly string[], language: string): Reading {
  const [speech] = useState(() => openSpeech(window));
  const [part, setPart] = useState<number | null>(null);
  const stop = useRef<(() => void) | null>(null);
  const possible = useSyncExternalStore(
    useCallback((changed) => speech.onVoices(changed), [speech]),
    () => speech.speaks(language),
  );
  const silence = useCallback(() => {
    stop.current?.();
    stop.current = null;
  }, []);

  useEffect(
    () => () => {
      silence();
      speech.close();
    },
    [silence, speech],
  );
  useEffect(() => {
    const touched = ({ target }: Event): void => {
      // The button that starts it stops it by itself; stopped here first, its click would start it again.
      if (!(target instanceof Element && target.closest('[data-listen]'))) silence();
    };
    window.addEventListener('pointerdown', touched, true);
    window.addEventListener('keydown', touched, true);
    return () => {
      window.removeEventListener('pointerdown', touched, true);
      window.removeEventListener('keydown', touched, true);
    };
  }, [silence]);

  return {
    possible,
    part,
    toggle() {
      if (part === null) stop.current = readAloud(speech, texts, language, setPart);
      else silence();
    },
  };
}
