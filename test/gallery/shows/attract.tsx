import type { Show } from '../shows.ts';
import { EPINAL, readClock } from '../world.ts';
import { loadShowcases } from './miniature.tsx';

/** `?show=attract&shot=…`: one shot of the attract loop. */
export const showAttract: Show = async (parameters) => {
  const shots = (await loadShowcases()).flatMap((showcase) => showcase.attract);
  const shot = shots.find(({ id }) => id === (parameters.get('shot') ?? shots[0]?.id));
  if (!shot) throw new Error(`No such shot. There are: ${shots.map(({ id }) => id).join(', ') || 'none yet'}.`);
  const clock = readClock(parameters);
  return {
    Scene: () => <shot.Scene place={EPINAL} clock={clock} reducedMotion={parameters.get('reduced') === '1'} />,
  };
};
