import { useThree } from '@react-three/fiber';
import { homeLayout } from '../../../renderer/screens/home/layout.ts';
import { HomeScene } from '../../../renderer/screens/home/scene/HomeScene.tsx';
import type { Show } from '../shows.ts';
import { isNamed, loadWorlds } from './miniature.tsx';

/** `?show=home&doors=tonight,trades.worlds&awake=trades.worlds&text=1.45`: the night of home without its words. */
export const showHome: Show = async (parameters) => {
  const wanted = parameters.get('doors')?.split(',');
  const awake = parameters.get('awake');
  const cards = (await loadWorlds()).filter((world) => !wanted || wanted.some((name) => isNamed(world, name)));
  const awakeDoor = cards.find((world) => awake !== null && isNamed(world, awake))?.door ?? null;
  const textScale = Number(parameters.get('text') ?? '1');
  return {
    Scene: () => {
      const { width, height } = useThree((state) => state.size);
      const layout = homeLayout({ width, height, count: cards.length, textScale });
      return (
        <HomeScene
          cards={cards}
          awakeDoor={awakeDoor}
          layout={layout}
          reducedMotion={parameters.get('reduced') === '1'}
        />
      );
    },
  };
};
