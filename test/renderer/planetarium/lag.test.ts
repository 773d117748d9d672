import { expect, it } from 'vitest';
import { createLag, type Lag } from '../../../renderer/experiences/planetarium/model/lag.ts';
import { createTimeFlow, type TimeFlow } from '../../../renderer/experiences/planetarium/model/time.ts';

const START = Date.UTC(2026, 10, 24, 20);
/** Milliseconds in which the sky turns by half a pixel of 1080 in a field of 54°. */
const HALF_PIXEL = 6000;

interface LateSky {
  flow: TimeFlow;
  gaze: { altitude: number; azimuth: number; fieldOfView: number };
  lag: Lag;
  follow(): void;
}

function lateSky(): LateSky {
  const flow = createTimeFlow(() => START);
  const gaze = { altitude: 20, azimuth: 180, fieldOfView: 54 };
  let following = false;
  const lag = createLag(flow, gaze, () => following);
  return {
    flow,
    gaze,
    lag,
    follow() {
      following = true;
    },
  };
}

it('is late when the sky has turned by half a pixel of the field, and not before', () => {
  const { gaze, lag } = lateSky();
  lag.take();
  expect(lag.isLate(START - HALF_PIXEL + 1)).toBe(false);
  expect(lag.isLate(START - HALF_PIXEL - 1)).toBe(true);
  expect(lag.isLate(START + HALF_PIXEL + 1)).toBe(true);
  gaze.fieldOfView /= 10;
  expect(lag.isLate(START - HALF_PIXEL + 1)).toBe(true);
});

it('lets the sky around a followed target lag by a second, however narrow the field', () => {
  const { gaze, lag, follow } = lateSky();
  gaze.fieldOfView = 0.02;
  expect(lag.isLate(START - 900)).toBe(true);
  follow();
  expect(lag.isLate(START - 900)).toBe(false);
  expect(lag.isLate(START - 1100)).toBe(true);
});

it('gives a second to bodies at rest, and to those of a rushing sky what the Moon takes to be seen to move', () => {
  const { flow, gaze, lag } = lateSky();
  expect(lag.take()).toBe(1000);
  flow.setRate(600);
  expect(lag.take()).toBeCloseTo(25 * HALF_PIXEL, 6);
  gaze.fieldOfView = 0.02;
  expect(lag.take()).toBe(1000);
});

it('asks for an exact sky once time no longer rushes, and is content with it', () => {
  const { flow, lag } = lateSky();
  flow.setRate(600);
  lag.take();
  expect(lag.isLate(flow.time)).toBe(false);
  flow.setRate(1);
  expect(lag.isLate(flow.time)).toBe(true);
  lag.take();
  expect(lag.isLate(flow.time)).toBe(false);
});

it('keeps frames going when the sky is seen to move more than four times a second', () => {
  const { flow, gaze, lag } = lateSky();
  expect(lag.isLively()).toBe(false);
  flow.setRate(600);
  expect(lag.isLively()).toBe(true);
  flow.setRate(1);
  gaze.fieldOfView = 0.5;
  expect(lag.isLively()).toBe(true);
});
