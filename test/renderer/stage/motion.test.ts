import { describe, expect, it, vi } from 'vitest';
import { createMotion } from '../../../renderer/stage/motion.ts';

/** A stage whose frames are drawn by hand: `asked` counts what the registry asked for. */
function openMotion() {
  const asked = vi.fn();
  return { motion: createMotion(asked), asked };
}

describe('motion on the stage', () => {
  it('owes no frame while nothing moves', () => {
    const { motion } = openMotion();
    motion.add(() => false);
    expect(motion.frame(1 / 60)).toBe(false);
    expect(motion.isMoving()).toBe(false);
  });

  it('goes on while one of many moves', () => {
    const { motion } = openMotion();
    let left = 2;
    motion.add(() => false);
    motion.add(() => left-- > 1);
    expect(motion.frame(1 / 60)).toBe(true);
    expect(motion.frame(1 / 60)).toBe(false);
  });

  it('steps all of them in each frame, even after one has said that it moves', () => {
    const { motion } = openMotion();
    const second = vi.fn(() => false);
    motion.add(() => true);
    motion.add(second);
    motion.frame(1 / 60);
    expect(second).toHaveBeenCalledOnce();
  });

  it('asks for a frame when something comes and when it goes', () => {
    const { motion, asked } = openMotion();
    const undo = motion.add(() => false);
    expect(asked).toHaveBeenCalledTimes(1);
    undo();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('no longer steps what was taken away', () => {
    const { motion } = openMotion();
    const step = vi.fn(() => true);
    motion.add(step)();
    expect(motion.frame(1 / 60)).toBe(false);
    expect(step).not.toHaveBeenCalled();
  });

  it.each([
    [0.5, 0.1],
    [0.016, 0.016],
    [-3, 0],
  ])('counts %f s between two frames of a motion as %f s', (seconds, counted) => {
    const { motion } = openMotion();
    const step = vi.fn<(seconds: number) => boolean>(() => true);
    motion.add(step);
    motion.frame(1 / 60);
    motion.frame(seconds);
    expect(step).toHaveBeenLastCalledWith(counted);
  });

  it('counts the first frame after a rest as one sixtieth of a second, however long the rest was', () => {
    const { motion } = openMotion();
    const step = vi.fn<(seconds: number) => boolean>(() => false);
    motion.add(step);
    motion.frame(0.016);
    motion.frame(3600);
    expect(step).toHaveBeenLastCalledWith(1 / 60);
  });
});
