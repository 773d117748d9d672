import { useEffect, useSyncExternalStore } from 'react';
import type { Visit } from '../../../experience.ts';
import type { PlayerSnapshot, StoryPlayer } from '../../model/stories/player.ts';

/** How often the telling goes on, milliseconds. */
const BEAT = 200;
/** The longest that one beat may stand for, seconds: after a hitch the story goes on, it does not jump. */
const LONGEST_BEAT = 1;
/** The visit hears this often that something is being told, milliseconds. */
const PRESENCE = 8000;

/** A story being told, for as long as the component stands. */
export function useTelling(player: StoryPlayer, visit: Visit): PlayerSnapshot {
  const now = useSyncExternalStore(player.subscribe, player.snapshot);
  useBeat(player);
  usePresence(now.listening, visit.present);
  return now;
}

function useBeat(player: StoryPlayer): void {
  useEffect(() => {
    let last = performance.now();
    const beat = setInterval(() => {
      const time = performance.now();
      if (!document.hidden) player.step(Math.min((time - last) / 1000, LONGEST_BEAT));
      last = time;
    }, BEAT);
    return () => clearInterval(beat);
  }, [player]);
}

/** While words are told, silence is not absence. */
function usePresence(listening: boolean, present: Visit['present']): void {
  useEffect(() => {
    if (!listening || !present) return undefined;
    present();
    const pulse = setInterval(present, PRESENCE);
    return () => clearInterval(pulse);
  }, [listening, present]);
}
