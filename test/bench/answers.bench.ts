import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import type { CallInput } from '../../electron/contract/calls.ts';
import { createServe } from '../../electron/station/serve/serve.ts';
import { openStation, type Station } from '../../electron/station/station.ts';
import { openWebHost } from '../../electron/web/server.ts';
import { type Figure, figure, median } from './figure.ts';

const ASSETS = resolve(import.meta.dirname, '../../assets');
/** Answers of one round, and rounds; the figures are the medians of the rounds. */
const ANSWERS = 400;
const ROUNDS = 5;
/** Visitors at once over HTTP: a kiosk has one, a lab's wall a few. */
const CLIENTS = 4;
/** The baseline's row holds as many bytes as one answer makes in the station: two statements and their rows. */
const STATEMENT_BYTES = 1_690;
const ROW_BYTES = 2 * STATEMENT_BYTES + 400;

export const name = 'Durable answers';

/** The station's answers a second, and the web host's, against as many bare commits in turn with them. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-'));
  const station = await openStation({
    folder: join(folder, 'data'),
    assets: ASSETS,
    host: 'browser',
    version: 'bench',
  });
  const bare = openBare(join(folder, 'bare.db'));
  const http = await openHttp(station);
  try {
    const rates = { bare: [] as number[], dispatch: [] as number[], http: [] as number[] };
    // In turn, so that a busy machine slows all three.
    for (let round = 0; round < ROUNDS; round++) {
      rates.bare.push(await rate(async () => bare.insert(randomUUID())));
      rates.dispatch.push(await rate(() => submit(station)));
      rates.http.push(await rate(http.submit, CLIENTS));
    }
    return figures(median(rates.bare), median(rates.dispatch), median(rates.http));
  } finally {
    await http.close();
    await station.close();
    bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figures(bare: number, dispatch: number, http: number): Figure[] {
  const baseline = { name: 'bare better-sqlite3, same pragmas, one row of as many bytes a commit', value: bare };
  return [
    figure('Durable answers through the station', dispatch, 'answers/s', baseline),
    figure(`Durable answers over HTTP, ${CLIENTS} at once`, http, 'answers/s', baseline),
  ];
}

/** Runs `act` `ANSWERS` times, `clients` at once, and gives how many a second. */
async function rate(act: () => Promise<void>, clients = 1): Promise<number> {
  const from = performance.now();
  let left = ANSWERS;
  const client = async (): Promise<void> => {
    while (left-- > 0) await act();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return ANSWERS / ((performance.now() - from) / 1000);
}

/** SQLite as it is, with the pragmas of the station's connection. */
function openBare(path: string): { insert(id: string): void; close(): void } {
  const connection = new Database(path);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.exec('CREATE TABLE answers (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, bytes BLOB NOT NULL) STRICT');
  const insert = connection.prepare<[string, Buffer]>('INSERT INTO answers (id, bytes) VALUES (?, ?)');
  const bytes = randomBytes(ROW_BYTES);
  return { insert: (id) => void insert.run(id, bytes), close: () => connection.close() };
}

function answers(): CallInput<'feedback.submit'> {
  return {
    id: randomUUID(),
    experience: 'planetarium',
    questionnaire: { id: 'standard', version: 2 },
    language: 'fr',
    responses: [
      { question: 'liked', choice: 'loved' },
      { question: 'again', choice: 'yes' },
    ],
  };
}

async function submit(station: Station): Promise<void> {
  const reply = await station.dispatch({ name: 'feedback.submit', input: answers() });
  if (!reply.ok) throw new Error(`An answer was refused: ${reply.error.code}`);
}

async function openHttp(station: Station): Promise<{ submit(): Promise<void>; close(): Promise<void> }> {
  const serve = createServe({ rendererFolder: ASSETS, assetsFolder: ASSETS });
  const host = await openWebHost({ station, serve, port: 0, random: randomBytes });
  const opened = await fetch(host.address, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const url = new URL('/rpc', host.address);
  return {
    async submit() {
      const body = JSON.stringify({ name: 'feedback.submit', input: answers() });
      const response = await fetch(url, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body,
      });
      const reply = (await response.json()) as { ok: boolean };
      if (!reply.ok) throw new Error('An answer was refused.');
    },
    close: () => host.close(),
  };
}
