import { type BufferGeometry, SphereGeometry } from 'three';
import { baseParts, baseTop } from '../../../../stage/atelier/base.ts';
import { PALETTE } from '../../../../stage/atelier/palette.ts';
import { createRelief } from '../../../../stage/atelier/relief.ts';
import { type Part, sculpt, stamp } from '../../../../stage/atelier/sculpture.ts';
import { at, cut, rod, slab, sweep, type Triple, turned } from '../../../../stage/atelier/shapes.ts';
import type { PlanetId } from './planets.ts';

/** Height of the plane where the worlds turn, and the lamp's radius (diorama units). */
export const PLANE = 0.56;
export const SUN_RADIUS = 0.128;

export interface Orbit {
  planet: PlanetId;
  /** Diorama units: in true order, not to scale. */
  distance: number;
  radius: number;
  /** Years for one turn. */
  period: number;
  /** Height of the arm's collar on the column. */
  collar: number;
  /** Where it stands to begin with, radians. */
  start: number;
  /** Tilt of the axis, radians. */
  tilt: number;
}

/** The six worlds of the brass orreries, with true periods; their order of speeds is true. */
export const ORBITS: readonly Orbit[] = [
  { planet: 'mercury', distance: 0.2, radius: 0.03, period: 0.2408, collar: 0.325, start: 5.35, tilt: 0 },
  { planet: 'venus', distance: 0.31, radius: 0.046, period: 0.6152, collar: 0.285, start: 2.75, tilt: 0.05 },
  { planet: 'earth', distance: 0.475, radius: 0.068, period: 1, collar: 0.245, start: 5.98, tilt: 0.41 },
  { planet: 'mars', distance: 0.635, radius: 0.038, period: 1.8809, collar: 0.205, start: 3.7, tilt: 0.44 },
  { planet: 'jupiter', distance: 0.77, radius: 0.096, period: 11.862, collar: 0.165, start: 0.3, tilt: 0.05 },
  { planet: 'saturn', distance: 1.0, radius: 0.082, period: 29.457, collar: 0.125, start: 2.72, tilt: -0.47 },
];

export const MOON = { distance: 0.106, radius: 0.0195 };

/** A toothed wheel lying flat, its middle at the origin. */
export function gearGeometry(radius: number, teeth: number, thickness: number): BufferGeometry {
  const outline: [number, number][] = [];
  for (let tooth = 0; tooth < teeth; tooth++) {
    const step = (2 * Math.PI) / teeth;
    for (const [share, reach] of [
      [0, 0.93],
      [0.28, 0.93],
      [0.36, 1],
      [0.64, 1],
      [0.72, 0.93],
    ] as const) {
      const a = (tooth + share) * step;
      outline.push([radius * reach * Math.cos(a), radius * reach * Math.sin(a)]);
    }
  }
  return cut(outline, thickness, 0.003, 1).rotateX(-Math.PI / 2);
}

/** Everything that stands still: base, engraved scale, column, crank. */
function stillParts(): Part[] {
  const ring = (radius: number, width: number): Part => ({
    geometry: turned(
      [
        [radius - width, -0.007],
        [radius - width, -0.0015],
        [radius, -0.0015],
        [radius, -0.007],
      ].toReversed() as [number, number][],
      96,
    ),
    finish: PALETTE.brass,
  });
  const ticks = Array.from({ length: 72 }, (_, i): Part => {
    const long = i % 6 === 0;
    const a = (i / 72) * 2 * Math.PI;
    const middle = long ? 0.86 : 0.883;
    return {
      geometry: slab(long ? 0.07 : 0.026, 0.005, long ? 0.008 : 0.004),
      finish: PALETTE.brass,
      place: at([middle * Math.cos(a), -0.006, middle * Math.sin(a)], [0, -a, 0]),
    };
  });
  const crankAt: Triple = [0.42, 0.045, 0.66];
  return [
    ...baseParts(),
    marquetry(),
    ring(0.908, 0.01),
    ring(0.815, 0.006),
    ring(0.475, 0.004),
    ...ticks,
    {
      geometry: turned([
        [0.001, -0.01],
        [0.17, -0.01],
        [0.172, 0.0],
        [0.165, 0.01],
        [0.13, 0.016],
        [0.115, 0.024],
        [0.11, 0.034],
        [0.06, 0.04],
        [0.05, 0.05],
        [0.046, 0.07],
        [0.033, 0.085],
        [0.03, 0.1],
        [0.03, 0.385],
        [0.038, 0.392],
        [0.04, 0.4],
        [0.034, 0.408],
        [0.02, 0.416],
        [0.018, 0.428],
        [0.032, 0.436],
        [0.05, 0.444],
        [0.056, 0.452],
      ]),
      finish: PALETTE.brass,
    },
    {
      geometry: turned(
        [
          [0.001, -0.008],
          [0.05, -0.008],
          [0.05, 0.004],
          [0.034, 0.012],
          [0.02, 0.03],
          [0.001, 0.03],
        ],
        32,
      ),
      finish: PALETTE.brass,
      place: at([crankAt[0], 0, crankAt[2]]),
    },
    { geometry: rod([crankAt[0], 0.02, crankAt[2]], [crankAt[0], 0.07, crankAt[2]], 0.011), finish: PALETTE.brass },
    {
      geometry: sweep(
        [
          [crankAt[0], 0.066, crankAt[2]],
          [crankAt[0] + 0.05, 0.068, crankAt[2] + 0.02],
          [crankAt[0] + 0.1, 0.074, crankAt[2] + 0.03],
        ],
        0.009,
      ),
      finish: PALETTE.brass,
    },
    {
      geometry: turned(
        [
          [0.001, 0],
          [0.014, 0.002],
          [0.02, 0.02],
          [0.021, 0.04],
          [0.015, 0.062],
          [0.017, 0.074],
          [0.012, 0.084],
          [0.001, 0.087],
        ],
        24,
      ),
      finish: PALETTE.walnut,
      place: at([crankAt[0] + 0.1, 0.07, crankAt[2] + 0.03]),
    },
    { geometry: rod([0.2, -0.006, 0.2], [0.2, 0.085, 0.2], 0.014), finish: PALETTE.brass },
  ];
}

/** The top of the base: twelve fields of two walnuts around a rose of maple, as the signs of the year. */
function marquetry(): Part {
  const top = baseTop();
  return {
    ...top,
    geometry: turned(
      [
        [0.978, -0.012],
        [0.9, -0.008],
        [0.812, -0.007],
        [0.81, -0.007],
        [0.6, -0.006],
        [0.482, -0.006],
        [0.48, -0.006],
        [0.3, -0.006],
        [0.27, -0.006],
        [0.172, -0.006],
        [0.17, -0.006],
      ],
      144,
    ),
    paint: (out, p, n) => {
      top.paint?.(out, p, n);
      const r = Math.hypot(p.x, p.z);
      const field = Math.floor((Math.atan2(p.z, p.x) / (2 * Math.PI)) * 12 + 12.001) % 2;
      if (r > 0.481 && r < 0.811) out.multiplyScalar(field === 0 ? 1.5 : 0.82);
      else if (r < 0.481) out.multiplyScalar(field === 0 ? 0.7 : 1.15);
      else out.multiplyScalar(0.75);
    },
  };
}

/** The arm of one world along +x: collar, rod, counterweight, stem, cup. */
function armParts({ distance, radius, collar }: Orbit): Part[] {
  const cup = PLANE - radius;
  const back = 0.07 + distance * 0.16;
  const thick = 0.0065 + distance * 0.003;
  return [
    {
      geometry: turned(
        [
          [0.031, -0.014],
          [0.05, -0.014],
          [0.054, -0.01],
          [0.054, 0.01],
          [0.05, 0.014],
          [0.031, 0.014],
        ],
        36,
      ),
      finish: PALETTE.brass,
      place: at([0, collar, 0]),
    },
    { geometry: rod([-back, collar, 0], [distance - 0.03, collar, 0], thick * 1.1, thick), finish: PALETTE.brass },
    {
      geometry: new SphereGeometry(0.014 + distance * 0.016, 14, 10),
      finish: PALETTE.brass,
      place: at([-back, collar, 0]),
    },
    {
      geometry: sweep(
        [
          [distance - 0.035, collar, 0],
          [distance - 0.012, collar + 0.004, 0],
          [distance - 0.001, collar + 0.02, 0],
          [distance, collar + 0.05, 0],
          [distance, cup, 0],
        ],
        thick * 0.9,
        false,
        32,
      ),
      finish: PALETTE.brass,
    },
    {
      geometry: turned(
        [
          [0.004, -0.012],
          [0.01, -0.01],
          [0.014, 0],
          [radius * 0.42, 0.01],
          [radius * 0.46, 0.016],
        ],
        24,
      ),
      finish: PALETTE.brass,
      place: at([distance, cup - 0.006, 0]),
    },
  ];
}

export interface OrreryGeometry {
  still: BufferGeometry;
  arms: BufferGeometry[];
  bigWheel: BufferGeometry;
  smallWheel: BufferGeometry;
  moonArm: BufferGeometry;
}

export function buildOrrery(): OrreryGeometry {
  const still = stillParts();
  const relief = createRelief(1.05);
  stamp(still, relief);
  const wheel = (radius: number, teeth: number): BufferGeometry =>
    sculpt([
      { geometry: gearGeometry(radius, teeth, 0.018), finish: PALETTE.brass },
      {
        geometry: turned(
          [
            [radius * 0.62, 0.009],
            [radius * 0.64, 0.013],
            [radius * 0.84, 0.013],
            [radius * 0.86, 0.009],
          ].toReversed() as [number, number][],
        ),
        finish: PALETTE.brassDark,
      },
      {
        geometry: turned(
          [
            [0.03, -0.016],
            [0.05, -0.016],
            [0.05, 0.016],
            [0.03, 0.016],
          ],
          28,
        ),
        finish: PALETTE.brass,
      },
      ...Array.from(
        { length: 6 },
        (_, i): Part => ({
          geometry: new SphereGeometry(radius * 0.05, 12, 8),
          finish: PALETTE.steel,
          place: at([radius * 0.5 * Math.cos(i * 1.047), 0.008, radius * 0.5 * Math.sin(i * 1.047)]),
        }),
      ),
    ]);
  return {
    still: sculpt(still, (p, n) => ({ occlusion: 0.4 + 0.6 * relief.openness(p, n), direct: [1, 0] })),
    arms: ORBITS.map((orbit) => sculpt(armParts(orbit))),
    bigWheel: wheel(0.2, 56),
    smallWheel: wheel(0.09, 25),
    moonArm: sculpt([
      {
        geometry: turned(
          [
            [0.012, -0.006],
            [0.02, -0.006],
            [0.02, 0.006],
            [0.012, 0.006],
          ],
          20,
        ),
        finish: PALETTE.brass,
        place: at([0, -0.085, 0]),
      },
      {
        geometry: sweep(
          [
            [0, -0.085, 0],
            [MOON.distance * 0.8, -0.085, 0],
            [MOON.distance, -0.07, 0],
            [MOON.distance, -MOON.radius, 0],
          ],
          0.0042,
          false,
          24,
        ),
        finish: PALETTE.brass,
      },
    ]),
  };
}
