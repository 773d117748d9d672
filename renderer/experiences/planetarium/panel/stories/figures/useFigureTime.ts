import { useEffect, useState } from 'react';
import type { StoryPlayer } from '../../../model/stories/player.ts';

/** As often as the panel follows the model, milliseconds. */
const BEAT = 100;

/** The instant that a figure shows: runs over `span` milliseconds while the words are told; stands in reduced motion. */
export function useFigureTime(time: number, span: number, player: StoryPlayer, reducedMotion: boolean): number {
  const [progress, setProgress] = useState(0);
  const runs = span > 0 && !reducedMotion;
  useEffect(() => {
    if (!runs) return undefined;
    const beat = setInterval(() => setProgress(player.progress()), BEAT);
    return () => clearInterval(beat);
  }, [runs, player]);
  return runs ? time + span * progress : time;
}
