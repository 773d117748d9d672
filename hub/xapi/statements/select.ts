import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { type Database, indexKey, type Tables } from '../../database/schema.ts';
import type { ListQuery } from './query.ts';

/** `found` is the statement given back, `match` the one that the filters look at. */
type Joined = Tables & { found: Tables['statement']; match: Tables['statement'] };
type Candidates = SelectQueryBuilder<Joined, 'found' | 'match', { seq: number }>;

/**
 * A query as SQL: one row more than a page, so that what follows is known. A statement matches by itself or by any
 * statement that it refers to, through whatever number of references and even if that one is voided (Communication
 * 2.1.3, “Filter Conditions for StatementRefs”). Each way is ordered and cut by itself, so that an index serves both.
 */
export function pageOf(database: Database, query: ListQuery) {
  const direction = query.ascending ? 'asc' : 'desc';
  const rows = query.limit + 1;
  const itself = narrow(
    database
      .selectFrom('statement as found')
      .innerJoin('statement as match', 'match.seq', 'found.seq')
      .select('found.seq'),
    query,
  );
  const candidates = isFiltered(query)
    ? sql<{ seq: number }>`(
        SELECT seq FROM (${itself.orderBy('found.seq', direction).limit(rows)}) AS by_itself
        UNION
        SELECT seq FROM (${referring(database, query).orderBy('found.seq', direction).limit(rows)}) AS by_reference
      )`
    : sql<{ seq: number }>`(${itself.orderBy('found.seq', direction).limit(rows)})`;
  return database
    .selectFrom(candidates.as('candidate'))
    .innerJoin('statement', 'statement.seq', 'candidate.seq')
    .select(['statement.seq', 'statement.body'])
    .orderBy('candidate.seq', direction)
    .limit(rows);
}

function referring(database: Database, query: ListQuery): Candidates {
  return narrow(
    database
      .selectFrom('statement as found')
      .innerJoin('statement_target', 'statement_target.seq', 'found.seq')
      .innerJoin('statement as match', 'match.id', 'statement_target.target')
      .select('found.seq')
      .distinct(),
    query,
  );
}

function isFiltered({ activity, agent, registration, verb }: ListQuery): boolean {
  return [activity, agent, registration, verb].some((filter) => filter !== undefined);
}

function narrow(candidates: Candidates, query: ListQuery): Candidates {
  const { activity, after, agent, ascending, registration, relatedActivities, relatedAgents, since, until, verb } =
    query;
  let narrowed = candidates.where('found.voided', '=', 0);
  if (since !== undefined) narrowed = narrowed.where('found.stored', '>', since);
  if (until !== undefined) narrowed = narrowed.where('found.stored', '<=', until);
  if (after !== undefined) narrowed = narrowed.where('found.seq', ascending ? '>' : '<', after);
  if (verb !== undefined) narrowed = narrowed.where('match.verb', '=', indexKey(verb));
  if (registration !== undefined) narrowed = narrowed.where('match.registration', '=', registration);
  if (agent !== undefined) narrowed = narrowed.where((build) => hasAgent(build, agent, relatedAgents));
  if (activity !== undefined) narrowed = narrowed.where((build) => hasActivity(build, activity, relatedActivities));
  return narrowed;
}

function hasAgent(build: ExpressionBuilder<Joined, 'found' | 'match'>, agent: string, related: boolean) {
  const rows = build
    .selectFrom('statement_agent')
    .select('statement_agent.seq')
    .where('statement_agent.agent', '=', indexKey(agent));
  return build('match.seq', 'in', related ? rows : rows.where('statement_agent.direct', '=', 1));
}

function hasActivity(build: ExpressionBuilder<Joined, 'found' | 'match'>, activity: string, related: boolean) {
  const rows = build
    .selectFrom('statement_activity')
    .select('statement_activity.seq')
    .where('statement_activity.activity', '=', indexKey(activity));
  return build('match.seq', 'in', related ? rows : rows.where('statement_activity.direct', '=', 1));
}
