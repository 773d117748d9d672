import Database from 'better-sqlite3';
import fc from 'fast-check';
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersOf, emptyFolder, openTestStation, type TestStation } from '../station/world.ts';
import { DATABASE_DAMAGE, LOG_DAMAGE, PAGE, smash } from './damage.ts';

const VISITS = 60;

/** Folders with `VISITS` answers: one closed cleanly, one as a kill leaves it, its answers still in the log. */
let closed = '';
let killed = '';
const ids = new Set<string>();

beforeAll(async () => {
  closed = emptyFolder();
  killed = emptyFolder();
  const world = await openTestStation({ folder: closed });
  for (let visit = 0; visit < VISITS; visit++) {
    const answers = answersOf();
    ids.add(answers.id);
    await world.value('feedback.submit', answers);
  }
  cpSync(closed, killed, { recursive: true });
  rmSync(join(killed, 'station.db-shm'), { force: true });
  await world.station.close();
  expect(statSync(join(killed, 'station.db-wal')).size).toBeGreaterThan(VISITS * 1000);
});
afterAll(() => {
  for (const folder of [closed, killed]) rmSync(folder, { recursive: true, force: true });
});

/** Opens a station on a damaged copy of a folder, and hands it to `check`. */
async function withDamaged(
  origin: string,
  act: (folder: string) => void,
  check: (world: TestStation) => Promise<void>,
): Promise<void> {
  const folder = emptyFolder();
  cpSync(origin, folder, { recursive: true });
  act(folder);
  await using world = await openTestStation({ folder });
  await check(world);
}

function answersIn(folder: string): Set<string> {
  const connection = new Database(join(folder, 'station.db'), { readonly: true });
  try {
    return new Set(connection.prepare<[], string>('SELECT id FROM answers').pluck().all());
  } finally {
    connection.close();
  }
}

async function expectEverything(world: TestStation): Promise<void> {
  expect(answersIn(world.folder)).toEqual(ids);
  const token = await world.unlock();
  expect(await world.value('feedback.ledger', {}, token)).toEqual({
    answers: VISITS,
    recorded: 2 * VISITS,
    acknowledged: 0,
    waiting: 2 * VISITS,
    refused: 0,
  });
}

async function isFlagged(world: TestStation): Promise<boolean> {
  return (await world.value('health.machine', {}, await world.unlock())).database.rebuilt;
}

describe('a database is set aside and rebuilt without losing an answer when it has', () => {
  test.each(DATABASE_DAMAGE)('$what', async ({ act }) => {
    let spoilt: Buffer | undefined;
    await withDamaged(
      closed,
      (folder) => {
        act(folder);
        const path = join(folder, 'station.db');
        spoilt = existsSync(path) ? readFileSync(path) : undefined;
      },
      async (world) => {
        await expectEverything(world);
        expect(await isFlagged(world)).toBe(true);
        expect(world.log.lines.map(({ event }) => event)).toContain('database.damaged');
        const [aside = ''] = readdirSync(join(world.folder, 'damaged'));
        // A file too short for a header is an empty one to SQLite, which writes its own over it.
        if (spoilt !== undefined && spoilt.length >= PAGE) {
          expect(readFileSync(join(world.folder, 'damaged', aside, 'station.db')).equals(spoilt), 'it is kept').toBe(
            true,
          );
        }
        expect((await world.call('feedback.submit', answersOf())).ok, 'and the kiosk goes on').toBe(true);
      },
    );
  });

  test.each(LOG_DAMAGE)('$what after a kill', async ({ act }) => {
    await withDamaged(killed, act, async (world) => {
      await expectEverything(world);
      expect(await isFlagged(world)).toBe(true);
    });
  });
});

test('a kill alone is no damage', async () => {
  await withDamaged(
    killed,
    () => undefined,
    async (world) => {
      await expectEverything(world);
      expect(await isFlagged(world)).toBe(false);
      expect(readdirSync(world.folder)).not.toContain('damaged');
    },
  );
});

test('any one page smashed loses nothing', async () => {
  const pages = statSync(join(closed, 'station.db')).size / PAGE;
  expect(pages).toBeGreaterThan(40);
  for (let page = 0; page < pages; page++) {
    await withDamaged(
      closed,
      (folder) => smash(join(folder, 'station.db'), page * PAGE, PAGE, page + 1),
      expectEverything,
    );
  }
});

test('a few bytes changed anywhere lose no answer, and the ledger adds up', async () => {
  const size = statSync(join(closed, 'station.db')).size;
  const wound = fc.record({ at: fc.nat(size - 9), seed: fc.nat(), bytes: fc.integer({ min: 1, max: 8 }) });
  await fc.assert(
    fc.asyncProperty(wound, async ({ at, bytes, seed }) => {
      await withDamaged(closed, (folder) => smash(join(folder, 'station.db'), at, bytes, seed), expectEverything);
    }),
    { numRuns: 50 },
  );
});

test('staff are told for a week, restarts included, and no longer', async () => {
  await withDamaged(
    closed,
    (folder) => smash(join(folder, 'station.db'), 0, 100),
    async (world) => {
      world.now += 6 * 86_400_000;
      await world.restart();
      expect(await isFlagged(world)).toBe(true);
      world.now += 86_400_000;
      await world.restart();
      expect(await isFlagged(world)).toBe(false);
    },
  );
});

test('a damaged copy is set aside and made again, and is no damage of the database', async () => {
  await withDamaged(
    closed,
    (folder) => smash(join(folder, 'copy.db'), 0, 100),
    async (world) => {
      await expectEverything(world);
      expect(await isFlagged(world)).toBe(false);
      expect(world.log.lines.map(({ event }) => event)).toContain('copy.damaged');
      await world.meanwhile((folder) => smash(join(folder, 'station.db'), 0, 100));
      await expectEverything(world);
    },
  );
});

test('with the copy lost as well, all that can be read is saved row by row, and the ledger adds up', async () => {
  const act = (folder: string): void => {
    rmSync(join(folder, 'copy.db'));
    const size = statSync(join(folder, 'station.db')).size;
    smash(join(folder, 'station.db'), Math.trunc(size / 2 / PAGE) * PAGE, PAGE);
  };
  await withDamaged(closed, act, async (world) => {
    const saved = answersIn(world.folder);
    expect(
      [...saved].filter((id) => !ids.has(id)),
      'nothing is made up',
    ).toEqual([]);
    expect(saved.size).toBeGreaterThan(VISITS * 0.9);
    const { acknowledged, recorded, refused, waiting } = await world.value('feedback.ledger', {}, await world.unlock());
    expect(acknowledged + waiting + refused).toBe(recorded);
    expect(await isFlagged(world)).toBe(true);
  });
});

test('with nothing readable but the last backup, the backup is what stands', async () => {
  const act = (folder: string): void => {
    const [backup = ''] = readdirSync(join(folder, 'backups'));
    copyFileSync(join(closed, 'station.db'), join(folder, 'backups', backup));
    for (const file of ['station.db', 'copy.db']) smash(join(folder, file), 0, statSync(join(folder, file)).size);
  };
  await withDamaged(closed, act, expectEverything);
});

test('with everything gone the kiosk opens empty, says so and keeps what it set aside', async () => {
  const act = (folder: string): void => {
    rmSync(join(folder, 'backups'), { recursive: true });
    for (const file of ['station.db', 'copy.db']) smash(join(folder, file), 0, statSync(join(folder, file)).size);
  };
  await withDamaged(closed, act, async (world) => {
    expect(answersIn(world.folder).size).toBe(0);
    expect(await isFlagged(world)).toBe(true);
    expect(readdirSync(join(world.folder, 'damaged')).length).toBeGreaterThan(0);
  });
});
