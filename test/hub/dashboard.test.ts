import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDashboard, type QuestionView } from '../../hub/answers/dashboard.ts';
import { LEAST } from '../../hub/answers/conceal.ts';
import { type Filter, readFilter } from '../../hub/answers/filter.ts';
import type { Cell } from '../../hub/answers/read.ts';
import { exportRows } from '../../hub/pages/exports/rows.ts';
import { basic, createBrowser } from './browser.ts';
import { createClient, statement } from './client.ts';
import { ENGINES } from './engines.ts';
import { SURVEY, statementsOf, twoMonths, type Visitor } from './visitors.ts';

const TODAY = '2026-11-25';
const NOW = Date.parse(`${TODAY}T10:00:00Z`);
const EVERYTHING: Filter = { chosen: {}, period: 'all', from: undefined, to: undefined };
const MINUTE_MS = 60_000;

interface JsonExport {
  rows: { part: string; value: string; question: string; choices: string; n: number; of: number }[];
}

function cell(changes: Partial<Cell>): Cell {
  return {
    lab: 'labo-1',
    experience: 'planetarium',
    language: 'fr',
    role: 'unsaid',
    flagged: '0',
    questionnaire: 'standard',
    version: 1,
    question: 'again',
    choice: 'yes',
    n: 10,
    ...changes,
  };
}

function viewOf(cells: readonly Cell[], filter = EVERYTHING): QuestionView {
  const times = cells.map(({ choice, n, question, questionnaire, version }) => ({
    choice,
    n,
    question,
    questionnaire,
    version,
    time: '2026-11-23',
  }));
  const [questionnaire] = buildDashboard(
    { cells, times, bucket: 'week', definitions: new Map() },
    filter,
  ).questionnaires;
  if (questionnaire?.questions[0] === undefined) throw new Error('There is nothing to see.');
  return questionnaire.questions[0];
}

/** Every count that a dashboard tells. */
function counts(view: QuestionView): number[] {
  return [
    view.n ?? 0,
    ...view.bars.map(({ n }) => n),
    ...[view.byLab, view.byExperience, view.byTime].flatMap(({ lines }) =>
      lines.flatMap(({ n = 0, of }) => (of === undefined ? [n] : [n, of.n, n - of.n])),
    ),
  ];
}

describe('a dashboard', () => {
  it('puts a small choice together with the next smallest', () => {
    const { bars } = viewOf([cell({ n: 30 }), cell({ choice: 'maybe', n: 9 }), cell({ choice: 'no', n: 2 })]);
    expect(bars.map(({ choices, n }) => [choices, n])).toEqual([
      [['yes'], 30],
      [['maybe', 'no'], 11],
    ]);
  });

  it('hides a small lab, and with it the next smallest', () => {
    const cells = ['labo-1', 'labo-2', 'labo-10'].flatMap((lab, index) => [
      cell({ lab, n: [30, 12, 3][index] ?? 0 }),
      cell({ lab, choice: 'no', n: [20, 8, 0][index] ?? 0 }),
    ]);
    const { byLab } = viewOf(cells);
    expect(byLab.lines.map(({ key, n }) => [key, n])).toEqual([
      ['labo-1', 50],
      ['labo-2', undefined],
      ['labo-10', undefined],
    ]);
  });

  it('does not show alone a lab that the others would give away', () => {
    const cells = [cell({ n: 40 }), cell({ lab: 'labo-2', n: 12 }), cell({ lab: 'labo-3', n: 3 })];
    expect(viewOf(cells, { ...EVERYTHING, chosen: { lab: 'labo-1' } }).n).toBe(40);
    expect(viewOf(cells, { ...EVERYTHING, chosen: { lab: 'labo-2' } }).n).toBeUndefined();
    expect(viewOf(cells, { ...EVERYTHING, chosen: { lab: 'labo-3' } }).n).toBeUndefined();
  });

  it('calls a difference clear only when intervals are apart, and ranks nobody', () => {
    const labs = (shares: readonly number[]) =>
      shares.flatMap((yes, index) => [
        cell({ lab: `labo-${index + 1}`, n: yes }),
        cell({ lab: `labo-${index + 1}`, choice: 'no', n: 100 - yes }),
      ]);
    expect(viewOf(labs([60, 65, 70])).byLab.apart).toBeUndefined();
    const { apart, lines } = viewOf(labs([60, 90, 40])).byLab;
    expect(apart).toEqual({ higher: 'labo-2', lower: 'labo-3' });
    expect(lines.map(({ key }) => key)).toEqual(['labo-1', 'labo-2', 'labo-3']);
  });

  it('tells a difference between no questionnaires, and never mixes versions', () => {
    const cells = [cell({}), cell({ version: 2, n: 50 }), cell({ version: 2, question: '', choice: '', n: 60 })];
    const { questionnaires } = buildDashboard({ cells, times: [], bucket: 'week', definitions: new Map() }, EVERYTHING);
    expect(questionnaires.map(({ questions, version }) => [version, questions[0]?.n, questions[0]?.answered])).toEqual([
      [2, 50, 85],
      [1, 10, 100],
    ]);
  });

  it('shows no count from 1 to 4, whatever there is and whatever is chosen', () => {
    const cells = fc.array(
      fc
        .record({
          lab: fc.constantFrom('labo-1', 'labo-2', 'labo-3'),
          language: fc.constantFrom('fr', 'en'),
          role: fc.constantFrom('pupil', 'unsaid'),
          flagged: fc.constantFrom('0', '1'),
          choice: fc.constantFrom('yes', 'maybe', 'no'),
          n: fc.integer({ min: 1, max: 20 }),
        })
        .map(cell),
      { minLength: 1, maxLength: 20 },
    );
    const chosen = fc.record(
      {
        lab: fc.constantFrom('labo-1', 'labo-2', 'labo-3'),
        language: fc.constantFrom('fr', 'en'),
        role: fc.constantFrom('pupil', 'unsaid'),
        flagged: fc.constant('0'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(cells, chosen, (found, choice) => {
        const filter = { ...EVERYTHING, chosen: choice };
        const { questionnaires } = buildDashboard(
          { cells: found, times: [], bucket: 'week', definitions: new Map() },
          filter,
        );
        for (const count of questionnaires.flatMap(({ questions }) => questions.flatMap((view) => counts(view)))) {
          expect(count === 0 || count >= LEAST, String(count)).toBe(true);
        }
      }),
    );
  });

  it('is consistent: its bars and, where all are shown, its labs add up to its total', () => {
    const cells = [cell({ n: 30 }), cell({ choice: 'no', n: 9 }), cell({ lab: 'labo-2', choice: 'no', n: 15 })];
    const view = viewOf(cells);
    expect(view.bars.reduce((sum, { n }) => sum + n, 0)).toBe(view.n);
    expect(view.byLab.lines.reduce((sum, { n = 0 }) => sum + n, 0)).toBe(view.n);
  });
});

for (const { missing, name, start } of ENGINES) {
  const title = missing === undefined ? name : `${name}, left out: ${missing}`;
  describe.skipIf(missing !== undefined)(`the roll-up on ${title}`, () => {
    it(
      'counts each answer once, whichever way it came, and takes back what is voided',
      async () => {
        const { end, faults, hub } = await start({ now: () => NOW });
        try {
          const kiosk = createClient(hub.address, await hub.keys.create('kiosk', 'all'));
          const browser = createBrowser(hub.address);
          const reader = basic(await hub.keys.create('reader', 'read'));
          const [liked = { id: '', choices: [] as string[] }] = SURVEY.questionnaire.questions;
          const [first = '', second = ''] = liked.choices;
          const totals = async (): Promise<Record<string, number>> => {
            const { text } = await browser.get('/export.json?period=all', reader);
            const rows = (JSON.parse(text) as JsonExport).rows.filter(({ part }) => part === 'all');
            return Object.fromEntries(rows.filter(({ n }) => n > 0).map(({ choices, n }) => [choices, n]));
          };
          const visitor = (choice: string): Visitor => ({ lab: 'labo-1', day: TODAY, answers: { [liked.id]: choice } });
          const firsts = Array.from({ length: 12 }, () => statementsOf(visitor(first), randomUUID)).flat();
          const seconds = Array.from({ length: 8 }, () => statementsOf(visitor(second), randomUUID)).flat();
          const voiding = (target: unknown) =>
            statement({
              verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
              object: { objectType: 'StatementRef', id: target },
            });
          // One is voided before it comes.
          await kiosk('POST', 'statements', { body: voiding(seconds[0]?.['id']) });
          expect((await kiosk('POST', 'statements', { body: [...firsts, statement()] })).status).toBe(200);
          expect((await kiosk('POST', 'statements', { body: firsts })).status, 'the same again').toBe(200);
          for (const body of seconds) {
            expect(
              (await kiosk('PUT', 'statements', { body, query: { statementId: String(body['id']) } })).status,
            ).toBe(204);
          }
          expect(await totals()).toEqual({ [first]: 12, [second]: 7 });
          await kiosk('POST', 'statements', { body: voiding(firsts[0]?.['id']) });
          await kiosk('POST', 'statements', { body: voiding(firsts[0]?.['id']) });
          expect(await totals()).toEqual({ [first]: 11, [second]: 7 });
          const conflict = { ...firsts[1], result: { response: second, completion: true } };
          expect(
            (await kiosk('POST', 'statements', { body: [...statementsOf(visitor(second), randomUUID), conflict] }))
              .status,
          ).toBe(409);
          expect(await totals(), 'a refused batch counts for nothing').toEqual({ [first]: 11, [second]: 7 });
          expect(faults).toEqual([]);
        } finally {
          await end();
        }
      },
      MINUTE_MS,
    );

    it(
      'gives pages and exports of two months in which no count is under five, and which agree with what was sent',
      async () => {
        const { end, faults, hub } = await start({ now: () => NOW });
        try {
          const kiosk = createClient(hub.address, await hub.keys.create('kiosk', 'write'));
          const browser = createBrowser(hub.address);
          const reader = basic(await hub.keys.create('reader', 'read'));
          const visitors = twoMonths(TODAY);
          const statements = visitors.flatMap((visitor) => statementsOf(visitor, randomUUID));
          for (let at = 0; at < statements.length; at += 500) {
            await kiosk('POST', 'statements', { body: statements.slice(at, at + 500) });
          }
          const { text } = await browser.get('/export.json?period=all', reader);
          const { rows } = JSON.parse(text) as JsonExport;
          for (const { id } of SURVEY.questionnaire.questions) {
            const all = rows.filter(({ part, question }) => part === 'all' && question === id);
            const said = visitors.filter(({ answers }) => answers[id] !== undefined);
            expect(all.reduce((sum, { n }) => sum + n, 0)).toBe(said.length);
            for (const { choices, n } of all) {
              expect(n).toBe(said.filter(({ answers }) => choices.split('+').includes(answers[id] ?? '')).length);
            }
            const byLab = rows.filter(({ part, question }) => part === 'lab' && question === id);
            expect(byLab.map(({ value }) => value)).not.toContain('labo-7');
            expect(byLab.length).toBeGreaterThan(3);
            for (const { of, value } of byLab) expect(of).toBe(said.filter(({ lab }) => lab === value).length);
          }
          for (const query of [
            '',
            '?period=all',
            '?lab=labo-7&period=all',
            '?lab=labo-4',
            '?role=teacher&language=en',
            '?flagged=0',
            '?from=2026-11-20&to=2026-11-20',
          ]) {
            const csv = (await browser.get(`/export.csv${query}`, reader)).text.split('\r\n').slice(1, -1);
            for (const line of csv) {
              const [n = 0, of = 0] = line.split(';').slice(-5).map(Number);
              for (const count of [n, of, of - n]) expect(count === 0 || count >= LEAST, line).toBe(true);
            }
            const page = await browser.get(`/${query}`, reader);
            expect(page.status).toBe(200);
            expect(page.text, query).not.toMatch(/<td>[1-4]<\/td>/);
          }
          expect(faults).toEqual([]);
        } finally {
          await end();
        }
      },
      MINUTE_MS,
    );
  });
}

describe('an export', () => {
  it('holds what the page shows, and nothing else', () => {
    const view = buildDashboard(
      {
        cells: [cell({ n: 30 }), cell({ choice: 'no', n: 9 }), cell({ lab: 'labo-2', n: 3 })],
        times: [],
        bucket: 'week',
        definitions: new Map(),
      },
      readFilter(new URLSearchParams('period=all'), TODAY),
    );
    expect(exportRows(view).map(({ choices, n, of, part }) => [part, choices, n, of])).toEqual([
      ['all', 'yes', 33, 42],
      ['all', 'no', 9, 42],
    ]);
  });
});
