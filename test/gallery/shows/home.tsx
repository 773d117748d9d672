import { useThree } from '@react-three/fiber';
import { homeLayout } from '../../../renderer/screens/home/layout.ts';
import { HomeScene, type HomeWorld } from '../../../renderer/screens/home/scene/HomeScene.tsx';
import type { Show } from '../shows.ts';
import { loadShowcases } from './miniature.tsx';

/** `?show=home&doors=tonight,worlds&awake=worlds&text=1.45`: the night of home without its words. */
export const showHome: Show = async (parameters) => {
  const wanted = parameters.get('doors')?.split(',');
  const worlds: HomeWorld[] = (await loadShowcases()).flatMap(({ accent, miniatures }) =>
    Object.entries(miniatures).map(([door, Miniature]) => ({ door, accent, Miniature })),
  );
  const cards = worlds.filter(({ door }) => !wanted || wanted.includes(door));
  const textScale = Number(parameters.get('text') ?? '1');
  return {
    Scene: () => {
      const { width, height } = useThree((state) => state.size);
      const layout = homeLayout({ width, height, count: cards.length, textScale });
      return (
        <HomeScene
          cards={cards}
          awakeDoor={parameters.get('awake')}
          layout={layout}
          reducedMotion={parameters.get('reduced') === '1'}
        />
      );
    },
  };
};
