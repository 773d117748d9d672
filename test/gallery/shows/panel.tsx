import '../../../renderer/ui/base.css';
import '../../../renderer/screens/parts/Screen.css';
import '../../../renderer/screens/experience/ExperienceScreen.css';
import { useEffect } from 'react';
import { planetarium } from '../../../renderer/experiences/planetarium/index.ts';
import type { Planetarium } from '../../../renderer/experiences/planetarium/model/types.ts';
import type { Visit } from '../../../renderer/experiences/experience.ts';
import { press as pressAll } from '../press.ts';
import type { Show } from '../shows.ts';
import { readVisit } from '../world.ts';
import { showSky } from './sky.tsx';

/**
 * `?show=panel&text=4&contrast=maximum`: the sky with its panel, in a frame as high as an experience's; else as
 * `sky`. `press=` selectors with semicolons, touched one after the other once the panel stands; `type=` letters.
 */
export const showPanel: Show = async (parameters) => {
  const sky = await showSky(parameters);
  const { model } = window;
  if (!model) throw new Error('There is no planetarium.');
  const visit = readVisit(parameters);
  return {
    ...sky,
    Over: () => <Frame model={model} visit={visit} press={parameters.get('press')} type={parameters.get('type')} />,
  };
};

interface FrameProps {
  model: Planetarium;
  visit: Visit;
  press: string | null;
  type: string | null;
}

function Frame({ model, visit, press, type }: FrameProps) {
  useEffect(() => {
    void pressAll(press?.split(';') ?? [], type ?? '');
  }, [press, type]);
  return (
    <main className="screen screen-experience" data-screen="experience" data-accent="planetarium">
      <header className="experience-bar">
        <button type="button" className="button button-quiet" data-finish>
          {visit.door}
        </button>
      </header>
      <div className="experience-space">
        <planetarium.Panel model={model} visit={visit} />
      </div>
    </main>
  );
}
