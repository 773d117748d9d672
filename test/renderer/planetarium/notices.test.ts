import { beforeAll, expect, it } from 'vitest';
import { createNotices, type Notices } from '../../../renderer/experiences/planetarium/model/notices.ts';
import type { PlanetariumSnapshot } from '../../../renderer/experiences/planetarium/model/types.ts';
import { visitPlanetarium } from './sky.ts';

let real: PlanetariumSnapshot;
beforeAll(() => {
  real = visitPlanetarium().planetarium.snapshot();
});

interface HeardNotices {
  notices: Notices;
  /** How many snapshots were taken, and the times of those told. */
  taken(): number;
  heard: number[];
  leave(): void;
}

/** Notices of a sky whose time is the number of its snapshots, with one listener. */
function hearNotices(): HeardNotices {
  let taken = 0;
  const heard: number[] = [];
  const notices = createNotices(() => ({ ...real, time: (taken += 1) }));
  const leave = notices.subscribe(() => heard.push(notices.snapshot().time));
  return { notices, taken: () => taken, heard, leave };
}

it('has a snapshot from the start, the same until the next notice', () => {
  const { notices, taken, heard } = hearNotices();
  expect(notices.snapshot().time).toBe(1);
  notices.owe();
  expect(notices.snapshot()).toBe(notices.snapshot());
  expect(taken()).toBe(1);
  notices.notify();
  expect(heard).toEqual([2]);
});

it('tells what is owed ten times a second at most, and nothing where nothing is owed', () => {
  const { notices, heard } = hearNotices();
  for (let frame = 0; frame < 64; frame++) notices.step(1 / 64);
  expect(heard).toEqual([]);
  for (let frame = 0; frame < 64; frame++) {
    notices.owe();
    notices.step(1 / 64);
  }
  expect(heard.length).toBeGreaterThanOrEqual(9);
  expect(heard.length).toBeLessThanOrEqual(10);
});

it('owes nothing more once it told, and counts the time from there', () => {
  const { notices, heard } = hearNotices();
  notices.owe();
  notices.step(0.09);
  notices.notify();
  expect(notices.owed).toBe(false);
  notices.owe();
  notices.step(0.09);
  notices.step(-1);
  expect(heard).toEqual([2]);
  expect(notices.owed).toBe(true);
  notices.step(0.02);
  expect(heard).toEqual([2, 3]);
});

it('is awaited only while something is owed to somebody', () => {
  const { notices, heard, leave } = hearNotices();
  expect(notices.isAwaited()).toBe(false);
  notices.owe();
  expect(notices.isAwaited()).toBe(true);
  leave();
  expect(notices.isAwaited()).toBe(false);
  notices.step(1);
  expect(heard).toEqual([]);
  expect(notices.snapshot().time).toBe(2);
});
