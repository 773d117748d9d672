import { MATTER, type Corner, type Matter, type Mould } from './mould.ts';
import { createOutline, type Ridge } from './relief.ts';

/** Azimuth between two samples of an outline, degrees. */
const STEP = 0.25;

/** How far below the foot of a ridge its face goes on, degrees: the next one hides the rest. */
const ROOT = 5;

/** One ridge's face, from its outline down. `slope` at each corner is that of the outline, for the light. */
export function addRidge(mould: Mould, ridge: Ridge, matter: Matter = MATTER.hill): void {
  const outline = createOutline(ridge);
  const rows = [0, 0.12, 0.35, 1].map((share) =>
    sample((azimuth) => {
      const top = outline(azimuth);
      const bottom = ridge.foot - ROOT;
      return [top + (bottom - top) * share, slopeOf(outline, azimuth), top];
    }),
  );
  for (let i = 1; i < rows.length; i++) {
    mould.band(rows[i - 1] ?? [], rows[i] ?? [], { matter, haze: ridge.haze, tone: ridge.seed / 100 });
  }
}

/** The land about the visitor, down to the ground under the feet: its rows of altitudes are those given. */
export function addGround(mould: Mould, land: Ridge, matter: Matter, bottoms: readonly number[]): void {
  const outline = createOutline(land);
  const first = sample((azimuth) => [outline(azimuth), slopeOf(outline, azimuth), outline(azimuth)]);
  const rows = [first, ...bottoms.map((altitude) => sample((azimuth) => [altitude, 0, outline(azimuth)]))];
  for (let i = 1; i < rows.length; i++) {
    mould.band(rows[i - 1] ?? [], rows[i] ?? [], { matter, haze: land.haze, tone: 0.5 });
  }
}

function sample(at: (azimuth: number) => readonly [altitude: number, slope: number, top: number]): Corner[] {
  const corners: Corner[] = [];
  for (let azimuth = 0; azimuth <= 360; azimuth += STEP) {
    const [altitude, slope, top] = at(azimuth);
    corners.push([azimuth, altitude, slope, top - altitude]);
  }
  return corners;
}

/** Slope of the land as a whole, not of each tree. */
function slopeOf(outline: (azimuth: number) => number, azimuth: number): number {
  return (outline(azimuth + 1.5) - outline(azimuth - 1.5)) / 3;
}
