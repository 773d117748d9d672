/** The value at `x` of a table of points (x rising), straight between them and level beyond its ends. */
export function interpolate(table: readonly (readonly [number, number])[], x: number): number {
  let [left, low] = table[0] ?? [0, 0];
  if (x <= left) return low;
  for (const [right, high] of table) {
    if (x <= right) return low + ((high - low) * (x - left)) / Math.max(right - left, 1e-9);
    left = right;
    low = high;
  }
  return low;
}
