import { activity } from '../../electron/contract/xapi.ts';
import type { Database } from '../database/schema.ts';
import type { ActivityDefinition } from '../xapi/data/activity.ts';
import { readDefinitions } from '../xapi/statements/knowledge.ts';
import { type Dimension, DIMENSIONS, type Filter } from './filter.ts';
import { type Bucket, bucketFor, cutIntoMonths, dayText, monthOf, weekOf } from './time.ts';

/** How many answers of one kind a period had. */
export interface Cell extends Record<Dimension, string> {
  questionnaire: string;
  version: number;
  question: string;
  choice: string;
  n: number;
}

/** How many answers of one choice a week (`YYYY-MM-DD`, its Monday) or a month (`YYYY-MM`) had. */
export interface TimeCell {
  questionnaire: string;
  version: number;
  question: string;
  choice: string;
  time: string;
  n: number;
}

/** All that a dashboard is made of. */
export interface Readings {
  /** The whole period, whatever lab, experience, language or role was chosen. */
  cells: readonly Cell[];
  /** Of what was chosen. */
  times: readonly TimeCell[];
  bucket: Bucket;
  /** What the kiosks say of each question, by the id of its activity. */
  definitions: ReadonlyMap<string, ActivityDefinition>;
}

/** A sum of one facet in one week or month, told by its first day. */
interface Sum {
  facet: number;
  time: number;
  n: number;
}

/** Makes all the queries of a dashboard, or of an export, from the roll-up alone. */
export async function readDashboard(database: Database, filter: Filter): Promise<Readings> {
  const bucket = bucketFor(filter.from, filter.to);
  const sums = await (bucket === 'week' ? readWeeks(database, filter) : readMonths(database, filter));
  const facets = await database.selectFrom('facet').selectAll().execute();
  const byFacet = Map.groupBy(sums, ({ facet }) => facet);
  const cells: Cell[] = [];
  const times = new Map<string, TimeCell>();
  for (const facet of facets) {
    const ofFacet = byFacet.get(facet.id) ?? [];
    const n = ofFacet.reduce((sum, part) => sum + part.n, 0);
    if (n <= 0) continue;
    const cell = { ...facet, flagged: String(facet.flagged), n };
    cells.push(cell);
    if (facet.question !== '' && isChosen(cell, filter)) addTimes(times, cell, ofFacet, bucket);
  }
  const ids = new Set(
    cells.map(({ question, questionnaire, version }) => activity.question(questionnaire, version, question)),
  );
  return { cells, times: [...times.values()], bucket, definitions: await readDefinitions(database, [...ids]) };
}

/** True when a cell is of what was chosen. */
export function isChosen(cell: Record<Dimension, string>, { chosen }: Pick<Filter, 'chosen'>): boolean {
  return DIMENSIONS.every((dimension) => chosen[dimension] === undefined || cell[dimension] === chosen[dimension]);
}

function addTimes(times: Map<string, TimeCell>, cell: Cell, sums: readonly Sum[], bucket: Bucket): void {
  const { choice, question, questionnaire, version } = cell;
  for (const { n, time } of sums) {
    const key = [questionnaire, version, question, choice, time].join(' ');
    const known = times.get(key);
    if (known !== undefined) known.n += n;
    else {
      const text = bucket === 'week' ? dayText(time) : dayText(time).slice(0, 7);
      times.set(key, { questionnaire, version, question, choice, time: text, n });
    }
  }
}

async function readWeeks(database: Database, { from = 0, to = 0 }: Filter): Promise<Sum[]> {
  const sums: Sum[] = [];
  for (let monday = weekOf(from); monday <= to; monday += 7) {
    sums.push(...(await readDays(database, Math.max(from, monday), Math.min(to, monday + 6), monday)));
  }
  return sums;
}

async function readMonths(database: Database, { from, to }: Filter): Promise<Sum[]> {
  const { edges, months } = cutIntoMonths(from, to);
  const sums: Sum[] = [];
  if (months !== undefined) {
    let query = database.selectFrom('tally_month').select(['facet', 'month as time', 'n']);
    if (months.from !== undefined) query = query.where('month', '>=', months.from);
    if (months.to !== undefined) query = query.where('month', '<=', months.to);
    sums.push(...(await query.execute()));
  }
  for (const edge of edges) sums.push(...(await readDays(database, edge.from, edge.to, monthOf(edge.from))));
  return sums;
}

/** The sums of some days, as those of the `time` that they belong to. */
async function readDays(database: Database, from: number, to: number, time: number): Promise<Sum[]> {
  const rows = await database
    .selectFrom('tally')
    .select(({ fn }) => ['facet', fn.sum<number | string>('n').as('n')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('facet')
    .execute();
  return rows.map(({ facet, n }) => ({ facet, time, n: Number(n) }));
}
