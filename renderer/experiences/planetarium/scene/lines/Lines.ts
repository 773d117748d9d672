import { Group } from 'three';
import type { Constellation } from '../../model/types.ts';
import { ease } from '../../model/flight/geometry.ts';
import type { Part } from '../frame.ts';
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

const RADIANS = Math.PI / 180;

/** The constellations' figures and the grid of altitude and azimuth. */
export function createLines(uniforms: SkyUniforms, constellations: readonly Constellation[]): Part {
  const figures = createRibbons(uniforms, cutGroups(constellations.map(({ lines }) => lines)), {
    width: 1.3,
    colour: '#9db8ff',
    placed: false,
    fadeLow: true,
  });
  const grid = createRibbons(uniforms, cutArcs(gridLines()), {
    width: 1,
    colour: '#9db8ff',
    placed: true,
    fadeLow: false,
  });
  figures.object.renderOrder = 2;
  grid.object.renderOrder = 2;
  const object = new Group().add(figures.object, grid.object);

  return {
    object,
    update({ model, projection, height, unit, night, sunAltitude }) {
      // Among the planets' orbits the figures would be one net too many.
      const aloft = 1 - ease(model.flight.altitude, FIGURES_UNTIL, FIGURES_UNTIL * 20);
      const visible = model.layers.atmosphere ? Math.min(Math.max((-sunAltitude - 6.5) / 4, 0), 1) : 1;
      const chosen = model.selected?.constellation?.id;
      figures.own.opacity.value = model.layers.constellationLines ? 0.3 * visible * aloft : 0;
      figures.own.lit.value = constellations.findIndex(({ id }) => id === chosen);
      figures.own.litOpacity.value = LIT * Math.max(visible, 0.5);
      figures.own.gap.value = (GAP * unit) / pixelsPerRadian(projection, height);
      figures.object.visible = figures.own.opacity.value > 0 || figures.own.lit.value >= 0;
      grid.object.visible = model.layers.grid && !model.flight.flying;
      grid.own.opacity.value = 0.16 + 0.1 * (1 - night);
    },
    dispose() {
      figures.dispose();
      grid.dispose();
    },
  };
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
