import { useThree } from '@react-three/fiber';
import type { Showcase } from '../../../renderer/experiences/experience.ts';
import type { HomeLayout, Rect } from '../../../renderer/screens/home/layout.ts';
import { HomeScene, type HomeWorld } from '../../../renderer/screens/home/scene/HomeScene.tsx';
import type { Show } from '../shows.ts';

const showcases = import.meta.glob<Record<string, Showcase>>('../../../renderer/experiences/*/showcase/index.ts');

/** Every showcase of every experience. */
export async function loadShowcases(): Promise<Showcase[]> {
  const modules = await Promise.all(Object.values(showcases).map((load) => load()));
  return modules.flatMap((module) => Object.values(module)).filter((value) => 'miniatures' in value);
}

/** Every door of every showcase as a world of home, named `<experience>.<door>`. */
export async function loadWorlds(): Promise<HomeWorld[]> {
  return (await loadShowcases()).flatMap(({ experience, accent, miniatures }) =>
    Object.entries(miniatures).map(([door, Miniature]) => ({ door: `${experience}.${door}`, accent, Miniature })),
  );
}

/** True when a parameter means this world: by its whole name, or by its door alone. */
export function isNamed({ door }: HomeWorld, name: string): boolean {
  return door === name || door.endsWith(`.${name}`);
}

/** `?show=miniature&door=trades.worlds&awake=1`: the miniature of one door as on its card, filling the screen. */
export const showMiniature: Show = async (parameters) => {
  const name = parameters.get('door') ?? 'tonight';
  const worlds = await loadWorlds();
  const world = worlds.find((each) => isNamed(each, name));
  if (!world) throw new Error(`No door « ${name} ». There are: ${worlds.map(({ door }) => door).join(', ')}.`);
  return {
    Scene: () => {
      const { width, height } = useThree((state) => state.size);
      return (
        <HomeScene
          cards={[world]}
          awakeDoor={parameters.get('awake') === '1' ? world.door : null}
          layout={alone({ x: 0, y: 0, width, height })}
          reducedMotion={parameters.get('reduced') === '1'}
        />
      );
    },
  };
};

/** A layout of one world without words. */
function alone(screen: Rect): HomeLayout {
  return {
    orientation: screen.width >= screen.height ? 'landscape' : 'portrait',
    title: screen,
    bar: screen,
    cards: [{ card: screen, diorama: screen, words: screen, side: 'below' }],
    type: { title: 0, name: 0, line: 0, minutes: 0 },
  };
}
