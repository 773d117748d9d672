import type { Showcase } from '../../../renderer/experiences/experience.ts';
import type { Show } from '../shows.ts';

const showcases = import.meta.glob<Record<string, Showcase>>('../../../renderer/experiences/*/showcase/index.ts');

/** Every showcase of every experience. */
export async function loadShowcases(): Promise<Showcase[]> {
  const modules = await Promise.all(Object.values(showcases).map((load) => load()));
  return modules.flatMap((module) => Object.values(module)).filter((value) => 'miniatures' in value);
}

/** `?show=miniature&door=tonight&awake=1`: the miniature of one door, seen as on its card. */
export const showMiniature: Show = async (parameters) => {
  const door = parameters.get('door') ?? 'tonight';
  const Miniature = (await loadShowcases()).map((showcase) => showcase.miniatures[door]).find(Boolean);
  if (!Miniature) throw new Error(`No showcase has a miniature for the door « ${door} ».`);
  return {
    Scene: () => (
      <group position={[0, -0.8, 0]}>
        <Miniature awake={parameters.get('awake') === '1'} reducedMotion={parameters.get('reduced') === '1'} />
      </group>
    ),
  };
};
