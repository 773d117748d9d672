/**
 * A value that goes to its goal as a critically damped spring: without overshoot, in about `4 / stiffness` seconds.
 * The step is the exact solution, so that it is stable for any duration.
 */
export interface Spring {
  value: number;
  goal: number;
  velocity: number;
}

export function createSpring(value: number): Spring {
  return { value, goal: value, velocity: 0 };
}

/**
 * Advances by `seconds` (none if negative). True if the value moved; within `rest` of its goal and slow, it arrives.
 * `stiffness` is the angular frequency, 1/s.
 */
export function stepSpring(spring: Spring, seconds: number, stiffness: number, rest: number): boolean {
  const offset = spring.value - spring.goal;
  if (offset === 0 && spring.velocity === 0) return false;
  if (!(seconds > 0)) return false;
  const push = spring.velocity + stiffness * offset;
  const decay = Math.exp(-stiffness * seconds);
  const left = (offset + push * seconds) * decay;
  const velocity = (spring.velocity - stiffness * push * seconds) * decay;
  if (Math.abs(left) < rest && Math.abs(velocity) < rest * stiffness) settle(spring);
  else {
    spring.value = spring.goal + left;
    spring.velocity = velocity;
  }
  return true;
}

/** Puts the value at a goal, at rest. */
export function settle(spring: Spring, goal = spring.goal): void {
  spring.value = goal;
  spring.goal = goal;
  spring.velocity = 0;
}

export function isResting(spring: Spring): boolean {
  return spring.value === spring.goal && spring.velocity === 0;
}
