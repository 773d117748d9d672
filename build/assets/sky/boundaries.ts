import { to1875 } from '../../../renderer/experiences/planetarium/model/boundaries.ts';
import { readFeatures } from './celestial.ts';

/** Delporte's borders run along minutes of time of right ascension and minutes of arc of declination. */
const RIGHT_ASCENSION_STEP = 15 / 60 / 60;
const DECLINATION_STEP = 1 / 60;
/** The source was carried to J2000 and rounded: its corners come back to the grid of 1875 within this, degrees. */
const OFF_GRID = 0.004;
/** Near the pole the source has this many points that lie on no border: chords of J2000 between two true corners. */
const CHORDS = 3;

type Corner = [rightAscension: number, declination: number];

/**
 * `boundaries.json`: the borders of the 88, each once, corners in degrees of B1875 where they are straight. The source
 * holds them at J2000: brought back, the two ends of an edge share a right ascension or a declination.
 */
export async function makeBoundaries(): Promise<string> {
  const borders = await readFeatures<object, Corner[][]>('constellations.borders.json');
  const lines = borders.flatMap(({ geometry }) => geometry.coordinates);
  const rows = lines.map(toGrid);
  const dropped = lines.flat().length - rows.flat().length;
  if (dropped !== CHORDS) throw new Error(`${dropped} points of the borders are on no line of 1875, not ${CHORDS}`);
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

function toGrid(line: readonly Corner[]): Corner[] {
  const corners: Corner[] = [];
  for (const at of line) {
    const corner = to1875(...at);
    const before = corners.at(-1);
    if (before) {
      // Goes on round the circle where it crosses 0 h.
      corner[0] += 360 * Math.round((before[0] - corner[0]) / 360);
      const across = Math.abs(corner[0] - before[0]) * Math.cos((corner[1] * Math.PI) / 180);
      if (Math.min(across, Math.abs(corner[1] - before[1])) > OFF_GRID) continue;
    }
    corners.push(corner);
  }
  const lift = Math.min(...corners.map(([ra]) => ra)) < -1 ? 360 : 0;
  return corners.map(([ra, dec]) => [snap(ra + lift, RIGHT_ASCENSION_STEP), snap(dec, DECLINATION_STEP)]);
}

function snap(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(5));
}
