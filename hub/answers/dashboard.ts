import { activity } from '../../electron/contract/xapi.ts';
import type { ActivityDefinition } from '../xapi/data/activity.ts';
import { conceal, concealTable, LEAST } from './conceal.ts';
import { type Dimension, DIMENSIONS, type Filter } from './filter.ts';
import { type Cell, isChosen, type Readings, type TimeCell } from './read.ts';
import type { Bucket } from './time.ts';
import { type Interval, wilson } from './wilson.ts';

/** A text in several languages, by BCP 47 tag. */
export type Texts = Readonly<Record<string, string>>;

/** A share of answers with its 95 % interval. */
export interface Share extends Interval {
  n: number;
  share: number;
}

/** One choice; or several that are counted together, because one alone would show fewer than `LEAST` answers. */
export interface Bar extends Share {
  choices: readonly string[];
}

/** A part of the answers, such as a lab's: `n` is missing when it is too small to be shown, `of` when the share is. */
export interface Line {
  key: string;
  n: number | undefined;
  /** The share of the split's choices. */
  of: Share | undefined;
}

export interface Breakdown {
  lines: readonly Line[];
  /** The keys of two lines whose intervals are apart, the higher first; nothing when none are. */
  apart: { higher: string; lower: string } | undefined;
}

export interface QuestionView {
  id: string;
  text: Texts;
  /** In the order shown to visitors; those of which nothing is known come last, under their ids. */
  choices: ReadonlyMap<string, Texts>;
  /** True when the choices go from the least to the most. */
  isScale: boolean;
  /** Answers; nothing when too few to be shown, and then there is nothing else. */
  n: number | undefined;
  /** Of the questionnaires, how many in a hundred answered it: a multiple of five. */
  answered: number | undefined;
  bars: readonly Bar[];
  /** The choices that breakdowns compare: the upper half of a scale, or the most chosen. */
  split: readonly string[];
  byLab: Breakdown;
  byExperience: Breakdown;
  byTime: Breakdown & { bucket: Bucket };
}

/** One version of a questionnaire; versions are never mixed. */
export interface QuestionnaireView {
  id: string;
  version: number;
  name: Texts;
  /** Questionnaires with an answer, to the nearest five; nothing when too few. */
  about: number | undefined;
  /** Of them, right after another one, likewise. */
  rapid: number | undefined;
  questions: readonly QuestionView[];
}

export interface Dashboard {
  /** What may be chosen, of what there is in the period or chosen already. */
  options: Readonly<Record<Dimension, readonly string[]>>;
  /** The one with most answers first, and of its versions the newest. */
  questionnaires: readonly QuestionnaireView[];
}

/** Figures rounded to this do not give away a small difference. */
const ROUND = 5;

/**
 * What a reader is shown: no count from 1 to 4, and none that the page, or two pages of which one chooses more, would
 * give away by a subtraction.
 */
export function buildDashboard({ bucket, cells, definitions, times }: Readings, filter: Filter): Dashboard {
  const options = Object.fromEntries(
    DIMENSIONS.map((dimension) => {
      const chosen = filter.chosen[dimension];
      const found = new Set([...cells.map((cell) => cell[dimension]), ...(chosen === undefined ? [] : [chosen])]);
      return [dimension, [...found].toSorted(compareNames)];
    }),
  ) as Record<Dimension, string[]>;
  const versions = [...groupBy(cells, ({ questionnaire, version }) => `${questionnaire} ${version}`).values()];
  const timesOf = groupBy(times, ({ questionnaire, version, question }) => `${questionnaire} ${version} ${question}`);
  const ofId = groupBy(cells, ({ questionnaire }) => questionnaire);
  const answered = (id: string): number => total(ofId.get(id) ?? []);
  const questionnaires = versions
    .map((ofVersion) => questionnaireView(ofVersion, timesOf, bucket, definitions, filter))
    .filter((view) => view.questions.length > 0)
    .toSorted((a, b) => answered(b.id) - answered(a.id) || compareNames(a.id, b.id) || b.version - a.version);
  return { options, questionnaires };
}

/** Names in the order of the alphabet and of their numbers: `labo-2` before `labo-10`. */
export function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'fr', { numeric: true });
}

function questionnaireView(
  cells: readonly Cell[],
  timesOf: ReadonlyMap<string, readonly TimeCell[]>,
  bucket: Bucket,
  definitions: ReadonlyMap<string, ActivityDefinition>,
  filter: Filter,
): QuestionnaireView {
  const [{ questionnaire, version } = { questionnaire: '', version: 0 }] = cells;
  const byQuestion = groupBy(cells, ({ question }) => question);
  const wholes = byQuestion.get('') ?? [];
  byQuestion.delete('');
  const most = Math.max(...[...byQuestion.values(), wholes].map((found) => total(chosenOf(found, filter))));
  const about = most >= LEAST && !guard(wholes, filter).all ? most : undefined;
  const rapid = total(chosenOf(wholes, filter).filter(({ flagged }) => flagged === '1'));
  const views = [...byQuestion].flatMap(([question, found]) => {
    if (total(chosenOf(found, filter)) === 0) return [];
    const definition = definitions.get(activity.question(questionnaire, version, question));
    return [
      questionView({
        id: question,
        cells: found,
        bucket,
        times: timesOf.get(`${questionnaire} ${version} ${question}`) ?? [],
        definition,
        filter,
        whole: about,
      }),
    ];
  });
  const name = [...byQuestion.keys()]
    .map((question) => definitions.get(activity.question(questionnaire, version, question))?.name)
    .find((found) => found !== undefined);
  return {
    id: questionnaire,
    version,
    name: name ?? {},
    about: about === undefined ? undefined : toNearest(about),
    rapid: about === undefined || rapid < LEAST ? undefined : toNearest(rapid),
    questions: views.toSorted((a, b) => (b.answered ?? 0) - (a.answered ?? 0)),
  };
}

interface Asked {
  id: string;
  cells: readonly Cell[];
  times: readonly TimeCell[];
  bucket: Bucket;
  definition: ActivityDefinition | undefined;
  filter: Filter;
  /** Questionnaires with an answer. */
  whole: number | undefined;
}

function questionView({ bucket, cells, definition, filter, id, times, whole }: Asked): QuestionView {
  const chosen = chosenOf(cells, filter);
  const { choices, isScale } = choicesOf(definition, cells);
  const ids = [...choices.keys()];
  const n = total(chosen);
  const guarded = guard(cells, filter);
  const shown = n >= LEAST && !guarded.all;
  const counts = ids.map((choice) => total(chosen.filter((cell) => cell.choice === choice)));
  const split = splitOf(ids, counts, isScale);
  const byPart = (dimension: Dimension): Breakdown =>
    filter.chosen[dimension] === undefined && shown
      ? breakdown([...groupBy(cells, (cell) => cell[dimension])].map(([key, part]) => partOf(key, part, split, filter)))
      : NOTHING;
  return {
    id,
    text: definition?.description ?? {},
    choices,
    isScale,
    n: shown ? n : undefined,
    answered: shown && whole !== undefined ? toNearest((100 * n) / whole) : undefined,
    bars: shown
      ? barsOf(
          ids,
          counts,
          ids.map((choice) => guarded.choices.has(choice)),
        )
      : [],
    split,
    byLab: byPart('lab'),
    byExperience: byPart('experience'),
    byTime: { ...(shown ? seriesOf(times, split) : NOTHING), bucket },
  };
}

const NOTHING: Breakdown = { lines: [], apart: undefined };

/** The choices of a question in order, with their words. */
function choicesOf(
  definition: ActivityDefinition | undefined,
  cells: readonly Cell[],
): { choices: Map<string, Texts>; isScale: boolean } {
  const isScale = definition?.['scale'] !== undefined;
  const told = (definition?.['scale'] ?? definition?.['choices'] ?? []) as { id: string; description?: Texts }[];
  const choices = new Map(told.map(({ description, id }) => [id, description ?? {}]));
  for (const { choice } of cells) if (!choices.has(choice)) choices.set(choice, {});
  return { choices, isScale };
}

/** The upper half of a scale; otherwise the choice that most people made, the first of equals. */
function splitOf(ids: readonly string[], counts: readonly number[], isScale: boolean): string[] {
  if (isScale) return ids.slice(Math.ceil(ids.length / 2));
  const most = Math.max(...counts);
  return ids.filter((_, index) => index === counts.indexOf(most));
}

/** A bar for each choice; the choices that must be hidden are one bar together. */
function barsOf(ids: readonly string[], counts: readonly number[], already: readonly boolean[]): Bar[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const hidden = conceal(counts, already);
  const together = ids.filter((_, index) => hidden[index] === true);
  const sum = counts.reduce((all, count, index) => (hidden[index] === true ? all + count : all), 0);
  const bars: Bar[] = [];
  for (const [index, choice] of ids.entries()) {
    if (hidden[index] !== true) bars.push({ choices: [choice], ...shareOf(counts[index] ?? 0, n) });
    else if (choice === together[0]) bars.push({ choices: together, ...shareOf(sum, n) });
  }
  return bars;
}

/** A line before anything is hidden. */
interface Part {
  key: string;
  n: number;
  yes: number;
  /** What another page, which chooses less, would give away. */
  hideAll: boolean;
  hideShare: boolean;
}

function partOf(key: string, cells: readonly Cell[], split: readonly string[], filter: Filter): Part {
  const chosen = chosenOf(cells, filter);
  const guarded = guard(
    cells.map((cell) => ({ ...cell, choice: split.includes(cell.choice) ? 'yes' : 'no' })),
    filter,
  );
  return {
    key,
    n: total(chosen),
    yes: total(chosen.filter(({ choice }) => split.includes(choice))),
    hideAll: guarded.all,
    hideShare: guarded.choices.size > 0,
  };
}

/** Lines by name (none when there is only one), of which those too small are hidden, and those that these would give away. */
function breakdown(parts: readonly Part[]): Breakdown {
  const present = parts.filter(({ n }) => n > 0).toSorted((a, b) => compareNames(a.key, b.key));
  if (present.length < 2) return NOTHING;
  const hidden = conceal(
    present.map(({ n }) => n),
    present.map(({ hideAll }) => hideAll),
  );
  const withheld = concealSplit(
    present,
    present.map(({ hideShare }, index) => hideShare || hidden[index] === true),
  );
  const lines = present.map(({ key, n, yes }, index): Line => {
    if (hidden[index] === true) return { key, n: undefined, of: undefined };
    return { key, n, of: withheld[index] === true ? undefined : shareOf(yes, n) };
  });
  return { lines, apart: apartOf(lines) };
}

/** Which parts must not tell their share, so that neither side of the split gives a small count away. */
function concealSplit(parts: readonly Part[], already: readonly boolean[]): boolean[] {
  const yes = conceal(
    parts.map((part) => part.yes),
    already,
  );
  const both = conceal(
    parts.map((part) => part.n - part.yes),
    yes,
  );
  return both.every((hidden, index) => hidden === already[index]) ? both : concealSplit(parts, both);
}

function apartOf(lines: readonly Line[]): Breakdown['apart'] {
  const known = lines.flatMap(({ key, of }) => (of === undefined ? [] : [{ key, ...of }]));
  const higher = known.toSorted((a, b) => b.low - a.low)[0];
  const lower = known.toSorted((a, b) => a.high - b.high)[0];
  if (higher === undefined || lower === undefined || higher.low <= lower.high) return undefined;
  return { higher: higher.key, lower: lower.key };
}

function seriesOf(times: readonly TimeCell[], split: readonly string[]): Breakdown {
  const parts = [...groupBy(times, ({ time }) => time)].map(([key, found]) => ({
    key,
    n: total(found),
    yes: total(found.filter(({ choice }) => split.includes(choice))),
    hideAll: false,
    hideShare: false,
  }));
  return breakdown(parts);
}

/**
 * What must stay hidden of a selection because the same page without one of its choices (all labs rather than one)
 * would give a neighbour away by subtraction: everything, or some choices.
 */
function guard(cells: readonly Cell[], filter: Filter): { all: boolean; choices: Set<string> } {
  const hiddenChoices = new Set<string>();
  let all = false;
  const names = [...new Set(cells.map(({ choice }) => choice))];
  for (const dimension of DIMENSIONS) {
    const value = filter.chosen[dimension];
    if (value === undefined) continue;
    const { [dimension]: _, ...others } = filter.chosen;
    const rows = [...groupBy(chosenOf(cells, { ...filter, chosen: others }), (cell) => cell[dimension])];
    const at = rows.findIndex(([key]) => key === value);
    if (at === -1) continue;
    if (conceal(rows.map(([, row]) => total(row)))[at] === true) all = true;
    const table = rows.map(([, row]) => names.map((name) => total(row.filter(({ choice }) => choice === name))));
    const hidden = concealTable(table)[at] ?? [];
    for (const [index, name] of names.entries()) if (hidden[index] === true) hiddenChoices.add(name);
  }
  return { all, choices: hiddenChoices };
}

function chosenOf(cells: readonly Cell[], filter: Pick<Filter, 'chosen'>): Cell[] {
  return cells.filter((cell) => isChosen(cell, filter));
}

function shareOf(yes: number, n: number): Share {
  return { n: yes, share: yes / n, ...wilson(yes, n) };
}

function toNearest(value: number): number {
  return Math.round(value / ROUND) * ROUND;
}

function total(cells: readonly { n: number }[]): number {
  return cells.reduce((sum, { n }) => sum + n, 0);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
