import { type ReactNode, useMemo, useState } from 'react';
import type { Visit } from '../experiences/experience.ts';
import type { OpenExperience } from '../experiences/open.ts';
import { accentOf, showcaseOf, showcases } from '../experiences/registry.ts';
import type { Place } from '../journey/state.ts';
import { useKiosk } from '../journey/VisitContext.tsx';
import { Stage } from '../stage/Stage.tsx';
import { AttractScene } from './attract/scene/AttractScene.tsx';
import type { HomeDoor } from './home/doors.ts';
import type { HomeLayout } from './home/layout.ts';
import { HomeScene, type HomeWorld } from './home/scene/HomeScene.tsx';
import { Boundary } from './parts/Boundary.tsx';
import { ThanksScene } from './thanks/scene/ThanksScene.tsx';

/** The loop of the attract screen: every experience's shots, one after the other. */
const SHOTS = showcases().flatMap(({ attract }) => attract);
const PREPARE = showcases().flatMap(({ prepare }) => prepare);

/**
 * The one canvas and the scene of the moment. While an experience loads, home stays with its door awake; while its
 * questions are asked, its own scene stays. A scene that breaks leaves the words standing on the night.
 */
export function Backdrop({
  place,
  visit,
  open,
  doors,
  layout,
  awake,
}: {
  place: Place;
  visit: Visit;
  open: OpenExperience | null;
  doors: readonly HomeDoor[];
  layout: HomeLayout;
  awake: string | null;
}) {
  const kiosk = useKiosk();
  const [lost, setLost] = useState(0);
  const worlds = useWorlds(doors);
  const { name, scene } = sceneOf();

  function sceneOf(): { name: string; scene: ReactNode } {
    switch (place.at) {
      case 'attract':
        return {
          name: 'attract',
          scene: (
            <AttractScene
              shots={SHOTS}
              prepare={PREPARE}
              place={visit.place}
              clock={visit.clock}
              reducedMotion={visit.reducedMotion}
            />
          ),
        };
      case 'thanks':
        return {
          name: 'thanks',
          scene: <ThanksScene accent={accentOf(place.experience)} reducedMotion={visit.reducedMotion} />,
        };
      case 'console':
      case 'out-of-order':
        return { name: place.at, scene: null };
      case 'home':
      case 'experience':
      case 'feedback':
        if (open) return { name: open.id, scene: <open.Scene visit={visit} /> };
        return {
          name: 'home',
          scene: (
            <HomeScene
              cards={worlds}
              awakeDoor={place.at === 'home' ? awake : `${place.experience}.${visit.door}`}
              layout={layout}
              reducedMotion={visit.reducedMotion}
            />
          ),
        };
    }
  }

  return (
    // Where no canvas can be had, no experience is at fault: the visit goes on with words, and is not sent home.
    <Boundary key={lost}>
      <Stage
        quality={visit.quality}
        reducedMotion={visit.reducedMotion}
        onLost={() => {
          kiosk.visit.broken('graphics-lost');
          setLost((times) => times + 1);
        }}
      >
        <Boundary key={name} onError={() => kiosk.visit.broken('render')}>
          {scene}
        </Boundary>
      </Stage>
    </Boundary>
  );
}

/** The worlds of home's scene, in the order of its cards. */
function useWorlds(doors: readonly HomeDoor[]): HomeWorld[] {
  return useMemo(
    () =>
      doors.flatMap(({ key, experience, door }) => {
        const showcase = showcaseOf(experience);
        const Miniature = showcase?.miniatures[door];
        return showcase && Miniature ? [{ door: key, accent: showcase.accent, Miniature }] : [];
      }),
    [doors],
  );
}
