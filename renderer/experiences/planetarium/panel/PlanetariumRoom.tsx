import { useEffect, useMemo, useState } from 'react';
import { openSpeech } from '../../../access/speech.ts';
import type { Visit } from '../../experience.ts';
import type { Planetarium } from '../model/types.ts';
import { HuntScreen } from './hunt/HuntScreen.tsx';
import { PlanetariumPanel } from './PlanetariumPanel.tsx';
import { type Choice, type Stage, StageProvider } from './stories/show.ts';
import { StoryScreen } from './stories/StoryScreen.tsx';
import { useShow } from './stories/useShow.ts';

/** The DOM of the planetarium: its panel, or the story or game that takes its place. */
export function PlanetariumRoom({ model, visit }: { model: Planetarium; visit: Visit }) {
  const { show, begin } = useShow(model, visit);
  const [last, setLast] = useState<Choice | null>(null);
  const [aloud, setAloud] = useState(false);
  const [speech] = useState(() => openSpeech(window));
  useEffect(() => () => speech.close(), [speech]);
  const stage = useMemo<Stage>(
    () => ({
      begin(choice) {
        begin(choice);
        if (choice) setLast(choice);
      },
      last,
      speech,
      aloud,
      setAloud,
    }),
    [begin, last, speech, aloud],
  );
  return (
    <StageProvider value={stage}>
      {show === null && <PlanetariumPanel model={model} visit={visit} />}
      {show?.kind === 'story' && <StoryScreen player={show.player} model={model} visit={visit} />}
      {show?.kind === 'hunt' && <HuntScreen hunt={show.hunt} model={model} />}
    </StageProvider>
  );
}
