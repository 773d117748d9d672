import { activity } from '../../electron/contract/xapi.ts';
import type { Database } from '../database/schema.ts';
import type { ActivityDefinition } from '../xapi/data/activity.ts';
import { readDefinitions } from '../xapi/statements/knowledge.ts';
import { type Dimension, DIMENSIONS, type Filter } from './filter.ts';

/** How many answers of one kind a period had. */
export interface Cell extends Record<Dimension, string> {
  questionnaire: string;
  version: number;
  question: string;
  choice: string;
  n: number;
}

/** How many answers of one choice a day had. */
export interface DayCell {
  questionnaire: string;
  version: number;
  question: string;
  choice: string;
  /** Days since 1970-01-01. */
  day: number;
  n: number;
}

/** All that a dashboard is made of. */
export interface Readings {
  /** The whole period, whatever lab, experience, language or role was chosen. */
  cells: readonly Cell[];
  /** Of what was chosen. */
  days: readonly DayCell[];
  /** What the kiosks say of each question, by the id of its activity. */
  definitions: ReadonlyMap<string, ActivityDefinition>;
}

/** Makes all the queries of a dashboard, or of an export, from the roll-up alone. */
export async function readDashboard(database: Database, filter: Filter): Promise<Readings> {
  const cells = await readCells(database, filter);
  const days = await readDays(database, filter);
  const ids = new Set(
    cells.map(({ question, questionnaire, version }) => activity.question(questionnaire, version, question)),
  );
  return { cells, days, definitions: await readDefinitions(database, [...ids]) };
}

async function readCells(database: Database, { from, to }: Filter): Promise<Cell[]> {
  const rows = await database
    .selectFrom('facet')
    .innerJoin('tally', 'tally.facet', 'facet.id')
    .select(({ fn }) => ['facet.id', fn.sum<number | string>('n').as('n')])
    .$if(from !== undefined, (query) => query.where('day', '>=', from ?? 0))
    .$if(to !== undefined, (query) => query.where('day', '<=', to ?? 0))
    .groupBy('facet.id')
    .execute();
  const counts = new Map(rows.map(({ id, n }) => [id, Number(n)]));
  const facets = await database.selectFrom('facet').selectAll().execute();
  return facets.flatMap((facet) => {
    const n = counts.get(facet.id) ?? 0;
    return n > 0 ? [{ ...facet, flagged: String(facet.flagged), n }] : [];
  });
}

async function readDays(database: Database, { chosen, from, to }: Filter): Promise<DayCell[]> {
  let query = database
    .selectFrom('facet')
    .innerJoin('tally', 'tally.facet', 'facet.id')
    .select(({ fn }) => ['questionnaire', 'version', 'question', 'choice', 'day', fn.sum<number | string>('n').as('n')])
    .where('question', '!=', '')
    .groupBy(['questionnaire', 'version', 'question', 'choice', 'day']);
  for (const dimension of DIMENSIONS) {
    const value = chosen[dimension];
    if (value !== undefined) query = query.where(dimension, '=', dimension === 'flagged' ? Number(value) : value);
  }
  if (from !== undefined) query = query.where('day', '>=', from);
  if (to !== undefined) query = query.where('day', '<=', to);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, n: Number(row.n) })).filter(({ n }) => n > 0);
}
