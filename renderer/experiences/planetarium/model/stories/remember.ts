import type { Gaze, Layers, Planetarium } from '../types.ts';

/** Feet on the ground of a place: what is told there begins there. */
export function standAt(model: Planetarium, place: Planetarium['place']): void {
  if (model.flight.flying) model.flight.land();
  if (model.place !== place) model.setPlace(place);
}

/** What a story or a game changes of the sky, to be put back when it ends. */
export function remember(model: Planetarium): { restore(): void } {
  const { time, rate, live } = model.snapshot();
  const { place } = model;
  const gaze: Gaze = { ...model.gaze };
  const layers: Layers = { ...model.layers };
  return {
    restore() {
      if (model.place !== place) model.setPlace(place);
      for (const layer of Object.keys(layers) as (keyof Layers)[]) model.setLayer(layer, layers[layer]);
      if (live) model.goLive();
      else {
        model.setTime(time);
        model.setRate(rate);
      }
      model.select(null);
      model.lookAt(gaze, gaze.fieldOfView);
    },
  };
}
