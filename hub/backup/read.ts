import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { EXIT, HubFault } from '../fault.ts';
import { readLines } from '../files/lines.ts';
import {
  type Cell,
  FORMAT_VERSION,
  type Header,
  header,
  readRow,
  tableHead,
  Tally,
  type Trailer,
  trailer,
} from './format.ts';

/** Longest line, in bytes: a document that many POST made long, in base64. */
const LONGEST_LINE = 256 * 1024 * 1024;
/** Rows are handed on when they are so many, or so long: in bytes of their lines. */
const ROWS = 500;
const ROWS_BYTES = 4 * 1024 * 1024;

/** Takes what is read, in order; the whole is known to be sound only at the end. */
export interface Taker {
  begin(header: Header): Promise<void>;
  rows(table: string, rows: readonly Record<string, Cell>[]): Promise<void>;
}

/**
 * Reads a backup from its first line to its trailer, and hands it on. Throws a `HubFault` (65) for one that is no
 * backup, is damaged or cut short, or comes from a newer hub than the schema that is known.
 */
export async function readBackup(path: string, knownSchema: number, taker?: Taker): Promise<Trailer> {
  try {
    return await read(path, knownSchema, taker);
  } catch (error) {
    throw toFault(error, path);
  }
}

async function read(path: string, knownSchema: number, taker: Taker | undefined): Promise<Trailer> {
  const tally = new Tally();
  let begun = false;
  let table: { name: string; columns: readonly string[] } | undefined;
  let rows: Record<string, Cell>[] = [];
  let bytes = 0;
  const handOn = async (): Promise<void> => {
    if (table === undefined || rows.length === 0) return;
    tally.count(table.name, rows.length);
    await taker?.rows(table.name, rows);
    rows = [];
    bytes = 0;
  };

  let end: Trailer | undefined;
  const text = createGunzip();
  // What goes wrong on the way comes out of `text`.
  pipeline(createReadStream(path), text, () => undefined);
  for await (const line of readLines(text, LONGEST_LINE)) {
    if (line === undefined || end !== undefined) throw damaged(path);
    const value = readJson(line);
    if (!begun) {
      await taker?.begin(readHeader(value, path, knownSchema));
      begun = true;
    } else if (Array.isArray(value)) {
      const cells = readRow(value);
      if (cells === undefined || cells.length !== table?.columns.length) throw damaged(path);
      rows.push(Object.fromEntries(table.columns.map((column, index) => [column, cells[index] ?? null])));
      bytes += line.length;
      if (rows.length === ROWS || bytes >= ROWS_BYTES) await handOn();
    } else {
      await handOn();
      end = trailer.safeParse(value).data;
      if (end !== undefined) continue;
      const head = tableHead.safeParse(value).data;
      if (head === undefined) throw damaged(path);
      table = { name: head.table, columns: head.columns };
    }
    tally.hash(line);
    tally.hash('\n');
  }
  if (end === undefined || !isSame(end, tally.trailer())) throw damaged(path);
  return end;
}

function readHeader(value: unknown, path: string, knownSchema: number): Header {
  const { data } = header.safeParse(value);
  if (data === undefined) throw damaged(path);
  if (data.version > FORMAT_VERSION || data.schema > knownSchema) {
    throw new HubFault(
      EXIT.badFile,
      `${path} is the backup of a newer hub (schema ${data.schema}, this one knows ${knownSchema}).`,
      'Install the newer version, then restore with it.',
    );
  }
  return data;
}

function readJson(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
}

function isSame(told: Trailer, found: Trailer): boolean {
  const tables = new Set([...Object.keys(told.rows), ...Object.keys(found.rows)]);
  return told.sha256 === found.sha256 && [...tables].every((table) => told.rows[table] === found.rows[table]);
}

function damaged(path: string): HubFault {
  return new HubFault(
    EXIT.badFile,
    `${path} is not a whole backup of a hub: it is damaged, cut short, or something else.`,
    'Use another backup; nothing was put back from this one.',
  );
}

function toFault(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof HubFault) return error;
  if (String(error.code).startsWith('Z_')) return damaged(path);
  if (!('syscall' in error)) return error;
  return new HubFault(EXIT.badFile, `${path} cannot be read: ${error.message}`, 'Check its name and its disk.', error);
}
