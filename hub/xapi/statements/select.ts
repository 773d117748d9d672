import { type RawBuilder, sql } from 'kysely';
import { indexKey } from '../../database/schema.ts';
import type { ListQuery } from './query.ts';

export interface PageRow {
  seq: number;
  body: string;
}

type Part = RawBuilder<unknown>;

/**
 * A query as SQL: one row more than a page, so that what follows is known. A statement matches by itself or by any
 * statement that it refers to, through whatever number of references and even if that one is voided (Communication
 * 2.1.3, “Filter Conditions for StatementRefs”). Each way reads an index in the order of the answer and stops where the
 * page is full. `CROSS JOIN` keeps SQLite from turning that order round.
 */
export function pageOf(query: ListQuery): RawBuilder<PageRow> {
  const order = query.ascending ? sql`ASC` : sql`DESC`;
  const rows = sql`${query.limit + 1}`;
  const candidates = [itself(query, order, rows), ...(isFiltered(query) ? [referring(query, order, rows)] : [])];
  return sql<PageRow>`
    SELECT statement.seq, statement.body
    FROM (${sql.join(
      candidates.map((candidate) => sql`SELECT seq FROM (${candidate}) AS candidate`),
      sql` UNION `,
    )}) AS page
    INNER JOIN statement ON statement.seq = page.seq
    ORDER BY page.seq ${order} LIMIT ${rows}`;
}

/** Those that match by themselves. */
function itself(query: ListQuery, order: Part, rows: Part): Part {
  const { from, rest, seq, where } = driver(query);
  const conditions = [...where, ...matches(rest, 'found'), ...bounds(query, seq), sql`found.voided = 0`];
  return sql`SELECT ${seq} AS seq FROM ${from} WHERE ${all(conditions)} ORDER BY ${seq} ${order} LIMIT ${rows}`;
}

/** Those that refer to one that matches: there are few references, so they are what is gone through. */
function referring(query: ListQuery, order: Part, rows: Part): Part {
  const seq = sql`reference.seq`;
  const conditions = [
    sql`match.id = reference.target`,
    ...matches(query, 'match'),
    sql`found.seq = reference.seq`,
    sql`found.voided = 0`,
    ...bounds(query, seq),
  ];
  return sql`
    SELECT DISTINCT ${seq} AS seq
    FROM statement_target AS reference CROSS JOIN statement AS match CROSS JOIN statement AS found
    WHERE ${all(conditions)} ORDER BY ${seq} ${order} LIMIT ${rows}`;
}

type Filters = Pick<ListQuery, 'activity' | 'agent' | 'registration' | 'verb' | 'relatedActivities' | 'relatedAgents'>;

interface Driver {
  from: Part;
  /** The column that the answer is ordered by. */
  seq: Part;
  where: Part[];
  /** The filters that are left to check on each row. */
  rest: Filters;
}

/** The index that is read: that of the filter which leaves least, in an LRS as a rule. */
function driver(query: ListQuery): Driver {
  const { activity, agent, registration, relatedActivities, relatedAgents } = query;
  const seq = sql`driver.seq`;
  const joined = sql`found.seq = driver.seq`;
  if (registration === undefined && activity !== undefined) {
    return {
      from: sql`statement_activity AS driver CROSS JOIN statement AS found`,
      seq,
      where: [sql`driver.activity = ${indexKey(activity)}`, ...onlyDirect('driver', relatedActivities), joined],
      rest: { ...query, activity: undefined },
    };
  }
  if (registration === undefined && agent !== undefined) {
    return {
      from: sql`statement_agent AS driver CROSS JOIN statement AS found`,
      seq,
      where: [sql`driver.agent = ${indexKey(agent)}`, ...onlyDirect('driver', relatedAgents), joined],
      rest: { ...query, agent: undefined },
    };
  }
  return { from: sql`statement AS found`, seq: sql`found.seq`, where: [], rest: query };
}

function matches(filters: Filters, table: 'found' | 'match'): Part[] {
  const { activity, agent, registration, relatedActivities, relatedAgents, verb } = filters;
  const column = (name: string): Part => sql.ref(`${table}.${name}`);
  const conditions: Part[] = [];
  if (registration !== undefined) conditions.push(sql`${column('registration')} = ${registration}`);
  if (verb !== undefined) conditions.push(sql`${column('verb')} = ${indexKey(verb)}`);
  if (activity !== undefined) {
    const rows = [
      sql`named.activity = ${indexKey(activity)}`,
      sql`named.seq = ${column('seq')}`,
      ...onlyDirect('named', relatedActivities),
    ];
    conditions.push(sql`EXISTS (SELECT 1 FROM statement_activity AS named WHERE ${all(rows)})`);
  }
  if (agent !== undefined) {
    const rows = [
      sql`named.agent = ${indexKey(agent)}`,
      sql`named.seq = ${column('seq')}`,
      ...onlyDirect('named', relatedAgents),
    ];
    conditions.push(sql`EXISTS (SELECT 1 FROM statement_agent AS named WHERE ${all(rows)})`);
  }
  return conditions;
}

function onlyDirect(table: string, related: boolean): Part[] {
  return related ? [] : [sql`${sql.ref(`${table}.direct`)} = 1`];
}

/** Statements are stored in the order of their places: times are bounds of these. */
function bounds({ after, ascending, since, until }: ListQuery, seq: Part): Part[] {
  const conditions: Part[] = [];
  if (since !== undefined) conditions.push(sql`${seq} > ${lastAt(since)}`);
  if (until !== undefined) conditions.push(sql`${seq} <= ${lastAt(until)}`);
  if (after !== undefined) conditions.push(ascending ? sql`${seq} > ${after}` : sql`${seq} < ${after}`);
  return conditions;
}

/** The place of the last statement stored by a moment. */
function lastAt(moment: string): Part {
  return sql`COALESCE((SELECT seq FROM statement WHERE stored <= ${moment} ORDER BY stored DESC, seq DESC LIMIT 1), 0)`;
}

function isFiltered({ activity, agent, registration, verb }: ListQuery): boolean {
  return [activity, agent, registration, verb].some((filter) => filter !== undefined);
}

function all(conditions: readonly Part[]): Part {
  return sql.join(conditions, sql` AND `);
}
