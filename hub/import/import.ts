import { readLines } from '../files/lines.ts';
import { pairAttachments } from '../xapi/attachments/pair.ts';
import { checkSignatures } from '../xapi/attachments/signature.ts';
import { badRequest, Refusal } from '../xapi/refusal.ts';
import { authorityOf } from '../xapi/statements/authority.ts';
import { type Prepared, prepareStatement } from '../xapi/statements/prepare.ts';
import { readStatements } from '../xapi/statements/read.ts';
import type { StatementStore } from '../xapi/statements/store.ts';
import { editionOf } from '../xapi/version.ts';

/** Statements kept in one go: a hub that serves meanwhile waits no longer than for these. */
const BATCH = 200;
/** Longest line, in bytes: as much as a request. */
const LONGEST_LINE = 8 * 1024 * 1024;
/** Lines of which one must be a JSON object, lest a picture be told of line by line. */
const FIRST_LINES = 20;
/** Vouches for what is imported; no key has such an id. */
const AUTHORITY = authorityOf('import');

/** How many statements were new, known already, or refused. */
export interface Imported {
  fresh: number;
  known: number;
  refused: number;
}

export interface ImportOptions {
  store: StatementStore;
  /** Told of each line that is refused, counted from 1. */
  onRefused: (line: number, reason: string) => void;
}

interface Line {
  number: number;
  prepared: Prepared;
}

/** True when bytes begin as a kiosk's export does: one JSON object a line, of which some may be damaged. */
export async function isExport(source: AsyncIterable<Buffer>): Promise<boolean> {
  let count = 0;
  for await (const line of readLines(source, LONGEST_LINE)) {
    if (line !== undefined && isObject(readJson(line))) return true;
    count += 1;
    if (count === FIRST_LINES) return false;
  }
  return false;
}

/**
 * Keeps every statement of a kiosk's export (JSON Lines) that is valid, as if it had come in a request; what is there
 * already changes nothing. A line that is refused holds back no other.
 */
export async function importStatements(
  source: AsyncIterable<Buffer>,
  { onRefused, store }: ImportOptions,
): Promise<Imported> {
  const imported: Imported = { fresh: 0, known: 0, refused: 0 };
  const refuse = (number: number, error: unknown): void => {
    if (!(error instanceof Refusal)) throw error;
    imported.refused += 1;
    onRefused(number, error.message);
  };
  /** A batch is kept whole or not at all: the halves of one that is refused are tried, down to the one at fault. */
  const keep = async (lines: readonly Line[]): Promise<void> => {
    try {
      const fresh = await store.save(
        lines.map(({ prepared }) => prepared),
        [],
      );
      imported.fresh += fresh;
      imported.known += lines.length - fresh;
    } catch (error) {
      const [first] = lines;
      if (first === undefined || lines.length === 1) refuse(first?.number ?? 0, error);
      else {
        if (!(error instanceof Refusal)) throw error;
        await keep(lines.slice(0, lines.length / 2));
        await keep(lines.slice(lines.length / 2));
      }
    }
  };

  let batch = new Map<string, Line>();
  let number = 0;
  const flush = async (): Promise<void> => {
    await keep([...batch.values()]);
    batch = new Map();
  };
  for await (const bytes of readLines(source, LONGEST_LINE)) {
    number += 1;
    if (bytes !== undefined && bytes.toString('latin1').trim() === '') continue;
    try {
      const prepared = readLine(bytes);
      // No two of a batch have one id.
      if (batch.size === BATCH || batch.has(prepared.id)) await flush();
      batch.set(prepared.id, { number, prepared });
    } catch (error) {
      refuse(number, error);
    }
  }
  await flush();
  return imported;
}

function readLine(bytes: Buffer | undefined): Prepared {
  if (bytes === undefined) throw badRequest(`The line is longer than ${LONGEST_LINE} bytes.`);
  const value = readJson(bytes);
  if (!isObject(value)) throw badRequest('The line is not a JSON object: it is damaged or cut short.');
  const { version } = value;
  const edition = (typeof version === 'string' ? editionOf(version) : undefined) ?? '1.0.3';
  const [statement] = readStatements(value, edition);
  const id = statement?.id;
  if (statement === undefined || id === undefined) throw badRequest('The statement has no id: it could come twice.');
  const prepared = prepareStatement(statement, { authority: AUTHORITY, edition, newId: () => id });
  pairAttachments(prepared.facts.attachments, []);
  checkSignatures(statement, []);
  return prepared;
}

/** Nothing for what is not JSON in UTF-8. */
function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
