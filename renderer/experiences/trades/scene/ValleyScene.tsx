import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../experience.ts';
import type { TradesModel } from '../model/types.ts';
import { wholeView } from '../model/view.ts';
import { Diorama, type Guide, type Sight } from './diorama/Diorama.tsx';
import { project } from './camera/project.ts';

/** A place of the valley is touched within this share of the screen's shorter side. */
const FINGERTIP = 0.07;

/** The valley from which worlds are entered. `level`: how much light it has. */
export function ValleyScene({ model, visit, level }: { model: TradesModel; visit: Visit; level: number }) {
  const { t } = useTranslation('trades');
  const { overlay, trades } = model;
  const { valley } = trades.content;
  const guide = useMemo(
    (): Guide => ({
      view: (free, aspect) => wholeView(valley.view, free, aspect),
      anchors: () => valley.spots.map(({ at, world }) => [`world:${world}`, at] as const),
      play: (sight) => ({
        objects: [],
        handling: {
          grab: () => false,
          lead() {},
          stroke: () => false,
          tap(x, y) {
            if (trades.snapshot().place.kind !== 'valley') return;
            const world = touched(model, sight, x, y);
            if (world !== undefined) trades.enter(world);
          },
          turn(degrees) {
            sight.rig.turn(degrees);
            sight.wake();
          },
          press() {},
          presses: false,
          leave: () => trades.snapshot().place.kind !== 'valley' && trades.leave(),
        },
        step: () => false,
        beckon() {},
        dispose() {},
      }),
      subscribe: trades.subscribe,
    }),
    [model, trades, valley],
  );
  return (
    <Diorama
      name="valley"
      life={valley.life}
      guide={guide}
      overlay={overlay}
      level={level}
      label={t('valley.picture')}
      reducedMotion={visit.reducedMotion}
    />
  );
}

/** The world whose place in the valley is under a finger. */
function touched({ trades }: TradesModel, { camera, size }: Sight, x: number, y: number): string | undefined {
  const { height, width } = size();
  const near = trades.content.valley.spots
    .map(({ at, world }) => {
      const seen = project(at, camera, width, height);
      return { world, away: Math.hypot(seen.x - x, seen.y - y) };
    })
    .toSorted((a, b) => a.away - b.away)[0];
  return near && near.away < FINGERTIP * Math.min(width, height) ? near.world : undefined;
}
