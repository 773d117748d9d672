/** A number of failures that may happen within a span of time; one more is too many. */
export interface Budget {
  /** Counts one failure; true while the count within the span stays inside the budget. */
  spend(): boolean;
}

/** Times in milliseconds; `now` gives the present. */
export function createBudget(failures: number, spanMs: number, now: () => number): Budget {
  let spent: number[] = [];
  return {
    spend() {
      const present = now();
      // The clock may be set back: a failure of the future counts as one of now.
      spent = spent.map((time) => Math.min(time, present)).filter((time) => present - time < spanMs);
      spent.push(present);
      return spent.length <= failures;
    },
  };
}
