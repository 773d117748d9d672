import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { answerOf } from '../../hub/answers/answer.ts';
import { conceal, concealTable, LEAST } from '../../hub/answers/conceal.ts';
import { readFilter, toQuery } from '../../hub/answers/filter.ts';
import { bucketFor, cutIntoMonths, dayNumber, dayText, monthOf, weekOf } from '../../hub/answers/time.ts';
import { wilson } from '../../hub/answers/wilson.ts';
import { writeCsv } from '../../hub/pages/exports/csv.ts';
import { statementsOf } from './visitors.ts';

describe('the interval of a share', () => {
  it.each([
    [8, 10, 49.02, 94.33],
    [10, 10, 72.25, 100],
    [24, 30, 62.69, 90.49],
    [80, 100, 71.12, 86.66],
    [240, 300, 75.11, 84.13],
  ])('%i of %i: %f–%f %%', (yes, n, low, high) => {
    const interval = wilson(yes, n);
    expect(100 * interval.low).toBeCloseTo(low, 1);
    expect(100 * interval.high).toBeCloseTo(high, 1);
  });

  it('holds the share, is the mirror of the other answer’s, and narrows with n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.nat(), (n, any) => {
        const yes = any % (n + 1);
        const { high, low } = wilson(yes, n);
        const other = wilson(n - yes, n);
        for (const bound of [low, high]) {
          // Its definition: the proportions from which the share is as far as 95 % allow.
          expect((yes / n - bound) ** 2).toBeCloseTo((1.959964 ** 2 * bound * (1 - bound)) / n, 6);
        }
        const more = wilson(4 * yes, 4 * n);
        expect(low).toBeLessThanOrEqual(yes / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(yes / n - 1e-12);
        expect(low).toBeCloseTo(1 - other.high, 10);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});

describe('small counts', () => {
  const counts = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 5 });

  /** What a reader of the list sees: the counts that are shown, and the total when it is large enough. */
  function published(cells: readonly number[]): string {
    const hidden = conceal(cells);
    const total = cells.reduce((sum, count) => sum + count, 0);
    return JSON.stringify([
      cells.map((count, index) => (hidden[index] === true ? '?' : count)),
      total >= LEAST && total,
    ]);
  }

  /** Every list of as many counts that has a total. */
  function* lists(length: number, total: number): Generator<number[]> {
    if (length === 1) yield [total];
    else
      for (let first = 0; first <= total; first += 1)
        for (const rest of lists(length - 1, total - first)) yield [first, ...rest];
  }

  it('are never shown, and a list without any is shown whole', () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const hidden = conceal(cells);
        for (const [index, count] of cells.entries())
          if (hidden[index] !== true) expect(count > 0 && count < LEAST).toBe(false);
        if (cells.every((count) => count === 0 || count >= LEAST)) expect(hidden).not.toContain(true);
      }),
    );
  });

  it('cannot be told from what is shown, even by who knows the rule', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 8 }), { minLength: 2, maxLength: 4 }), (cells) => {
        const total = cells.reduce((sum, count) => sum + count, 0);
        if (total < LEAST) return;
        const seen = published(cells);
        const alike = [...lists(cells.length, total)].filter((other) => published(other) === seen);
        for (const [index, count] of cells.entries()) {
          if (count === 0 || count >= LEAST) continue;
          expect(new Set(alike.map((other) => other[index])).size, `${cells.join()} → ${seen}`).toBeGreaterThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave in each line and column of a table either none hidden, or two and enough answers', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat({ max: 12 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(table, (cells) => {
        const hidden = concealTable(cells);
        const columns =
          cells[0]?.map((_, column) =>
            cells.map((row, index) => [row[column] ?? 0, hidden[index]?.[column] === true] as const),
          ) ?? [];
        const rows = cells.map((row, index) =>
          row.map((count, column) => [count, hidden[index]?.[column] === true] as const),
        );
        for (const line of [...rows, ...columns]) {
          const within = line.filter(([count, isHidden]) => isHidden && count > 0);
          const open = line.filter(([count, isHidden]) => !isHidden && count > 0);
          for (const [count] of open) expect(count).toBeGreaterThanOrEqual(LEAST);
          if (within.length === 0 || open.length === 0) continue;
          expect(within.length).toBeGreaterThan(1);
          expect(within.reduce((sum, [count]) => sum + count, 0)).toBeGreaterThanOrEqual(LEAST);
        }
      }),
    );
  });
});

describe('a filter', () => {
  const read = (text: string) => readFilter(new URLSearchParams(text), '2026-11-25');
  const bounds = (text: string) =>
    [read(text).from, read(text).to].map((day) => (day === undefined ? undefined : dayText(day)));

  it('knows the periods', () => {
    expect(bounds('')).toEqual(['2026-10-27', '2026-11-25']);
    expect(bounds('period=week')).toEqual(['2026-11-19', '2026-11-25']);
    expect(bounds('period=school-year')).toEqual(['2026-09-01', '2026-11-25']);
    expect(bounds('period=all')).toEqual([undefined, undefined]);
    expect(bounds('period=dates&from=2026-11-02')).toEqual(['2026-11-02', '2026-11-25']);
    expect(bounds('period=month&from=2026-11-02&to=2026-11-03'), 'days that are given count').toEqual([
      '2026-11-02',
      '2026-11-03',
    ]);
    const summer = readFilter(new URLSearchParams('period=school-year'), '2026-08-31').from;
    expect(dayText(summer ?? 0)).toBe('2025-09-01');
  });

  it('passes over what it does not understand', () => {
    const { chosen, period } = read(
      'lab=<script>&experience=a--b&language=xx&role=king&flagged=1&period=x&from=2026-02-31x',
    );
    expect([chosen, period]).toEqual([{}, 'month']);
  });

  it('says itself again in the least parameters', () => {
    for (const text of [
      '',
      'lab=labo-1&role=pupil&flagged=0&period=all',
      'period=dates&from=2026-11-02&to=2026-11-04',
    ]) {
      expect(toQuery(read(text), dayText).toString()).toBe(text);
    }
  });
});

describe('time', () => {
  it('goes by weeks from Monday, then by months', () => {
    expect(dayText(weekOf(dayNumber('2026-11-22')))).toBe('2026-11-16');
    expect(dayText(weekOf(dayNumber('2026-11-23')))).toBe('2026-11-23');
    expect(dayText(monthOf(dayNumber('2026-12-23')))).toBe('2026-12-01');
    expect(dayText(monthOf(dayNumber('2026-12-23'), 1))).toBe('2027-01-01');
    expect([bucketFor(0, 125), bucketFor(0, 126), bucketFor(undefined, 3)]).toEqual(['week', 'month', 'month']);
  });

  it('is cut into whole months and what is left of others, each day once', () => {
    const bound = fc.option(fc.integer({ min: 20_000, max: 20_500 }), { nil: undefined });
    fc.assert(
      fc.property(bound, bound, (from, to) => {
        const { edges, months } = cutIntoMonths(from, to);
        for (const edge of edges) expect(monthOf(edge.from), 'within one month').toBe(monthOf(edge.to));
        for (let day = 19_950; day < 20_550; day += 1) {
          const month = monthOf(day);
          const inMonths =
            months !== undefined &&
            (months.from === undefined || month >= months.from) &&
            (months.to === undefined || month <= months.to);
          const times = edges.filter((edge) => day >= edge.from && day <= edge.to).length + (inMonths ? 1 : 0);
          expect(times, dayText(day)).toBe(day >= (from ?? 0) && day <= (to ?? 99_999) ? 1 : 0);
        }
      }),
    );
  });
});

describe('a statement', () => {
  const [statement] = statementsOf(
    { lab: 'labo-2', day: '2026-11-24', role: 'pupil', rapid: true, answers: { liked: 'well' } },
    () => '11111111-2222-4333-8444-555555555555',
  );

  function changed(change: (text: string) => string): ReturnType<typeof answerOf> {
    return answerOf(JSON.parse(change(JSON.stringify(statement))) as Parameters<typeof answerOf>[0]);
  }

  it('of a kiosk is an answer', () => {
    expect(changed((text) => text)).toMatchObject({
      lab: 'labo-2',
      experience: 'planetarium',
      questionnaire: 'standard',
      question: 'liked',
      choice: 'well',
      language: 'fr',
      role: 'pupil',
      flagged: 1,
      day: dayNumber('2026-11-24'),
      registration: '11111111-2222-4333-8444-555555555555',
    });
  });

  it.each([
    ['another verb', (text: string) => text.replace('verbs/answered', 'verbs/asked')],
    ['another profile', (text: string) => text.replace('/profile/v1', '/profile/v9')],
    ['no lab', (text: string) => text.replace('extensions/lab"', 'extensions/laboratory"')],
    ['a day that is none', (text: string) => text.replace('2026-11-24"', '2026-11-31"')],
    ['free text', (text: string) => text.replace('"response":"well"', '"response":"Trop bien !"')],
    ['a role that nobody has', (text: string) => text.replace('"pupil"', '"headmaster"')],
    [
      'a questionnaire that contradicts its question',
      (text: string) => text.replace('questionnaire":"standard"', 'questionnaire":"other"'),
    ],
    ['an experience of elsewhere', (text: string) => text.replace('/experiences/planetarium', '/visits/planetarium')],
  ])('with %s is none', (_, change) => {
    expect(change(JSON.stringify(statement)), 'the change must change something').not.toBe(JSON.stringify(statement));
    expect(changed(change)).toBeUndefined();
  });
});

describe('a table for a spreadsheet', () => {
  it('has a mark, semicolons, decimal commas, and no formula', () => {
    expect(
      writeCsv([
        ['a;b', 0.25, 'c"d'],
        ['=1+1', 12, '-2'],
      ]),
    ).toBe('\uFEFF"a;b";0,25;"c""d"\r\n\'=1+1;12;\'-2\r\n');
  });
});
