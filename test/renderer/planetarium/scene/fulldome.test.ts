import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vector3 } from '../../../../renderer/experiences/planetarium/model/sky.ts';
import { horizontalVector } from '../../../../renderer/experiences/planetarium/model/vectors.ts';
import {
  createFulldome,
  type Fulldome,
} from '../../../../renderer/experiences/planetarium/scene/projection/fulldome.ts';
import {
  pixelsPerRadian,
  project,
  unproject,
} from '../../../../renderer/experiences/planetarium/scene/projection/projection.ts';

const SIZE = 4096;
const SOUTH: Fulldome = { front: 180, tilt: 0, rotation: 0, mirror: false, fieldOfView: 180 };

const anyFulldome = fc.record({
  front: fc.double({ min: 0, max: 360, noNaN: true }),
  tilt: fc.double({ min: 0, max: 40, noNaN: true }),
  rotation: fc.double({ min: -180, max: 180, noNaN: true }),
  mirror: fc.boolean(),
  fieldOfView: fc.double({ min: 140, max: 220, noNaN: true }),
});

/** Where a direction is drawn in a picture `SIZE` pixels wide, pixels from the middle: right and up. */
function at(settings: Fulldome, altitude: number, azimuth: number): readonly [number, number] {
  const { x, y } = project(createFulldome(settings), horizontalVector({ altitude, azimuth }));
  return [(x * SIZE) / 2, (y * SIZE) / 2];
}

function near([x, y]: readonly [number, number], right: number, up: number): void {
  expect(x).toBeCloseTo(right, 6);
  expect(y).toBeCloseTo(up, 6);
}

describe('the picture of a dome', () => {
  it('has the zenith in its middle and the horizon on its circle', () => {
    near(at(SOUTH, 90, 0), 0, 0);
    for (let azimuth = 0; azimuth < 360; azimuth += 15) {
      expect(Math.hypot(...at(SOUTH, 0, azimuth))).toBeCloseTo(SIZE / 2, 6);
    }
  });

  it('puts equal angles at equal distances from the middle', () => {
    for (const altitude of [80, 60, 45, 10]) {
      expect(Math.hypot(...at(SOUTH, altitude, 33))).toBeCloseTo(((90 - altitude) / 90) * (SIZE / 2), 6);
    }
  });

  it('has what stands before the audience at the bottom', () => {
    near(at(SOUTH, 0, 180), 0, -SIZE / 2);
    near(at({ ...SOUTH, front: 310 }, 0, 310), 0, -SIZE / 2);
  });

  it('has the east on the left of who looks up with the south before them', () => {
    near(at(SOUTH, 0, 90), -SIZE / 2, 0);
    near(at(SOUTH, 0, 270), SIZE / 2, 0);
    near(at(SOUTH, 0, 0), 0, SIZE / 2);
  });

  it('changes left and right, and nothing else, in a mirror', () => {
    const mirrored = { ...SOUTH, mirror: true };
    near(at(mirrored, 0, 90), SIZE / 2, 0);
    near(at(mirrored, 0, 180), 0, -SIZE / 2);
  });

  it('turns clockwise, mirrored or not', () => {
    near(at({ ...SOUTH, rotation: 90 }, 0, 180), -SIZE / 2, 0);
    near(at({ ...SOUTH, rotation: 90, mirror: true }, 0, 180), -SIZE / 2, 0);
  });

  it('leans toward the audience: the front edge goes under the horizon, the zenith goes to the back', () => {
    const leaning = { ...SOUTH, tilt: 20 };
    near(at(leaning, -20, 180), 0, -SIZE / 2);
    near(at(leaning, 70, 180), 0, 0);
    near(at(leaning, 90, 0), 0, (20 / 90) * (SIZE / 2));
  });

  it('gives the scale everywhere along a radius', () => {
    const scale = pixelsPerRadian(createFulldome(SOUTH), SIZE);
    const [, inner] = at(SOUTH, 31, 180);
    const [, outer] = at(SOUTH, 30, 180);
    expect(inner - outer).toBeCloseTo((scale * Math.PI) / 180, 6);
  });

  it('comes back from a direction to the very direction, whatever the settings', () => {
    fc.assert(
      fc.property(
        anyFulldome,
        fc.double({ min: -85, max: 90, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (settings, altitude, azimuth) => {
          const projection = createFulldome(settings);
          const direction = horizontalVector({ altitude, azimuth });
          const { x, y, front } = project(projection, direction);
          if (!front) return;
          const back = unproject(projection, x, y);
          expect(apart(back, direction) * pixelsPerRadian(projection, SIZE)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('comes back from a pixel to within half a pixel', () => {
    const inside = fc.double({ min: -0.7, max: 0.7, noNaN: true });
    fc.assert(
      fc.property(anyFulldome, inside, inside, (settings, x, y) => {
        const projection = createFulldome(settings);
        const back = project(projection, unproject(projection, x, y));
        expect(Math.hypot(back.x - x, back.y - y) * (SIZE / 2)).toBeLessThan(0.5);
      }),
    );
  });
});

function apart(a: Vector3, b: Vector3): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
