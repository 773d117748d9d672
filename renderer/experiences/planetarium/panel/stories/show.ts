import { createContext, useContext } from 'react';
import type { Speech } from '../../../../access/speech.ts';
import type { Hunt } from '../../model/hunt/hunt.ts';
import type { StoryPlayer } from '../../model/stories/player.ts';
import type { Story } from '../../model/stories/schema.ts';

/** What a visitor may begin. */
export type Choice = { kind: 'story'; story: Story } | { kind: 'hunt' };

/** What fills the screen in place of the panel. */
export type Show = { kind: 'story'; player: StoryPlayer } | { kind: 'hunt'; hunt: Hunt };

/** How the panel and what replaces it for a while find each other. */
export interface Stage {
  /** Begins a story or the game; null comes back to the panel. */
  begin(choice: Choice | null): void;
  /** What was chosen last in this visit: where the panel comes back to. */
  last: Choice | null;
  speech: Speech;
  /** Words are read aloud, where the machine has a voice. */
  aloud: boolean;
  setAloud(aloud: boolean): void;
}

const StageContext = createContext<Stage | null>(null);

export const StageProvider = StageContext.Provider;

export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (!stage) throw new Error('Stories are told inside the planetarium only.');
  return stage;
}
