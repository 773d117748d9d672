/** Quantile of the normal law for 95 %, two-sided. */
const Z = 1.959963984540054;

export interface Interval {
  /** From 0 to 1. */
  low: number;
  high: number;
}

/**
 * The 95 % score interval of a proportion of `successes` out of `n` > 0 (Wilson, « Probable inference, the law of
 * succession, and statistical inference », JASA 22, 1927): sound for few answers and near 0 or 100 %.
 */
export function wilson(successes: number, n: number): Interval {
  const share = successes / n;
  const weight = (Z * Z) / n;
  const middle = (share + weight / 2) / (1 + weight);
  const half = (Z / (1 + weight)) * Math.sqrt((share * (1 - share)) / n + weight / (4 * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
