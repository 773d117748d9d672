import { AttractScene } from '../../../renderer/screens/attract/scene/AttractScene.tsx';
import type { Show } from '../shows.ts';
import { EPINAL, readClock } from '../world.ts';
import { loadShowcases } from './miniature.tsx';

/** `?show=loop`: the whole attract loop; `&hurry=6` makes each shot so many seconds, to see the cross-fades. */
export const showLoop: Show = async (parameters) => {
  const hurry = Number(parameters.get('hurry') ?? '0');
  const showcases = await loadShowcases();
  const prepare = showcases.flatMap((showcase) => showcase.prepare);
  const shots = showcases
    .flatMap((showcase) => showcase.attract)
    .map((shot) => (hurry > 0 ? { ...shot, seconds: hurry } : shot));
  const clock = readClock(parameters);
  return {
    Scene: () => (
      <AttractScene
        shots={shots}
        prepare={prepare}
        place={EPINAL}
        clock={clock}
        reducedMotion={parameters.get('reduced') === '1'}
      />
    ),
  };
};
