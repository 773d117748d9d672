import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../hub/answers/answer.ts';
import { buildDashboard } from '../../hub/answers/dashboard.ts';
import { type Filter, readFilter } from '../../hub/answers/filter.ts';
import { readDashboard } from '../../hub/answers/read.ts';
import { countAnswers } from '../../hub/answers/roll-up.ts';
import { dayNumber } from '../../hub/answers/time.ts';
import { openDatabase } from '../../hub/database/open.ts';
import type { Database } from '../../hub/database/schema.ts';
import { createRandom } from '../../renderer/stage/random.ts';
import { startPostgres, whyNoPostgres } from '../hub/postgres-server.ts';
import { type Figure, figure, median } from './figure.ts';

/** Statements that are counted; the second is what is measured after the first. */
const SIZES = [1_000_000, 10_000_000] as const;
/** Seven labs make so many statements in a day: 300 visits each, 20 statements a visit. */
const A_DAY = 42_000;
/** Questions answered in one questionnaire. */
const ANSWERED = 3;
/** Statements counted in one transaction when the roll-up is filled. */
const BATCH = 42_000;
/** The figure is the median of so many pages. */
const PAGES = 9;
const TODAY = '2026-11-25';

const LABS = ['labo-1', 'labo-2', 'labo-3', 'labo-4', 'labo-5', 'labo-6', 'labo-7'];
const EXPERIENCES = ['planetarium', 'drone', 'trades', 'vr', 'oral'];
const QUESTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['liked', ['not', 'little', 'well', 'loved']],
  ['again', ['yes', 'maybe', 'no']],
  ['learnt', ['yes', 'little', 'no']],
];
const LANGUAGES = ['fr', 'fr', 'fr', 'en'];
const ROLES = ['unsaid', 'pupil', 'teacher', 'family', 'other'];

export const name = 'Dashboards';

/** Milliseconds of all the queries and sums of a page of results, as statements grow tenfold. */
export async function run(): Promise<Figure[]> {
  return [...(await onSqlite()), ...(await onPostgres())];
}

async function onSqlite(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-dashboards-'));
  try {
    return await measure('SQLite', { folder, url: undefined });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(): Promise<Figure[]> {
  const missing = whyNoPostgres();
  if (missing !== undefined) throw new Error(`Dashboards on PostgreSQL cannot be measured: ${missing}.`);
  const server = startPostgres({ durable: true });
  try {
    return await measure('PostgreSQL', { folder: tmpdir(), url: server.url });
  } finally {
    server.stop();
  }
}

async function measure(engine: string, place: Parameters<typeof openDatabase>[0]): Promise<Figure[]> {
  const { database } = await openDatabase(place);
  try {
    const figures: Figure[] = [];
    const before = new Map<string, number>();
    let counted = 0;
    for (const size of SIZES) {
      await fill(database, counted, size);
      counted = size;
      for (const [title, filter] of pages()) {
        const ms = await pageMs(database, filter);
        const bare = before.get(title) ?? (await bareMs(database));
        const baseline = before.has(title)
          ? { name: 'the same page at a tenth of the statements', value: bare }
          : { name: 'one bare sum over the roll-up', value: bare };
        figures.push(figure(`${title} of ${size / 1e6} million statements, ${engine}`, ms, 'ms', baseline));
        before.set(title, ms);
      }
    }
    return figures;
  } finally {
    await database.destroy();
  }
}

function pages(): [string, Filter][] {
  return [
    ['Page of all time', readFilter(new URLSearchParams('period=all'), TODAY)],
    ['Page of one lab, 30 days', readFilter(new URLSearchParams('lab=labo-3'), TODAY)],
  ];
}

async function pageMs(database: Database, filter: Filter): Promise<number> {
  const times: number[] = [];
  for (let page = 0; page < PAGES; page++) {
    const from = performance.now();
    buildDashboard(await readDashboard(database, filter), filter);
    times.push(performance.now() - from);
  }
  return median(times);
}

async function bareMs(database: Database): Promise<number> {
  const times: number[] = [];
  for (let page = 0; page < PAGES; page++) {
    const from = performance.now();
    await database
      .selectFrom('tally')
      .select(({ fn }) => fn.sum('n').as('n'))
      .execute();
    times.push(performance.now() - from);
  }
  return median(times);
}

/** Counts statements as the hub counts those that come in, the last of them on the last day. */
async function fill(database: Database, from: number, to: number): Promise<void> {
  const last = dayNumber(TODAY);
  for (let at = from; at < to; at += BATCH) {
    const many = Math.min(BATCH, to - at);
    const day = last - Math.floor(at / A_DAY);
    const answers = answersOf(at, many, day);
    await database.transaction().execute((transaction) => countAnswers(transaction, answers, 0));
  }
}

function answersOf(first: number, count: number, day: number): Answer[] {
  const random = createRandom(first + 1);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const answers: Answer[] = [];
  while (answers.length < count) {
    const visit = { lab: pick(LABS), experience: pick(EXPERIENCES), language: pick(LANGUAGES), role: pick(ROLES) };
    const registration = `${first}-${answers.length}`;
    for (const [question, choices] of QUESTIONS.slice(0, Math.min(ANSWERED, count - answers.length))) {
      answers.push({
        ...visit,
        questionnaire: 'standard',
        version: 1,
        question,
        choice: pick(choices),
        flagged: random() < 0.02 ? 1 : 0,
        day,
        registration,
      });
    }
  }
  return answers;
}
