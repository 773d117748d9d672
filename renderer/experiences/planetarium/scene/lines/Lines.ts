import { Group } from 'three';
import { ease } from '../../model/flight/geometry.ts';
import type { Constellation, SkyData } from '../../model/data.ts';
import type { Frame, Part } from '../frame.ts';
import { pixelsPerRadian } from '../projection/projection.ts';
import type { SkyUniforms } from '../uniforms.ts';
import { cutArcs, cutGroups } from './arcs.ts';
import { createRibbons } from './Ribbons.ts';

/** Room left around the stars of a figure, units of the screen. */
const GAP = 9;

/** Opacity of the figure that is chosen. */
const LIT = 0.85;

/** Kilometres from the ground up to which the figures of the constellations go along. */
const FIGURES_UNTIL = 1e6;

/** Borders are another matter than figures: thinner, and of the warm colour of old maps. */
const FIGURE = { width: 1.3, colour: '#9db8ff' };
const BORDER = { width: 1, colour: '#e0b98a' };
const THIN = { width: 1, colour: '#9db8ff' };

const RADIANS = Math.PI / 180;

/** The figures of the constellations in each culture, their borders, and the grid of altitude and azimuth. */
export function createLines(uniforms: SkyUniforms, data: SkyData): Part {
  const western = createFigures(uniforms, data.constellations);
  const chinese = createFigures(uniforms, data.chinese);
  const borders = createRibbons(uniforms, cutArcs(data.boundaries), { ...BORDER, placed: false, fadeLow: true });
  const grid = createRibbons(uniforms, cutArcs(gridLines()), { ...THIN, placed: true, fadeLow: false });
  borders.object.renderOrder = 2;
  grid.object.renderOrder = 2;
  const object = new Group().add(western.object, chinese.object, borders.object, grid.object);

  return {
    object,
    update(frame) {
      const { model, night } = frame;
      western.update(frame);
      chinese.update(frame);
      // The borders are those of the 88: they mean nothing among other figures.
      borders.object.visible = model.layers.boundaries && model.culture === 'western';
      borders.own.opacity.value = 0.3 * seenAt(frame);
      grid.object.visible = model.layers.grid && !model.flight.flying;
      grid.own.opacity.value = 0.16 + 0.1 * (1 - night);
    },
    dispose() {
      for (const lines of [western, chinese, borders, grid]) lines.dispose();
    },
  };
}

/** One culture's figures; the one that is chosen is lit. */
function createFigures(uniforms: SkyUniforms, constellations: readonly Constellation[]): Part {
  const arcs = cutGroups(constellations.map(({ lines }) => lines));
  const { object, own, dispose } = createRibbons(uniforms, arcs, { ...FIGURE, placed: false, fadeLow: true });
  object.renderOrder = 2;
  return {
    object,
    update(frame) {
      const { model, projection, height, unit } = frame;
      const visible = seenAt(frame);
      const chosen = model.selected?.constellation?.id;
      own.opacity.value = model.layers.constellationLines ? 0.3 * visible : 0;
      own.gap.value = (GAP * unit) / pixelsPerRadian(projection, height);
      own.lit.value = constellations.findIndex(({ id }) => id === chosen);
      own.litOpacity.value = LIT * Math.max(visible, 0.5);
      object.visible = model.figures === constellations && (own.opacity.value > 0 || own.lit.value >= 0);
    },
    dispose,
  };
}

/** 0 by day, 1 once the figures' stars are out; among the planets' orbits they would be one net too many. */
function seenAt({ model, sunAltitude }: Frame): number {
  const aloft = 1 - ease(model.flight.altitude, FIGURES_UNTIL, FIGURES_UNTIL * 20);
  return aloft * (model.layers.atmosphere ? Math.min(Math.max((-sunAltitude - 6.5) / 4, 0), 1) : 1);
}

/** Circles of altitude every 15° and meridians every 15° of azimuth, in HOR. */
function gridLines(): number[][] {
  const lines: number[][] = [];
  const at = (altitude: number, azimuth: number) => [
    Math.cos(altitude * RADIANS) * Math.sin(azimuth * RADIANS),
    Math.sin(altitude * RADIANS),
    -Math.cos(altitude * RADIANS) * Math.cos(azimuth * RADIANS),
  ];
  const steps = (from: number, to: number, by: number) =>
    Array.from({ length: Math.round((to - from) / by) + 1 }, (_, i) => from + i * by);
  for (const altitude of steps(0, 75, 15)) lines.push(steps(0, 360, 1).flatMap((azimuth) => at(altitude, azimuth)));
  for (const azimuth of steps(0, 345, 15)) lines.push(steps(0, 88, 1).flatMap((altitude) => at(altitude, azimuth)));
  return lines;
}
