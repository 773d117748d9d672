import { useEffect, useState } from 'react';
import type { Language } from '../../../../../electron/contract/vocabulary.ts';
import type { StoryPlayer } from '../../model/stories/player.ts';
import { useStage } from './show.ts';

/** Whether this machine can read aloud in the visitor's language. */
export function useVoiceOffered(language: Language): boolean {
  const { speech } = useStage();
  const [offered, setOffered] = useState(() => speech.speaks(language));
  useEffect(() => {
    const look = () => setOffered(speech.speaks(language));
    look();
    return speech.onVoices(look);
  }, [speech, language]);
  return offered;
}

/** Reads the words on screen aloud, if the visitor asked for it; the step waits for the end of them. */
export function useVoice(player: StoryPlayer, text: string, language: Language, silent: boolean): void {
  const { speech, aloud } = useStage();
  useEffect(() => {
    if (!aloud || silent || !speech.speaks(language)) return undefined;
    player.setSpeaking(true);
    speech.say(text, language, () => player.setSpeaking(false));
    return () => speech.stop();
  }, [speech, aloud, silent, text, language, player]);
}
