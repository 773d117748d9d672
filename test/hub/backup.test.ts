import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Heartbeat } from '../../electron/contract/hub.ts';
import { runBackupCommand, runRestoreCommand } from '../../hub/backup/command.ts';
import { Tally } from '../../hub/backup/format.ts';
import { openDatabase, type Place } from '../../hub/database/open.ts';
import { schemaOf } from '../../hub/database/migrate.ts';
import { PRIMARY_KEYS } from '../../hub/database/tables.ts';
import { openHub } from '../../hub/hub.ts';
import { writeMultipart } from '../../hub/xapi/attachments/multipart.ts';
import { VOIDED } from '../../hub/xapi/data/statement.ts';
import { createClient, type Json, statement } from './client.ts';
import { type Engine, ENGINES, type Site, SQLITE, type Started } from './engines.ts';
import { statementsOf } from './visitors.ts';

const MINUTE_MS = 60_000;
const NOW = Date.parse('2026-05-04T10:00:00Z');
const now = (): number => NOW;

const HEARTBEAT: Heartbeat = {
  lab: 'labo-1',
  machine: 'Borne 1',
  version: '1.2.3',
  ring: 'general',
  ledger: { recorded: 12, acknowledged: 9, waiting: 2, refused: 1 },
  oldestWaiting: '2026-11-23',
  diskFree: 120,
  rebuilt: false,
  withdrawn: ['planetarium'],
  clock: 'skew',
};

let folder: string;
let sites: Site[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-backup-'));
  sites = [];
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const { clear } of sites) await clear();
}, MINUTE_MS);

async function newPlace({ prepare }: Engine): Promise<Place> {
  const site = await prepare();
  sites.push(site);
  return site.place;
}

const unpack = (bytes: Buffer): string[] => gunzipSync(bytes).toString().trimEnd().split('\n');
const linesOf = (file: string): string[] => unpack(readFileSync(file));

/** Writes a backup of these lines, with a right trailer. */
function forge(file: string, lines: readonly string[]): void {
  const tally = new Tally();
  let table = '';
  for (const line of lines) {
    const value = JSON.parse(line) as unknown[] | { table?: string };
    if (Array.isArray(value)) tally.count(table, 1);
    else table = value.table ?? table;
    tally.hash(`${line}\n`);
  }
  writeFileSync(file, gzipSync(`${[...lines, JSON.stringify(tally.trailer())].join('\n')}\n`));
}

/** Fills every table of a hub, with what is hard to carry. */
async function fill({ hub, place }: Started): Promise<{ key: { id: string; secret: string }; ids: string[] }> {
  const key = await hub.keys.create('tout « é » \u{1f52d}', 'all');
  await hub.keys.revoke((await hub.keys.create('ended', 'read')).id);
  const send = createClient(hub.address, key);
  const many = Array.from({ length: 250 }, (_, index) =>
    statement({ object: { id: `http://example.org/${index}`, definition: { name: { fr: `Activité ${index}` } } } }),
  );
  const [first, second] = many;
  const named = { mbox: 'mailto:ada@example.org', name: 'Ada\0 « L »' };
  const visitor = { lab: 'labo-1', day: '2026-05-04', answers: { liked: 'loved' } };
  const answers = statementsOf(visitor, randomUUID) as (Json & { id: string })[];
  const others = [
    ...answers,
    statement({ actor: named }),
    statement({ object: { objectType: 'StatementRef', id: first?.id } }),
    statement({ verb: { id: VOIDED }, object: { objectType: 'StatementRef', id: second?.id } }),
  ];
  expect((await send('POST', 'statements', { body: [...many, ...others] })).status).toBe(200);
  const content = randomBytes(300_000);
  const sha2 = createHash('sha256').update(content).digest('hex');
  const attachment = { usageType: 'http://e.org/u', display: {}, contentType: 'a/b', length: content.length, sha2 };
  const attached = statement({ attachments: [attachment] });
  const parts = [
    { headers: new Map([['Content-Type', 'application/json']]), content: Buffer.from(JSON.stringify(attached)) },
    {
      headers: new Map([
        ['Content-Type', 'a/b'],
        ['Content-Transfer-Encoding', 'binary'],
        ['X-Experience-API-Hash', sha2],
      ]),
      content,
    },
  ];
  const headers = { 'content-type': 'multipart/mixed; boundary=limit' };
  expect((await send('POST', 'statements', { headers, body: writeMultipart(parts, 'limit') })).status).toBe(200);
  for (let id = 0; id < 9; id += 1) {
    const query = { activityId: 'http://e.org/a', agent: JSON.stringify(named), stateId: `${id}` };
    expect((await send('PUT', 'activities/state', { query, body: randomBytes(1_000) })).status).toBe(204);
  }
  const heartbeat = await fetch(`${hub.address}/kiosk/heartbeat`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${key.id}:${key.secret}`)}` },
    body: JSON.stringify(HEARTBEAT),
  });
  expect(heartbeat.status).toBe(204);
  const { database } = await openDatabase(place, 'hub');
  await database.insertInto('forwarding').values({ address: 'https://lrs.example.org', passed: 3 }).execute();
  const exception = { address: 'https://lrs.example.org', seq: 2, attempts: 1, reason: 'conflict' };
  await database.insertInto('forwarding_exception').values(exception).execute();
  await database.destroy();
  return { key, ids: [...many, ...others, attached].map(({ id }) => id) };
}

const there: readonly Engine[] = ENGINES.filter(({ missing }) => missing === undefined);
const title = ENGINES.map(({ missing, name }) => (missing === undefined ? name : `${name}, left out: ${missing}`));

describe(`a backup (${title.join('; ')})`, () => {
  it.each(there.flatMap((from) => there.map((to) => [from, to] as const)))(
    'of $0.name, restored on $1.name, is the same hub',
    { timeout: 2 * MINUTE_MS },
    async (from, to) => {
      const started = await from.start({ now });
      sites.push(started);
      const { ids, key } = await fill(started);
      const query = { attachments: 'true', limit: '500' };
      const before = await createClient(started.hub.address, key)('GET', 'statements', { query: { limit: '500' } });
      const [file, again] = [join(folder, 'one.gz'), join(folder, 'two.gz')];
      const said = await runBackupCommand({ ...started.place, file, now });
      expect(said).toMatch(/255 statements, 2 keys, \d+ rows in all, \d+ bytes, read back$/);
      expect(readdirSync(folder), 'no part is left').toEqual(['one.gz']);
      await started.hub.close();
      const tables = new Set(linesOf(file).map((line) => (JSON.parse(line) as { table?: string }).table));
      expect(
        Object.keys(PRIMARY_KEYS).filter((table) => !tables.has(table)),
        'every table was tried',
      ).toEqual([]);

      const place = await newPlace(to);
      expect(await runRestoreCommand({ ...place, file })).toMatch(/255 statements, 2 keys/);
      await runBackupCommand({ ...place, file: again, now });
      expect(linesOf(again)).toEqual(linesOf(file));

      const hub = await openHub({ ...options(), ...place });
      try {
        const send = createClient(hub.address, key);
        const after = await send('GET', 'statements', { query: { limit: '500' } });
        expect(after.text).toBe(before.text);
        expect((await send('GET', 'statements', { query })).text).toContain('X-Experience-API-Hash');
        const fresh = statement();
        expect((await send('POST', 'statements', { body: [fresh] })).status).toBe(200);
        const list = (await send('GET', 'statements', { query: { limit: '1' } })).json() as { statements: Json[] };
        expect(list.statements.map(({ id }) => id)).toEqual([fresh.id]);
        expect((await send('POST', 'statements', { body: statement({ id: ids[0] ?? '' }) })).status).toBe(409);
      } finally {
        await hub.close();
      }
    },
  );

  it.each(there.map((engine) => [engine] as const))(
    'of $0.name is of one moment, while the hub goes on',
    { timeout: 2 * MINUTE_MS },
    async (engine) => {
      const started = await engine.start();
      sites.push(started);
      const send = createClient(started.hub.address, await started.hub.keys.create('all', 'all'));
      const first = Array.from({ length: 500 }, () => statement());
      await send('POST', 'statements', { body: first });
      const stop = new AbortController();
      let posted = 0;
      const writing = (async () => {
        while (!stop.signal.aborted) {
          const { status } = await send('POST', 'statements', { body: Array.from({ length: 20 }, () => statement()) });
          expect(status).toBe(200);
          posted += 20;
        }
      })();
      const place = await newPlace(SQLITE);
      try {
        await runBackupCommand({ ...started.place, file: join(folder, 'b.gz'), now });
        await runRestoreCommand({ ...place, file: join(folder, 'b.gz') });
      } finally {
        stop.abort();
        await writing;
        await started.hub.close();
      }
      expect(posted).toBeGreaterThan(20);
      const { database } = await openDatabase(place);
      try {
        const statements = await database.selectFrom('statement').select(['seq', 'id']).orderBy('seq').execute();
        expect((statements.length - 500) % 20, 'batches are whole').toBe(0);
        expect(statements.map(({ seq }) => seq)).toEqual(statements.map((_, index) => index + 1));
        // Two rows each: the actor and who vouches for it. Later tables were read later.
        const agents = await database.selectFrom('statement_agent').select('seq').execute();
        expect(agents).toHaveLength(2 * statements.length);
      } finally {
        await database.destroy();
      }
    },
  );
});

describe('a restore', () => {
  let source: Started;
  let whole: Buffer;
  let shelf: string;
  beforeAll(async () => {
    source = await SQLITE.start({ now });
    await fill(source);
    shelf = mkdtempSync(join(tmpdir(), 'vitrine-backup-'));
    await runBackupCommand({ ...source.place, file: join(shelf, 'whole.gz'), now });
    whole = readFileSync(join(shelf, 'whole.gz'));
  }, MINUTE_MS);
  afterAll(async () => {
    rmSync(shelf, { recursive: true, force: true });
    await source.end();
  });

  /** What a restore of a file is refused for; the database is then as new. */
  const refusal = async (engine: Engine, make: (file: string) => void): Promise<unknown> => {
    const place = await newPlace(engine);
    const file = join(folder, 'backup.gz');
    make(file);
    const error: unknown = await runRestoreCommand({ ...place, file }).catch((reason: unknown) => reason);
    const { database } = await openDatabase(place, 'nothing');
    try {
      expect(await schemaOf(database)).toBe(0);
      expect((await database.introspection.getTables()).map(({ name }) => name)).toEqual([]);
    } finally {
      await database.destroy();
    }
    return error;
  };
  const damaged = expect.objectContaining({
    exitCode: 65,
    message: expect.stringMatching(/damaged/) as string,
  }) as Error;

  describe.each(there.map((engine) => [engine.name, engine] as const))('on %s', (_name, engine) => {
    it.each<[string, (bytes: Buffer) => Buffer]>([
      ['empty', () => Buffer.alloc(0)],
      ['cut in its first bytes', (bytes) => bytes.subarray(0, 5)],
      ['cut in the middle', (bytes) => bytes.subarray(0, bytes.length / 2)],
      ['cut before its last byte', (bytes) => bytes.subarray(0, -1)],
      ['with one bit changed', (bytes) => Buffer.from(bytes.map((byte, at) => (at === 200_000 ? byte ^ 1 : byte)))],
      ['something else', () => Buffer.from('PK\x03\x04 not a backup')],
      ['some JSON in gzip', () => gzipSync('{"format":"another"}\n')],
      ['without its trailer', (bytes) => gzipSync(`${unpack(bytes).slice(0, -1).join('\n')}\n`)],
      ['without one of its rows', (bytes) => gzipSync(`${unpack(bytes).toSpliced(40, 1).join('\n')}\n`)],
      ['with something after its trailer', (bytes) => gzipSync(`${[...unpack(bytes), '[1]'].join('\n')}\n`)],
      [
        'with one letter changed',
        (bytes) => gzipSync(gunzipSync(bytes).toString().replace('Activité 7', 'Activité 8')),
      ],
    ])('is refused of a file that is %s', async (_what, change) => {
      expect(await refusal(engine, (file) => writeFileSync(file, change(whole)))).toEqual(damaged);
    });

    it('is refused of a newer hub’s backup', async () => {
      const [head = '', ...rest] = unpack(whole).slice(0, -1);
      const newer = JSON.stringify({ ...(JSON.parse(head) as object), schema: 999 });
      expect(await refusal(engine, (file) => forge(file, [newer, ...rest]))).toMatchObject({
        exitCode: 65,
        message: expect.stringContaining('newer hub (schema 999') as string,
      });
    });

    it('of an older hub’s backup comes up to the present schema', async () => {
      const [head = '', ...rest] = unpack(whole).slice(0, -1);
      // Schema 2 had no counts of answers: they are made from its statements.
      const counts = rest.findIndex((line) => line.includes('"table":"facet"'));
      const older = JSON.stringify({ ...(JSON.parse(head) as object), schema: 2 });
      forge(join(folder, 'older.gz'), [older, ...rest.slice(0, counts)]);
      const place = await newPlace(engine);
      await runRestoreCommand({ ...place, file: join(folder, 'older.gz') });
      const { database } = await openDatabase(place, 'hub');
      try {
        const { n } = await database
          .selectFrom('tally')
          .innerJoin('facet', 'facet.id', 'tally.facet')
          .select('n')
          .where('choice', '=', 'loved')
          .executeTakeFirstOrThrow();
        expect(n).toBe(1);
      } finally {
        await database.destroy();
      }
    });

    it('undoes all when the database refuses one of the last rows', async () => {
      const lines = unpack(whole).slice(0, -1);
      expect(await refusal(engine, (file) => forge(file, [...lines, lines.at(-1) ?? '']))).toMatchObject({
        exitCode: 74,
        message: expect.stringContaining('could not be put back') as string,
      });
      // The same lines alone are put back.
      forge(join(folder, 'good.gz'), lines);
      expect(await runRestoreCommand({ ...(await newPlace(engine)), file: join(folder, 'good.gz') })).toContain('255');
    });

    it('is refused where a hub has been, which stays as it was', async () => {
      const place = await newPlace(engine);
      await (await openDatabase(place)).database.destroy();
      const file = join(shelf, 'whole.gz');
      await expect(runRestoreCommand({ ...place, file })).rejects.toThrow(/has been in .* already/);
      const { database } = await openDatabase(place, 'hub');
      expect(await database.selectFrom('statement').selectAll().execute()).toEqual([]);
      await database.destroy();
    });
  });
});

describe('a backup that cannot be', () => {
  it('is refused where no hub has been, and makes none', async () => {
    const place = { folder: join(folder, 'none'), url: undefined };
    await expect(runBackupCommand({ ...place, file: join(folder, 'f'), now })).rejects.toThrow(/No hub has been in/);
    expect(existsSync(place.folder)).toBe(false);
  });

  it('tells of a folder that is not there, and leaves no part where the name is taken by a folder', async () => {
    const place = await newPlace(SQLITE);
    await (await openDatabase(place)).database.destroy();
    await expect(runBackupCommand({ ...place, file: join(folder, 'none', 'f'), now })).rejects.toThrow(
      /cannot be written: ENOENT/,
    );
    await expect(runBackupCommand({ ...place, file: folder, now })).rejects.toMatchObject({ exitCode: 74 });
    expect(existsSync(`${folder}.part`)).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is for this account alone', async () => {
    const place = await newPlace(SQLITE);
    await (await openDatabase(place)).database.destroy();
    await runBackupCommand({ ...place, file: join(folder, 'f'), now });
    expect(statSync(join(folder, 'f')).mode & 0o777).toBe(0o600);
  });
});

function options() {
  return {
    host: '127.0.0.1',
    port: 0,
    rate: { perSecond: 1_000, burst: 1_000 },
    now,
    random: randomBytes,
    newId: randomUUID,
    onFault: (error: unknown) => {
      throw error;
    },
  };
}
