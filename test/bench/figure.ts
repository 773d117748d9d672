/** One measured figure, told as a ratio against a baseline of the same run on the same machine. */
export interface Figure {
  /** What was measured, such as `Durable answers`. */
  what: string;
  value: number;
  /** Unit of `value` and of `baseline.value`, such as `ms` or `answers/s`. */
  unit: string;
  baseline: {
    /** What it is compared with, such as `bare better-sqlite3, same pragmas`. */
    name: string;
    value: number;
  };
  /** `value / baseline.value`. */
  ratio: number;
}

/** What every `*.bench.ts` of this folder exports. */
export interface Bench {
  /** The bench's title in the table. */
  name: string;
  run(): Promise<Figure[]>;
}

/** A figure with its ratio worked out. @throws RangeError when the baseline is not a positive number. */
export function figure(what: string, value: number, unit: string, baseline: Figure['baseline']): Figure {
  if (!(baseline.value > 0) || !Number.isFinite(value)) {
    throw new RangeError(`${what}: ${value} ${unit} against ${baseline.value} is no figure`);
  }
  return { what, value, unit, baseline, ratio: value / baseline.value };
}

/** The middle of some values; the mean of the two middle ones when their count is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  if (low === undefined || high === undefined) throw new RangeError('no values, no median');
  return (low + high) / 2;
}
