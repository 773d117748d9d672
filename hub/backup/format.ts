import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';

/**
 * A backup is JSON Lines in gzip: a header; for each table that has rows a line that names it and its columns, then one
 * array for each row; a trailer. It is the same for both engines.
 */
export const FORMAT = 'vitrine-hub-backup';
/** Raised when a reader of before could not read what is written now. */
export const FORMAT_VERSION = 1;

export const header = z.strictObject({
  format: z.literal(FORMAT),
  version: z.int().positive(),
  /** How many migrations the database has had. */
  schema: z.int().positive(),
  /** ISO 8601. */
  created: z.string(),
});
export type Header = z.infer<typeof header>;

/** Begins a table. */
export const tableHead = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) });
export type TableHead = z.infer<typeof tableHead>;

/** Ends a backup that is whole. */
export const trailer = z.strictObject({
  /** By table, of those that have any. */
  rows: z.record(z.string(), z.int().nonnegative()),
  /** Of every line before, in hexadecimal. */
  sha256: z.string(),
});
export type Trailer = z.infer<typeof trailer>;

/** What a column may hold in either engine. */
export type Cell = string | number | null | Uint8Array;

const bytes = z.strictObject({ base64: z.string() });

/** A row as one line. Throws for a value that only one engine knows. */
export function writeRow(cells: readonly unknown[]): string {
  return JSON.stringify(
    cells.map((cell) => {
      if (cell instanceof Uint8Array) return { base64: Buffer.from(cell).toString('base64') };
      if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
      throw new Error(`A backup does not hold a ${typeof cell}.`);
    }),
  );
}

/** The row of a line's JSON, or nothing when it is none. */
export function readRow(values: readonly unknown[]): Cell[] | undefined {
  const cells = values.map(readCell);
  return cells.every((cell) => cell !== undefined) ? cells : undefined;
}

function readCell(value: unknown): Cell | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  const { data } = bytes.safeParse(value);
  return data === undefined ? undefined : Buffer.from(data.base64, 'base64');
}

/** Counts rows and hashes lines, alike while writing and while reading. */
export class Tally {
  readonly #hash: Hash = createHash('sha256');
  readonly #rows = new Map<string, number>();

  /** Adds lines with their ends. */
  hash(lines: string | Uint8Array): void {
    this.#hash.update(lines);
  }

  /** Adds rows of a table. */
  count(table: string, rows: number): void {
    this.#rows.set(table, (this.#rows.get(table) ?? 0) + rows);
  }

  /** What the trailer says; nothing can be added after. */
  trailer(): Trailer {
    return { rows: Object.fromEntries(this.#rows), sha256: this.#hash.digest('hex') };
  }
}
