import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, whyNoPostgres } from '../hub/postgres-server.ts';
import { type Figure, figure, median } from './figure.ts';
import { type HubProcess, startHubProcess } from './hub-process.ts';
import { statementTexts } from './statements.ts';

/** Statements in a request × clients at once. */
const LOADS = [
  { batch: 1, clients: 1 },
  { batch: 50, clients: 1 },
  { batch: 50, clients: 7 },
  { batch: 200, clients: 7 },
] as const;
/** Each load lasts so long, in milliseconds, after a shorter one that warms the hub. */
const LOAD_MS = 8_000;
const WARM_MS = 1_500;
/** Rounds of the bare insert; its figure is their median. */
const ROUNDS = 3;
const BARE_STATEMENTS = 10_000;
const BARE_BATCH = 50;
/** What a statement makes rows in. */
const TABLES = ['statement', 'statement_agent', 'statement_activity'] as const;

export const name = 'Hub';

/** Statements a second that a hub takes with full validation, beside as many bare inserts of the same rows. */
export async function run(): Promise<Figure[]> {
  return [...(await onSqlite()), ...(await onPostgres())];
}

async function onSqlite(): Promise<Figure[]> {
  const hub = await startHubProcess();
  try {
    const taken = await loadAll(hub);
    const bare = bareInserts(join(hub.folder, 'hub.sqlite'));
    return told('SQLite', taken, {
      name: `bare better-sqlite3, the same rows, ${BARE_BATCH} statements a commit`,
      value: bare,
    });
  } finally {
    await hub.close();
  }
}

async function onPostgres(): Promise<Figure[]> {
  const missing = whyNoPostgres();
  if (missing !== undefined) throw new Error(`The hub on PostgreSQL cannot be measured: ${missing}.`);
  const server = startPostgres({ durable: true });
  try {
    const hub = await startHubProcess(server.url);
    let taken: Taken[];
    try {
      taken = await loadAll(hub);
    } finally {
      await hub.close();
    }
    const bare = await bareInsertsOf(server.url);
    return told('PostgreSQL', taken, {
      name: `bare pg, the same rows, ${BARE_BATCH} statements a commit`,
      value: bare,
    });
  } finally {
    server.stop();
  }
}

interface Taken {
  load: (typeof LOADS)[number];
  /** Statements a second. */
  rate: number;
  /** 95 of 100 requests were answered in this time, in milliseconds. */
  p95: number;
}

async function loadAll(hub: HubProcess): Promise<Taken[]> {
  const authorization = `Basic ${Buffer.from(hub.key('write')).toString('base64')}`;
  const taken: Taken[] = [];
  for (const load of LOADS) {
    await press(hub, authorization, load, WARM_MS);
    const times = await press(hub, authorization, load, LOAD_MS);
    taken.push({ load, rate: (times.waits.length * load.batch) / (times.ms / 1000), p95: quantile(times.waits, 0.95) });
  }
  return taken;
}

/** Sends batches from every client for a while; gives how long each request took, in milliseconds. */
async function press(
  hub: HubProcess,
  authorization: string,
  { batch, clients }: (typeof LOADS)[number],
  ms: number,
): Promise<{ waits: number[]; ms: number }> {
  const waits: number[] = [];
  const from = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() - from < ms) {
      const body = `[${statementTexts(batch).join(',')}]`;
      const sent = performance.now();
      const response = await fetch(`${hub.address}/xapi/statements`, {
        method: 'POST',
        headers: { authorization, 'x-experience-api-version': '1.0.3', 'content-type': 'application/json' },
        body,
      });
      const said = await response.text();
      if (response.status !== 200) throw new Error(`The hub refused a batch: ${response.status} ${said}`);
      waits.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { waits, ms: performance.now() - from };
}

function told(engine: string, taken: readonly Taken[], baseline: Figure['baseline']): Figure[] {
  return taken.flatMap(({ load: { batch, clients }, p95, rate }) => [
    figure(`Hub on ${engine}, ${batch} × ${clients}`, rate, 'statements/s', baseline),
    figure(`  95 of 100 requests within`, p95, 'ms', { name: 'the aim', value: 500 }),
  ]);
}

/** Statements a second when the rows that the hub made of them are written by SQLite alone, with its pragmas. */
function bareInserts(path: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-bare-'));
  try {
    return median(Array.from({ length: ROUNDS }, (_, round) => bareRound(path, join(folder, `${round}.sqlite`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bareRound(source: string, target: string): number {
  const from = new Database(source, { readonly: true });
  const into = new Database(target);
  try {
    into.pragma('journal_mode = WAL');
    into.pragma('synchronous = FULL');
    const schema = from
      .prepare<[], { sql: string }>(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'`)
      .all();
    for (const { sql } of schema) into.exec(sql);
    const last = from.prepare<[], number>('SELECT max(seq) FROM statement').pluck().get() ?? 0;
    const tables = TABLES.map((table) => {
      const columns = from.pragma(`table_info(${table})`) as { name: string }[];
      const insert = into.prepare(`INSERT INTO ${table} VALUES (${columns.map(({ name: one }) => `@${one}`).join()})`);
      const rows = from
        .prepare<[number], { seq: number }>(`SELECT * FROM ${table} WHERE seq > ? ORDER BY seq`)
        .all(last - BARE_STATEMENTS);
      return { insert, bySeq: Map.groupBy(rows, ({ seq }) => seq) };
    });
    const seqs = [...(tables[0]?.bySeq.keys() ?? [])];
    const commit = into.transaction((batch: readonly number[]) => {
      for (const seq of batch)
        for (const { bySeq, insert } of tables) for (const row of bySeq.get(seq) ?? []) insert.run(row);
    });
    const begun = performance.now();
    for (let at = 0; at < seqs.length; at += BARE_BATCH) commit(seqs.slice(at, at + BARE_BATCH));
    return seqs.length / ((performance.now() - begun) / 1000);
  } finally {
    into.close();
    from.close();
  }
}

/** The same with PostgreSQL alone: each table's rows of a batch in one command, a batch a transaction. */
async function bareInsertsOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: last } = await client.query<{ seq: number }>('SELECT max(seq) AS seq FROM statement');
    const from = (last[0]?.seq ?? 0) - BARE_STATEMENTS;
    const tables: { table: string; bySeq: Map<number, { seq: number }[]> }[] = [];
    for (const table of TABLES) {
      await client.query(`CREATE TABLE bare_${table} (LIKE ${table} INCLUDING ALL)`);
      const { rows } = await client.query<{ seq: number }>(`SELECT * FROM ${table} WHERE seq > $1 ORDER BY seq`, [
        from,
      ]);
      tables.push({ table, bySeq: Map.groupBy(rows, ({ seq }) => seq) });
    }
    const seqs = [...(tables[0]?.bySeq.keys() ?? [])];
    const begun = performance.now();
    for (let at = 0; at < seqs.length; at += BARE_BATCH) {
      const batch = seqs.slice(at, at + BARE_BATCH);
      await client.query('BEGIN');
      for (const { bySeq, table } of tables) {
        const rows = batch.flatMap((seq) => bySeq.get(seq) ?? []);
        const command = `INSERT INTO bare_${table} SELECT * FROM json_populate_recordset(NULL::bare_${table}, $1)`;
        await client.query(command, [JSON.stringify(rows)]);
      }
      await client.query('COMMIT');
    }
    return seqs.length / ((performance.now() - begun) / 1000);
  } finally {
    await client.end();
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
