/** Rings once, later: for a frame that is owed to nothing but time. */
export interface Alarm {
  /** Rings in so many milliseconds, and not as it was set before; undefined: not at all. */
  set(milliseconds: number | undefined): void;
}

/** An alarm that is not set. */
export function createAlarm(ring: () => void): Alarm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    set(milliseconds) {
      clearTimeout(timer);
      timer = milliseconds === undefined ? undefined : setTimeout(ring, milliseconds);
    },
  };
}
