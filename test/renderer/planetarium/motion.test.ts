import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EPHEMERIS_LIMITS } from '../../../renderer/experiences/planetarium/model/ephemeris.ts';
import { createGaze, GAZE_BOUNDS } from '../../../renderer/experiences/planetarium/model/gaze.ts';
import { createSpring, isResting, stepSpring } from '../../../renderer/experiences/planetarium/model/spring.ts';
import { createTimeFlow } from '../../../renderer/experiences/planetarium/model/time.ts';
import { wrap180 } from '../../../renderer/experiences/planetarium/model/vectors.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 24, 20);

function settle(step: (seconds: number) => unknown, seconds = 5): void {
  for (let i = 0; i < seconds * 60; i++) step(1 / 60);
}

describe('a spring', () => {
  it('arrives without ever going beyond, whatever the steps', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 60 }),
        (goal, steps) => {
          const spring = createSpring(0);
          spring.goal = goal;
          for (const seconds of steps) {
            stepSpring(spring, seconds, 5, 1e-3);
            expect(Math.abs(spring.value)).toBeLessThanOrEqual(Math.abs(goal) + 1e-9);
            expect(spring.value * goal).toBeGreaterThanOrEqual(-1e-9);
          }
          stepSpring(spring, 1000, 5, 1e-3);
          expect(spring.value).toBeCloseTo(goal, 12);
          expect(isResting(spring)).toBe(true);
        },
      ),
    );
  });

  it('takes a long step as many short ones', () => {
    const once = createSpring(0);
    const often = createSpring(0);
    once.goal = 10;
    often.goal = 10;
    stepSpring(once, 0.5, 5, 1e-9);
    for (let i = 0; i < 50; i++) stepSpring(often, 0.01, 5, 1e-9);
    expect(often.value).toBeCloseTo(once.value, 9);
  });

  it('stands still when time stands still or runs backward', () => {
    const spring = createSpring(0);
    spring.goal = 1;
    for (const seconds of [0, -1, -1e9, Number.NaN]) {
      expect(stepSpring(spring, seconds, 5, 1e-3)).toBe(false);
      expect(spring.value).toBe(0);
    }
  });
});

describe('the gaze', () => {
  const start = { altitude: 20, azimuth: 350, fieldOfView: 60 };

  it('turns by the short way across the north', () => {
    const { gaze, lookAt, step } = createGaze(start);
    lookAt({ altitude: 20, azimuth: 10 });
    let travelled = 0;
    for (let i = 0; i < 300; i++) {
      const before = gaze.azimuth;
      step(1 / 60);
      travelled += Math.abs(wrap180(gaze.azimuth - before));
    }
    expect(gaze.azimuth).toBeCloseTo(10, 6);
    expect(travelled).toBeCloseTo(20, 3);
  });

  it('keeps within its bounds, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            right: fc.double({ min: -9, max: 9, noNaN: true }),
            up: fc.double({ min: -9, max: 9, noNaN: true }),
            field: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
            seconds: fc.double({ min: -1, max: 10, noNaN: true }),
          }),
          { maxLength: 30 },
        ),
        (moves) => {
          const view = createGaze(start);
          for (const { right, up, field, seconds } of moves) {
            view.drag(right, up);
            view.turn(right * 50, up * 50);
            view.setField(field);
            view.step(seconds);
            const { altitude, azimuth, fieldOfView } = view.gaze;
            expect(altitude).toBeGreaterThanOrEqual(GAZE_BOUNDS.altitude.lowest);
            expect(altitude).toBeLessThanOrEqual(GAZE_BOUNDS.altitude.highest);
            expect(azimuth).toBeGreaterThanOrEqual(0);
            expect(azimuth).toBeLessThan(360);
            expect(fieldOfView).toBeGreaterThanOrEqual(GAZE_BOUNDS.fieldOfView.narrowest * 0.999999);
            expect(fieldOfView).toBeLessThanOrEqual(GAZE_BOUNDS.fieldOfView.widest * 1.000001);
          }
        },
      ),
    );
  });

  it('follows the finger at once, then rests', () => {
    const view = createGaze(start);
    view.lookAt({ altitude: 60, azimuth: 100 });
    view.step(0.1);
    const held = { ...view.gaze };
    view.drag(0, 0.1);
    expect(view.gaze.altitude).toBeCloseTo(held.altitude + (0.1 * 180) / Math.PI, 9);
    expect(view.isMoving()).toBe(false);
  });
});

describe('time', () => {
  it('follows the clock of the room until it is moved, and goes back to it', () => {
    let now = START;
    const flow = createTimeFlow(() => now);
    now += 5000;
    flow.step(1 / 60);
    expect(flow.time).toBe(now);
    flow.moveTime(HOUR);
    expect(flow.live).toBe(false);
    settle(flow.step);
    expect(flow.time).toBeCloseTo(now + HOUR + 5000, -1);
    flow.goLive();
    settle(flow.step);
    expect(flow.time).toBe(now);
    expect(flow.live).toBe(true);
  });

  it('turns the sky through a jump of hours, and makes a jump of days at once', () => {
    const flow = createTimeFlow(() => START);
    flow.setTime(START + 2 * HOUR, false);
    expect(flow.time).toBe(START);
    flow.step(0.2);
    expect(flow.time).toBeGreaterThan(START);
    expect(flow.time).toBeLessThan(START + 2 * HOUR);
    settle(flow.step);
    expect(flow.time).toBe(START + 2 * HOUR);
    flow.setTime(START + 400 * 24 * HOUR, false);
    expect(flow.time).toBe(START + 400 * 24 * HOUR);
  });

  it('adds up jumps that are asked one after another', () => {
    const flow = createTimeFlow(() => START);
    flow.setTime(START, false);
    for (let i = 0; i < 5; i++) {
      flow.moveTime(HOUR);
      flow.step(0.05);
    }
    settle(flow.step);
    expect(flow.time).toBe(START + 5 * HOUR);
  });

  it('runs at its rate, forward and backward', () => {
    const flow = createTimeFlow(() => START);
    flow.setRate(600);
    settle(flow.step, 2);
    expect(flow.time).toBeCloseTo(START + 1_200_000, -1);
    flow.setRate(-3600);
    settle(flow.step, 1);
    expect(flow.time).toBeCloseTo(START + 1_200_000 - HOUR, -1);
  });

  it('stops at the ends of the ephemeris', () => {
    const flow = createTimeFlow(() => START);
    flow.setTime(EPHEMERIS_LIMITS.last - 1000, true);
    flow.setRate(86_400);
    settle(flow.step, 1);
    expect(flow.time).toBe(EPHEMERIS_LIMITS.last);
    expect(flow.rate).toBe(0);
  });
});
