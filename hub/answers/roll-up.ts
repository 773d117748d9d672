import type { Transaction } from 'kysely';
import { ANSWERED } from '../../electron/contract/xapi.ts';
import { chunks } from '../database/chunks.ts';
import type { Tables } from '../database/schema.ts';
import { type Answer, answerOf, type Facet } from './answer.ts';
import { monthOf } from './time.ts';

/** Statements counted at once in a database that had no roll-up. */
const ROWS = 1_000;

/**
 * Counts answers by facet, day and month, in the transaction that keeps their statements: dashboards read nothing else,
 * however many statements there are. To be called before any is voided for what came with them; `first` is the place of
 * the first of them.
 */
export async function countAnswers(
  transaction: Transaction<Tables>,
  answers: readonly Answer[],
  first: number,
): Promise<void> {
  const known = await withLiving(transaction, answers, first);
  await apply(transaction, [...answers.map(facetOf), ...wholes(answers, known)], 1);
}

/** Takes back answers, in the transaction that has just voided their statements. */
export async function takeBackAnswers(transaction: Transaction<Tables>, answers: readonly Answer[]): Promise<void> {
  const living = await withLiving(transaction, answers);
  await apply(transaction, [...answers.map(facetOf), ...wholes(answers, living)], -1);
}

/** Counts the statements of a database that was kept without a roll-up. */
export async function countAll(transaction: Transaction<Tables>): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await transaction
      .selectFrom('statement')
      .select(['seq', 'body'])
      .where('verb', '=', ANSWERED)
      .where('voided', '=', 0)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(ROWS)
      .execute();
    const [first] = rows;
    if (first === undefined) return;
    await countAnswers(
      transaction,
      rows.flatMap(({ body }) => answerOfText(body) ?? []),
      first.seq,
    );
    after = rows.at(-1)?.seq ?? after;
  }
}

/** What a kept statement answers, from its JSON. */
export function answerOfText(body: string): Answer | undefined {
  return answerOf(JSON.parse(body) as Parameters<typeof answerOf>[0]);
}

interface Counted {
  facet: Facet;
  day: number;
}

function facetOf(answer: Answer): Counted {
  const { choice, day, experience, flagged, lab, language, question, questionnaire, role, version } = answer;
  return { facet: { lab, experience, questionnaire, version, question, choice, language, role, flagged }, day };
}

/** The whole questionnaires that these answers are the only ones of: one for each registration. */
function wholes(answers: readonly Answer[], known: ReadonlySet<string>): Counted[] {
  const byRegistration = new Map(answers.map((answer) => [answer.registration, answer]));
  return [...byRegistration]
    .filter(([registration]) => registration !== undefined && !known.has(registration))
    .map(([, answer]) => facetOf({ ...answer, question: '', choice: '' }));
}

async function apply(transaction: Transaction<Tables>, counted: readonly Counted[], by: 1 | -1): Promise<void> {
  const ids = await idsOf(transaction, new Map(counted.map(({ facet }) => [keyOf(facet), facet])));
  const counts = counted.map(({ day, facet }) => ({ facet: ids.get(keyOf(facet)) ?? 0, day }));
  for (const rows of chunks(sumsOf(counts, ({ day }) => day, by))) {
    await transaction
      .insertInto('tally')
      .values(rows.map(({ facet, n, time }) => ({ facet, day: time, n })))
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'facet'])
          .doUpdateSet(({ eb, ref }) => ({ n: eb(ref('tally.n'), '+', ref('excluded.n')) })),
      )
      .execute();
  }
  for (const rows of chunks(sumsOf(counts, ({ day }) => monthOf(day), by))) {
    await transaction
      .insertInto('tally_month')
      .values(rows.map(({ facet, n, time }) => ({ facet, month: time, n })))
      .onConflict((conflict) =>
        conflict
          .columns(['month', 'facet'])
          .doUpdateSet(({ eb, ref }) => ({ n: eb(ref('tally_month.n'), '+', ref('excluded.n')) })),
      )
      .execute();
  }
}

/** One sum for each facet and time. */
function sumsOf<Count extends { facet: number }>(
  counts: readonly Count[],
  timeOf: (count: Count) => number,
  by: 1 | -1,
): { facet: number; time: number; n: number }[] {
  const sums = new Map<string, { facet: number; time: number; n: number }>();
  for (const count of counts) {
    const time = timeOf(count);
    const key = `${count.facet} ${time}`;
    sums.set(key, { facet: count.facet, time, n: (sums.get(key)?.n ?? 0) + by });
  }
  return [...sums.values()];
}

/** Words of the contract hold no space. */
function keyOf({ choice, experience, flagged, lab, language, question, questionnaire, role, version }: Facet): string {
  return [lab, experience, questionnaire, version, question, choice, language, role, flagged].join(' ');
}

/** The registrations of these answers that have one that is not voided, before a place or anywhere. */
async function withLiving(
  transaction: Transaction<Tables>,
  answers: readonly Answer[],
  before = Number.POSITIVE_INFINITY,
): Promise<Set<string>> {
  const registrations = [...new Set(answers.flatMap(({ registration }) => registration ?? []))];
  const found = new Set<string>();
  for (const chunk of chunks(registrations)) {
    // By registration alone: the engine would rather go through all that was ever answered if it were told the verb.
    const rows = await transaction
      .selectFrom('statement')
      .select(['registration', 'seq', 'verb', 'voided'])
      .where('registration', 'in', chunk)
      .execute();
    for (const { registration, seq, verb, voided } of rows) {
      if (registration !== null && verb === ANSWERED && voided === 0 && seq < before) found.add(registration);
    }
  }
  return found;
}

/** The ids of facets by key; a facet without one gets it. */
async function idsOf(
  transaction: Transaction<Tables>,
  facets: ReadonlyMap<string, Facet>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const keys of chunks([...facets.keys()])) {
    const rows = await transaction.selectFrom('facet').select(['id', 'key']).where('key', 'in', keys).execute();
    for (const { id, key } of rows) ids.set(key, id);
  }
  const fresh = [...facets].filter(([key]) => !ids.has(key));
  if (fresh.length === 0) return ids;
  const last = await transaction
    .selectFrom('facet')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  const next = (last?.id ?? 0) + 1;
  const rows = fresh.map(([key, facet], index) => ({ id: next + index, key, ...facet }));
  for (const values of chunks(rows)) await transaction.insertInto('facet').values(values).execute();
  for (const { id, key } of rows) ids.set(key, id);
  return ids;
}
