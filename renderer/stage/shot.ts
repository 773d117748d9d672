import { useRef } from 'react';
import { useThree } from '@react-three/fiber';
import { useCalmMotion } from './calm.ts';

/** A shot in reduced motion is the picture at this share of its way. */
const STILL_SHARE = 0.62;

/**
 * Drives a shot: `draw` gets the share of the way done, 0 to 1 and on while the next shot is faded in, and the seconds
 * since the last frame. In reduced motion it is one still picture.
 */
export function useShot(seconds: number, reducedMotion: boolean, draw: (share: number, elapsed: number) => void): void {
  const time = useRef(0);
  // A new size owes a new picture, in reduced motion too.
  useThree((state) => state.size);
  useCalmMotion((elapsed) => {
    if (reducedMotion) draw(STILL_SHARE, 0);
    else {
      time.current += elapsed;
      draw(time.current / seconds, elapsed);
    }
    return !reducedMotion;
  });
}

/** Eases in and out, and goes on slowly after the end instead of stopping. */
export function ease(share: number): number {
  const t = Math.min(1, share);
  return t * t * (3 - 2 * t) + Math.max(0, share - 1) * 0.15;
}

/** Values between key values that are evenly spaced, smooth (Catmull–Rom). */
export function along(keys: readonly number[], share: number): number {
  const last = keys.length - 1;
  const x = Math.min(1, Math.max(0, share)) * last;
  const i = Math.min(last - 1, Math.floor(x));
  const t = x - i;
  const [a = 0, b = 0, c = 0, d = 0] = [keys[Math.max(0, i - 1)], keys[i], keys[i + 1], keys[Math.min(last, i + 2)]];
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3);
}
