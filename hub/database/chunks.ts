/** Rows of one INSERT: nine columns of these are well under what an engine takes. */
const ROWS = 1_000;

/** Rows in lists that are short enough for one command each. */
export function chunks<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / ROWS);
  return Array.from({ length: count }, (_, index) => items.slice(index * ROWS, (index + 1) * ROWS));
}
