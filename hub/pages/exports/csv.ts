/** Marks a text as UTF-8 for a spreadsheet. */
const BOM = '\uFEFF';

/** A table as a French spreadsheet opens it: UTF-8 with its mark, semicolons, decimal commas (RFC 4180 otherwise). */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return BOM + rows.map((row) => `${row.map((cell) => write(cell)).join(';')}\r\n`).join('');
}

function write(cell: string | number): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  // A spreadsheet would take such a text for a formula.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
