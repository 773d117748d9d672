import { planetarium } from '../../../renderer/experiences/planetarium/index.ts';
import { type BodyId, GROUNDS } from '../../../renderer/experiences/planetarium/model/sky.ts';
import {
  CULTURES,
  type Layers,
  type Planetarium,
  type Target,
} from '../../../renderer/experiences/planetarium/model/types.ts';
import { type PortId, STOP_IDS } from '../../../renderer/experiences/planetarium/model/flight/stops.ts';
import type { Show } from '../shows.ts';
import { readVisit } from '../world.ts';

declare global {
  interface Window {
    /** The planetarium that is shown, for tests. */
    model?: Planetarium;
  }
}

/**
 * `?show=sky&time=…&az=180&alt=30&fov=60`: the planetarium's scene without its panel, time frozen unless `rate=` says
 * otherwise. `place=` latitude,longitude (degrees) and `ground=` go elsewhere. `select=` a body's id, a Hipparcos number or a kind with an id
 * (`deepSky:M31`), `follow=1` to go to it, `hide=` and `draw=` layers with commas, `bortle=` 1 to 9, `culture=chinese`.
 */
export const showSky: Show = async (parameters) => {
  const visit = readVisit(parameters);
  const model = await planetarium.load({ ...visit, reducedMotion: true });
  const number = (name: string) => (parameters.has(name) ? Number(parameters.get(name)) : undefined);
  if (parameters.get('running') === '1') model.goLive();
  else {
    model.setTime(visit.clock());
    model.setRate(number('rate') ?? 0);
  }
  model.setReducedMotion(true);
  const place = parameters.get('place')?.split(',').map(Number);
  const ground = GROUNDS.find((one) => one === parameters.get('ground'));
  if (place) {
    const [latitude = 0, longitude = 0] = place;
    model.setPlace({ town: 'Ailleurs', latitude, longitude, elevation: 0, timeZone: 'UTC' }, ground);
  }
  const select = parameters.get('select');
  if (select) {
    const target = readTarget(select);
    if (parameters.get('follow') === '1') model.show(target);
    else model.select(target);
  }
  if (parameters.get('follow') !== '1') {
    model.lookAt(
      { altitude: number('alt') ?? model.gaze.altitude, azimuth: number('az') ?? model.gaze.azimuth },
      number('fov') ?? model.gaze.fieldOfView,
    );
  }
  model.setBortle(number('bortle') ?? model.bortle);
  model.setCulture(CULTURES.find((one) => one === parameters.get('culture')) ?? model.culture);
  for (const layer of parameters.get('hide')?.split(',') ?? []) model.setLayer(layer as keyof Layers, false);
  for (const layer of parameters.get('draw')?.split(',') ?? []) model.setLayer(layer as keyof Layers, true);
  const fly = parameters.get('fly');
  if (fly) {
    const stop = STOP_IDS.find((id) => id === fly);
    model.flight.goTo(stop ? { kind: 'stop', id: stop } : { kind: 'body', id: fly as PortId });
  }
  model.setReducedMotion(visit.reducedMotion);
  window.model = model;
  return {
    Scene: () => <planetarium.Scene model={model} visit={visit} />,
    close: () => planetarium.close(model),
  };
};

function readTarget(word: string): Target {
  const [kind, id] = word.split(':');
  if (kind === 'constellation' || kind === 'deepSky' || kind === 'shower') return { kind, id: id ?? '' };
  return /^\d+$/.test(word) ? { kind: 'star', hip: Number(word) } : { kind: 'body', id: word as BodyId };
}
