import type { Experience, Visit } from '../experience.ts';
import { openChannel } from './follow/channel.ts';
import { publish } from './follow/publish.ts';
import { createPlanetarium } from './model/planetarium.ts';
import type { Planetarium } from './model/types.ts';
import { PlanetariumRoom } from './panel/PlanetariumRoom.tsx';
import type { SkyImages } from './scene/images.ts';
import { SkyScene } from './scene/Scene.tsx';
import { closeImages, loadSky } from './sky.ts';

/** What belongs to each open model and that it does not know: the pictures, which the scene needs, and the dome. */
const companions = new WeakMap<Planetarium, { images: SkyImages; stopTelling: () => void }>();

async function load(visit: Visit): Promise<Planetarium> {
  const { data, images } = await loadSky();
  const model = createPlanetarium({
    data,
    place: visit.place,
    clock: visit.clock,
    door: visit.door,
    reducedMotion: visit.reducedMotion,
  });
  const stopTelling = publish(model, visit.language, { channel: openChannel(), after: pageTimer, clock: Date.now });
  companions.set(model, { images, stopTelling });
  return model;
}

function pageTimer(milliseconds: number, run: () => void): () => void {
  const id = setTimeout(run, milliseconds);
  return () => clearTimeout(id);
}

function close(model: Planetarium): void {
  const taken = companions.get(model);
  companions.delete(model);
  if (!taken) return;
  taken.stopTelling();
  closeImages(taken.images);
}

function Scene({ model, visit }: { model: Planetarium; visit: Visit }) {
  const taken = companions.get(model);
  return taken ? <SkyScene model={model} visit={visit} images={taken.images} /> : null;
}

export const planetarium = {
  id: 'planetarium',
  accent: 'planetarium',
  load,
  Scene,
  Panel: PlanetariumRoom,
  close,
} satisfies Experience<Planetarium>;
