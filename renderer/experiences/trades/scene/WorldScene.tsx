import { useMemo } from 'react';
import type { Visit } from '../../experience.ts';
import type { World } from '../model/content/world.ts';
import type { TradesModel, TradesPlace } from '../model/types.ts';
import { closeView, wholeView } from '../model/view.ts';
import { Diorama, type Guide } from './diorama/Diorama.tsx';
import { createPlay } from './gesture/play.ts';

/** One world: the camera goes to the hands for the gesture, to what is looked at, and else sees it whole. */
export function WorldScene({ model, world, visit }: { model: TradesModel; world: World; visit: Visit }) {
  const { overlay, trades } = model;
  const guide = useMemo(
    (): Guide => ({
      view(free, aspect) {
        const at = nearPoint(world, trades.snapshot().place);
        return at ? closeView(at, world.view, free, aspect) : wholeView(world.view, free, aspect);
      },
      anchors: () => anchorsOf(model, world),
      play: (sight) => createPlay(world, trades, sight),
      subscribe: trades.subscribe,
    }),
    [model, world, trades],
  );
  return (
    <Diorama
      name={world.id}
      life={world.life}
      guide={guide}
      overlay={overlay}
      level={1}
      label={world.picture[visit.language === 'en' ? 'en' : 'fr']}
      reducedMotion={visit.reducedMotion}
    />
  );
}

/** What the camera comes near to; undefined where all of the world is to be seen. */
function nearPoint(world: World, place: TradesPlace) {
  if (place.kind !== 'world') return undefined;
  if (place.tab === 'gesture') return world.focus;
  return world.hotspots.find(({ id }) => id === place.hotspot)?.at;
}

function* anchorsOf({ trades }: TradesModel, { gesture: spec, hotspots }: World) {
  for (const { at, id } of hotspots) yield [`hotspot:${id}`, at] as const;
  if (spec.kind === 'fault') for (const { at, id } of spec.places) yield [`place:${id}`, at] as const;
  const gesture = trades.gesture();
  if (gesture?.kind === 'path' && gesture.next) yield ['next', gesture.next] as const;
}
