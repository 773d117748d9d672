import type { After } from '../../../renderer/journey/timers.ts';

/** Timers moved by hand, with a clock of their own. */
export function createHandTimers() {
  let now = 0;
  const waiting = new Set<{ at: number; run: () => void }>();
  const after: After = (milliseconds, run) => {
    const timer = { at: now + milliseconds, run };
    waiting.add(timer);
    return () => waiting.delete(timer);
  };
  return {
    after,
    /** Timers that have not run. */
    count: () => waiting.size,
    /** Lets so much time go by, timers running in order; promises are settled between. */
    async advance(milliseconds: number): Promise<void> {
      const end = now + milliseconds;
      for (;;) {
        await settle();
        const due = [...waiting].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
        if (!due) break;
        waiting.delete(due);
        now = due.at;
        due.run();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets every promise that is ready go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}
