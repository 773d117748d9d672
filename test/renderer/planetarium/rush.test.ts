import { expect, it } from 'vitest';
import { computeSky } from '../../../renderer/experiences/planetarium/model/ephemeris.ts';
import { separation } from '../../../renderer/experiences/planetarium/model/vectors.ts';
import { EPINAL, visitPlanetarium } from './sky.ts';

/** Degrees from where each body is drawn to where it is, the farthest of all. */
function farthest({ planetarium }: ReturnType<typeof visitPlanetarium>): number {
  const { sky } = planetarium;
  const truth = computeSky(sky.time, EPINAL);
  return Math.max(...sky.bodies.map((body, i) => separation(body.direction, truth.bodies[i]?.direction ?? [0, 0, 0])));
}

it('while time rushes, no body is drawn farther from its place than half a pixel', () => {
  const visit = visitPlanetarium({ at: '2026-11-24T21:00:00Z' });
  visit.planetarium.setRate(600);
  const pixel = visit.planetarium.gaze.fieldOfView / 1080;
  for (let frame = 0; frame < 200; frame++) {
    visit.planetarium.step(1 / 60);
    expect(farthest(visit)).toBeLessThan(pixel / 2);
  }
});

it('once time no longer rushes, every body is where it is', () => {
  const visit = visitPlanetarium({ at: '2026-11-24T21:00:00Z' });
  visit.planetarium.setRate(600);
  for (let frame = 0; frame < 20; frame++) visit.planetarium.step(1 / 60);
  expect(farthest(visit)).toBeGreaterThan(1e-4);
  visit.planetarium.setRate(0);
  expect(farthest(visit)).toBeLessThan(1e-9);
});
