import { describe, expect, it } from 'vitest';
import { createQuality, LEVELS, type Quality } from '../../../renderer/stage/quality.ts';

/** Gives `frames` frames of the same length; true if the level changed at any of them. */
function run(quality: Quality, interval: number, frames: number): boolean {
  let changed = false;
  for (let i = 0; i < frames; i++) if (quality.measure(interval)) changed = true;
  return changed;
}

describe('quality of the stage', () => {
  it('starts from the setting of the station', () => {
    expect(createQuality('low').level().name).toBe('low');
    expect(createQuality('medium').level().name).toBe('medium');
    expect(createQuality('high').level().name).toBe('high');
    expect(createQuality('auto').level().name).toBe('medium');
  });

  it('keeps a level that somebody chose, however slow the frames', () => {
    const quality = createQuality('high');
    expect(run(quality, 120, 2000)).toBe(false);
    expect(quality.level().name).toBe('high');
  });

  it('steps down to the lowest when frames stay slow, and no further', () => {
    const quality = createQuality('auto');
    run(quality, 45, 2000);
    expect(quality.level()).toBe(LEVELS[0]);
  });

  it('rises when frames stay fast for long', () => {
    const quality = createQuality('auto');
    expect(run(quality, 16.7, 300)).toBe(false);
    run(quality, 16.7, 2000);
    expect(quality.level().name).toBe('high');
  });

  it('does not move for frames between slow and fast', () => {
    const quality = createQuality('auto');
    expect(run(quality, 20, 5000)).toBe(false);
  });

  it('does not take one hitch, a rest or a broken clock for slowness', () => {
    const quality = createQuality('auto');
    for (let i = 0; i < 200; i++) {
      run(quality, 20, 100);
      quality.measure(i % 2 === 0 ? 900 : 200);
      quality.measure(Number.NaN);
      quality.measure(-5);
    }
    expect(quality.level().name).toBe('medium');
  });

  it('steps down within a quarter of a minute on a machine that needs half a second for a frame', () => {
    const quality = createQuality('auto');
    expect(run(quality, 500, 30)).toBe(true);
    expect(quality.level()).toBe(LEVELS[0]);
  });

  it('settles on a machine where the higher level is too slow, instead of swinging', () => {
    const quality = createQuality('auto');
    let changes = 0;
    for (let i = 0; i < 60_000; i++) {
      const interval = quality.level().name === 'high' ? 34 : 16.7;
      if (quality.measure(interval)) changes += 1;
    }
    expect(quality.level().name).toBe('medium');
    expect(changes).toBeLessThanOrEqual(8);
  });

  it('never draws more on a lower level', () => {
    for (const [i, level] of LEVELS.entries()) {
      const below = LEVELS[i - 1];
      if (!below) continue;
      expect(level.scale).toBeGreaterThanOrEqual(below.scale);
      expect(level.starLimit).toBeGreaterThan(below.starLimit);
      expect(level.shadows).toBeGreaterThanOrEqual(below.shadows);
    }
  });
});
