import type { Place } from '../../../../electron/contract/station.ts';
import { sameTarget } from '../model/facts.ts';
import { createPlanetarium } from '../model/planetarium.ts';
import type { SkyData } from '../model/data.ts';
import type { Layers, Planetarium } from '../model/types.ts';
import { wrap180 } from '../model/vectors.ts';
import type { Followed } from './follower.ts';

/** A sky of its own is opened anew this often, milliseconds: the night that it shows goes by. */
const REOPEN_MS = 30 * 60_000;
/** Steps of the sky that are seen: a quarter of a pixel of a picture 4096 wide is 3 s of time, or 0.01°. */
const SEEN_MS = 3000;
const SEEN_DEGREES = 0.01;
/** A sky of its own has the south before the audience. */
const SOUTH = 180;

/** The planetarium behind a dome: the touchscreen's sky while one is told, else tonight's sky of the lab. */
export interface DomeSky {
  readonly model: Planetarium;
  /** Azimuth before the audience, degrees. */
  readonly front: number;
  readonly following: boolean;
  /** Brings it to an instant, `seconds` of real time after the last. True when a frame is owed. */
  show(followed: Followed | null, seconds: number): boolean;
}

export function createDomeSky({
  data,
  place,
  clock,
}: {
  data: SkyData;
  /** Of the lab. */
  place: Place;
  clock: () => number;
}): DomeSky {
  let opened = clock();
  let model = open();
  let standing: Followed['state'] | null = null;
  let front = SOUTH;

  /** Everything arrives at once: it is the follower that makes it smooth. */
  function open(): Planetarium {
    opened = clock();
    return createPlanetarium({ data, place, clock, door: 'tonight', reducedMotion: true });
  }

  function own(seconds: number): boolean {
    const fresh = standing !== null || Math.abs(clock() - opened) > REOPEN_MS;
    if (fresh) {
      model = open();
      standing = null;
      front = SOUTH;
    }
    return model.step(seconds) || fresh;
  }

  function follow({ state, time, azimuth, moving }: Followed): boolean {
    let owed = standing === null;
    if (standing !== state) {
      owed = adopt(model, state) || owed;
      standing = state;
    }
    const behind = Math.abs(model.sky.time - time);
    if (behind >= SEEN_MS || (behind > 0 && !moving && state.rate === 0)) {
      model.setTime(time);
      owed = true;
    }
    if (Math.abs(wrap180(azimuth - front)) >= SEEN_DEGREES) {
      front = azimuth;
      owed = true;
    }
    return owed;
  }

  return {
    get model() {
      return model;
    },
    get front() {
      return front;
    },
    get following() {
      return standing !== null;
    },
    show: (followed, seconds) => (followed ? follow(followed) : own(seconds)),
  };
}

/** Takes over what is shown. True when something changed. */
function adopt(model: Planetarium, { ground, layers, place, selected, bortle, culture }: Followed['state']): boolean {
  let changed = false;
  if (model.ground !== ground || JSON.stringify(model.place) !== JSON.stringify(place)) {
    model.setPlace(place, ground);
    changed = true;
  }
  for (const [layer, shown] of Object.entries(layers)) {
    // A layer that this planetarium does not know is another version's.
    if (!(layer in model.layers) || model.layers[layer as keyof Layers] === shown) continue;
    model.setLayer(layer as keyof Layers, shown);
    changed = true;
  }
  if (bortle !== undefined && bortle !== model.bortle) {
    model.setBortle(bortle);
    changed = true;
  }
  if (culture && culture !== model.culture) {
    model.setCulture(culture);
    changed = true;
  }
  if (!sameTarget(selected, model.selected?.target ?? null)) {
    model.select(selected);
    changed = true;
  }
  return changed;
}
