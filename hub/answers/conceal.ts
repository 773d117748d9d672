/** A count from 1 to one less than this is never shown, nor deducible. */
export const LEAST = 5;

/**
 * Which cells of a list must be hidden when its total is known: every small one, those hidden already, and with them the
 * next smallest, with all that equal it, so that a small one could as well be the other. Nobody can then tell it from
 * the total and what is shown, even by knowing this rule. A cell of zero is nobody's and may be shown.
 */
export function conceal(cells: readonly number[], already: readonly boolean[] = []): boolean[] {
  const hidden = cells.map((count, index) => already[index] === true || (count > 0 && count < LEAST));
  const within = cells.filter((count, index) => hidden[index] === true && count > 0);
  if (within.length === 0 || (within.length > 1 && Math.max(...within) >= LEAST)) return hidden;
  const next = Math.min(...cells.filter((count, index) => count > 0 && hidden[index] !== true));
  return hidden.map((is, index) => is || cells[index] === next);
}

/** The same for a table whose totals by row and by column are known: each line of it keeps the rule. */
export function concealTable(table: readonly (readonly number[])[]): boolean[][] {
  let hidden = table.map((row) => conceal(row));
  for (;;) {
    const byRow = table.map((row, index) => conceal(row, hidden[index]));
    const byColumn = transpose(
      transpose(table).map((column, index) =>
        conceal(
          column,
          byRow.map((row) => row[index] === true),
        ),
      ),
      table.length,
    );
    if (howMany(byColumn) === howMany(hidden)) return hidden;
    hidden = byColumn;
  }
}

function transpose<Cell>(table: readonly (readonly Cell[])[], rows = table[0]?.length ?? 0): Cell[][] {
  return Array.from({ length: rows }, (_, index) => table.map((row) => row[index] as Cell));
}

function howMany(hidden: readonly (readonly boolean[])[]): number {
  return hidden.flat().filter(Boolean).length;
}
