import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { horizontalVector } from '../../../../renderer/experiences/planetarium/model/vectors.ts';
import {
  createProjection,
  pixelsPerRadian,
  project,
  unproject,
} from '../../../../renderer/experiences/planetarium/scene/projection/projection.ts';

const anyGaze = fc.record({
  altitude: fc.double({ min: -12, max: 90, noNaN: true }),
  azimuth: fc.double({ min: 0, max: 360, noNaN: true }),
  fieldOfView: fc.double({ min: 0.05, max: 100, noNaN: true }),
});
const anyPoint = fc.double({ min: -1, max: 1, noNaN: true });

describe('projection of the sky', () => {
  it('puts where the visitor looks in the middle of the screen', () => {
    fc.assert(
      fc.property(anyGaze, (gaze) => {
        const { x, y, front } = project(createProjection(gaze, 16 / 9), horizontalVector(gaze));
        expect(front).toBe(true);
        expect(x).toBeCloseTo(0, 9);
        expect(y).toBeCloseTo(0, 9);
      }),
    );
  });

  it('comes back from the screen to the very direction', () => {
    fc.assert(
      fc.property(anyGaze, anyPoint, anyPoint, fc.constantFrom(16 / 9, 9 / 16), (gaze, x, y, aspect) => {
        const projection = createProjection(gaze, aspect);
        const back = project(projection, unproject(projection, x, y));
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it('reaches half the field above the middle at the top of the screen', () => {
    const gaze = { altitude: 20, azimuth: 180, fieldOfView: 60 };
    const top = project(createProjection(gaze, 16 / 9), horizontalVector({ altitude: 50, azimuth: 180 }));
    expect(top.x).toBeCloseTo(0, 9);
    expect(top.y).toBeCloseTo(1, 9);
  });

  it('has the east on the left when looking south, as the sky has', () => {
    const projection = createProjection({ altitude: 30, azimuth: 180, fieldOfView: 80 }, 16 / 9);
    expect(project(projection, horizontalVector({ altitude: 30, azimuth: 150 })).x).toBeLessThan(0);
    expect(project(projection, horizontalVector({ altitude: 30, azimuth: 210 })).x).toBeGreaterThan(0);
  });

  it('says what lies behind the visitor', () => {
    const projection = createProjection({ altitude: 0, azimuth: 0, fieldOfView: 100 }, 16 / 9);
    expect(project(projection, horizontalVector({ altitude: 0, azimuth: 180 })).front).toBe(false);
    expect(project(projection, horizontalVector({ altitude: 0, azimuth: 90 })).front).toBe(true);
  });

  it('gives the scale at the middle of the picture', () => {
    const projection = createProjection({ altitude: 30, azimuth: 180, fieldOfView: 1 }, 16 / 9);
    expect(pixelsPerRadian(projection, 1080)).toBeCloseTo(1080 / (Math.PI / 180), 0);
  });
});
