import { createContext, useContext, useEffect, useRef } from 'react';

/** Advances something by `seconds` of real time; true while it still moves, so frames must go on. */
export type Step = (seconds: number) => boolean;

/** The longest time one frame may stand for, seconds: after a hitch things go on, they do not jump. */
const LONGEST_STEP = 0.1;

/** What the first frame after a rest stands for, seconds: the rest itself is not motion. */
const FIRST_STEP = 1 / 60;

/**
 * All that moves on the stage. Each drawn frame calls every step once; frames are asked for only while a step
 * says that it moves, so that a still scene costs nothing.
 */
export interface Motion {
  /** Registers a step and asks for a frame. Returns its undo. */
  add(step: Step): () => void;
  /** Asks for one frame. */
  wake(): void;
  /** Runs the steps for a frame drawn `seconds` after the last one. True when another frame is owed. */
  frame(seconds: number): boolean;
  /** True when the last frame left something moving. */
  isMoving(): boolean;
}

export function createMotion(requestFrame: () => void): Motion {
  const steps = new Set<Step>();
  let moving = false;
  return {
    add(step) {
      steps.add(step);
      requestFrame();
      return () => {
        steps.delete(step);
        requestFrame();
      };
    },
    wake: requestFrame,
    frame(seconds) {
      const elapsed = moving ? Math.min(Math.max(seconds, 0), LONGEST_STEP) : FIRST_STEP;
      moving = false;
      for (const step of steps) if (step(elapsed)) moving = true;
      return moving;
    },
    isMoving: () => moving,
  };
}

export const MotionContext = createContext<Motion | null>(null);

function useStageMotion(): Motion {
  const motion = useContext(MotionContext);
  if (!motion) throw new Error('Motion is only known inside <Stage>.');
  return motion;
}

/** Calls `step` before each drawn frame with elapsed seconds (at most 0.1); frames go on while it returns true. */
export function useMotion(step: Step): void {
  const motion = useStageMotion();
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => motion.add((seconds) => latest.current(seconds)), [motion]);
}

/** Gives a function that asks for one frame: for changes that come from outside the stage. */
export function useWake(): () => void {
  return useStageMotion().wake;
}
