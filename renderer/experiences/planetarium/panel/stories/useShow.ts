import type { i18n } from 'i18next';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createRandom } from '../../../../stage/random.ts';
import type { Visit } from '../../../experience.ts';
import { createHunt } from '../../model/hunt/hunt.ts';
import { createPlayer } from '../../model/stories/player.ts';
import type { Planetarium } from '../../model/types.ts';
import { createHuntWords } from '../hunt/useHuntWords.ts';
import type { Choice, Show } from './show.ts';
import { createStoryWords } from './useStoryWords.ts';

/** The story or game that is on: it begins and ends by a touch, and ends with the visit. */
export function useShow(
  model: Planetarium,
  visit: Visit,
): { show: Show | null; begin: (choice: Choice | null) => void } {
  const { i18n: words } = useTranslation();
  const [show, setShow] = useState<Show | null>(null);
  const open = useRef<Show | null>(null);
  const begin = useCallback(
    (choice: Choice | null) => {
      if (open.current) close(open.current);
      open.current = choice && openShow(choice, model, visit, words);
      setShow(open.current);
    },
    [model, visit, words],
  );
  useEffect(
    () => () => {
      if (open.current) close(open.current);
    },
    [],
  );
  return { show, begin };
}

function openShow(choice: Choice, model: Planetarium, visit: Visit, words: i18n): Show {
  const { place, clock, reducedMotion } = visit;
  const now = clock();
  if (choice.kind === 'hunt') {
    const { told } = createHuntWords(words, model.data);
    return { kind: 'hunt', hunt: createHunt({ model, place, now, told, random: createRandom(Math.floor(now)) }) };
  }
  const { story } = choice;
  const { seconds } = createStoryWords(words);
  const player = createPlayer({
    story,
    model,
    place,
    start: now,
    reducedMotion,
    seconds: ({ step, said }) => seconds(story, step, said),
  });
  return { kind: 'story', player };
}

function close(show: Show): void {
  if (show.kind === 'story') show.player.close();
  else show.hunt.close();
}
