/** Milliseconds to which instants are found. */
const FINE = 200;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The time between `outer` and `inner` where `f` changes sign: it is above 0 at `outer` and below at `inner`. */
export function bisect(f: (time: number) => number, outer: number, inner: number): number {
  let [above, below] = [outer, inner];
  while (Math.abs(above - below) > FINE) {
    const middle = (above + below) / 2;
    if (f(middle) > 0) above = middle;
    else below = middle;
  }
  return (above + below) / 2;
}

/** The time between `first` and `last` where `f`, which falls and then rises, is lowest. */
export function lowest(f: (time: number) => number, first: number, last: number): number {
  let [from, to] = [first, last];
  let left = to - GOLDEN * (to - from);
  let right = from + GOLDEN * (to - from);
  let [atLeft, atRight] = [f(left), f(right)];
  while (to - from > FINE) {
    if (atLeft < atRight) {
      [to, right, atRight] = [right, left, atLeft];
      left = to - GOLDEN * (to - from);
      atLeft = f(left);
    } else {
      [from, left, atLeft] = [left, right, atRight];
      right = from + GOLDEN * (to - from);
      atRight = f(right);
    }
  }
  return (from + to) / 2;
}
