import Database from 'better-sqlite3';
import fc from 'fast-check';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_PARTS, LANGUAGES, VISITOR_ROLES } from '../../electron/contract/vocabulary.ts';
import { readCatalogueAssets } from '../../electron/station/catalogue/assets.ts';
import { EXTENSION, LANGUAGE_TAGS } from '../../electron/contract/xapi.ts';
import { HOUR_MS, openSendingKiosk, type SendingKiosk } from './sync/kiosk.ts';
import { createStandIn, type Fault, fetchFrom } from './sync/stand-in.ts';
import { answersOf, ASSETS, openTestStation } from './world.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const HOUR = /^\d{4}-\d{2}-\d{2}T\d{2}:00:00\.000Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** All that a visitor can choose, and all the words that statements are made of: they are in the repository. */
const { experiences, surveys } = readCatalogueAssets(ASSETS);
const VOCABULARY = new Set<unknown>([
  'a répondu à',
  'answered',
  ...LANGUAGES,
  ...Object.values(LANGUAGE_TAGS),
  ...VISITOR_ROLES,
  ...DAY_PARTS,
  ...experiences.map(({ id }) => id),
  ...[...surveys.values()].flatMap(({ questionnaire: { id, questions }, words }) => [
    id,
    ...questions.flatMap((question) => [question.id, ...question.choices]),
    ...Object.values(words.name),
    ...Object.values(words.questions).flatMap(({ choices, text }) => [
      ...Object.values(text),
      ...Object.values(choices).flatMap((choice) => Object.values(choice)),
    ]),
  ]),
]);
const VERSIONS = [...surveys.values()].map(({ questionnaire: { version } }) => version);
const STATES = ['pending', 'delivered', 'quarantined'];
const EXTENSIONS = new Set<string>(Object.values(EXTENSION));
const words = (value: unknown): boolean => VOCABULARY.has(value);
const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const between = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value);
const nothingOr = (allowed: (value: unknown) => boolean) => (value: unknown) => value === null || allowed(value);

/** Every column that may exist, and what it may hold. A new table or column fails until it stands here. */
const COLUMNS: Record<string, Record<string, (value: unknown) => boolean>> = {
  meta: { key: oneOf(['schema', 'rebuilt']), value: matches(/^\d{1,3}$|^\d{4}-\d{2}-\d{2}$/) },
  answers: {
    id: matches(UUID),
    experience: words,
    questionnaire: words,
    version: between(1, 9999),
    language: words,
    role: nothingOr(words),
    day: matches(DAY),
    day_part: words,
  },
  responses: { answer: matches(UUID), question: words, choice: words },
  outbox: {
    seq: between(0, 2 ** 48 - 1),
    id: matches(UUID),
    answer: matches(UUID),
    question: words,
    bytes: (value) => Buffer.isBuffer(value) && isHarmless(JSON.parse(value.toString('utf8'))),
    state: oneOf(STATES),
    attempts: between(0, 1000),
    reason: nothingOr(matches(/^(lost|conflict|refused-\d{3})$/)),
  },
  purged: { answer: matches(UUID), statements: between(1, 6) },
  failures: { day: matches(DAY), experience: words, count: between(1, 1000) },
  withdrawals: { experience: words, day: matches(DAY) },
  // When the next request may leave: the store's business, the same for all statements and drawn at random.
  sync: {
    one: oneOf([1]),
    failures: between(0, 1000),
    next_at: between(0, Number.MAX_SAFE_INTEGER),
    wait: between(0, 24 * HOUR_MS),
    trouble: nothingOr(matches(/^[a-z]{4,12}$/)),
    acknowledged_at: nothingOr(matches(HOUR)),
    beat_at: nothingOr(matches(HOUR)),
    purged_on: nothingOr(matches(DAY)),
    no_hub_on: nothingOr(matches(DAY)),
  },
};

/** True when every leaf of a statement is a word of the repository, an address of ours, a random id or a coarse time. */
function isHarmless(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isHarmless);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).every(
      ([key, inner]) => (/^[A-Za-z-]+$/.test(key) || EXTENSIONS.has(key)) && isHarmless(inner),
    );
  }
  return (
    words(value) ||
    oneOf([true, ...VERSIONS, 'Vitrine', 'Activity', 'Agent', 'visiteur-anonyme', 'likert', 'choice', 'labo-1'])(
      value,
    ) ||
    matches(UUID)(value) ||
    matches(HOUR)(value) ||
    matches(DAY)(value) ||
    matches(/^https:\/\/vitrine\.example\/xapi[a-z0-9/-]*$/)(value) ||
    matches(/^http:\/\/adlnet\.gov\/expapi\/[a-z./]+$/)(value)
  );
}

test.each([
  ['free text', 'C’était super, Marie !'],
  ['a name that looks like one of ours', 'jean-dupont'],
  ['a time finer than the hour', '2026-11-24T14:42:00.000Z'],
  ['an address', '192.168.1.20'],
  ['another’s address', 'https://vitrine.example.org/xapi/marie'],
  ['an instant', 1_795_531_351_000],
  ['an id that is not random', '01980e0a-7f3c-7d44-8a55-0d2d4d6fdc11'],
])('the judge of these tests sees %s', (_what, value) => {
  expect(isHarmless({ id: crypto.randomUUID(), result: { response: 'yes' } })).toBe(true);
  expect(isHarmless({ id: crypto.randomUUID(), result: { response: value } })).toBe(false);
});

test.each(['Marie a dit', 'https://vitrine.example/xapi/extensions/marie'])(
  'the judge of these tests sees a key that is not ours: %s',
  (key) => expect(isHarmless({ [key]: true })).toBe(false),
);

const store = createStandIn('strict', () => kiosk.world.now);
const faults: Fault[] = [];
let kiosk: SendingKiosk;
const answered: ReturnType<typeof answersOf>[] = [];
/** The instants at which visitors answered, Unix milliseconds. */
const instants: number[] = [];

beforeAll(async () => {
  kiosk = await openSendingKiosk({ fetch: fetchFrom(store, () => faults.shift()), logFiles: true });
  store.isHub = true;
  await kiosk.answer(2);
  kiosk.world.now += HOUR_MS;
  await kiosk.drain();
  // Those are purged.
  kiosk.world.now += 100 * 24 * HOUR_MS;
  await kiosk.round();
  faults.push('error', 'lost reply', 'too large', 'portal');
  const copy = new Database(join(kiosk.world.folder, 'copy.db'));
  for (let visit = 0; visit < 12; visit++) {
    const answers = answersOf({ role: VISITOR_ROLES[visit % 4], language: visit % 3 === 0 ? 'en' : 'fr' });
    answered.push(answers);
    // Something else than a visit may have been logged just before.
    kiosk.world.now += 7_331;
    instants.push(kiosk.world.now);
    if (visit === 5) copy.exec("CREATE TRIGGER full BEFORE INSERT ON answers BEGIN SELECT RAISE(ABORT, 'full'); END");
    await kiosk.world.value('feedback.submit', answers);
    if (visit === 5) copy.exec('DROP TRIGGER full');
    if (visit === 6) expect((await kiosk.world.call('feedback.submit', { ...answers, role: 'other' })).ok).toBe(false);
    if (visit === 7) store.refused.add([...kiosk.statements('pending').keys()][0] ?? '');
    kiosk.world.now += 421_337;
    await kiosk.round();
  }
  kiosk.world.now += HOUR_MS;
  for (let round = 0; round < 6; round++) await kiosk.round();
  await kiosk.answer(2);
  copy.close();
});
afterAll(() => kiosk[Symbol.asyncDispose]());

/** The station's log. */
const log = (): string => join(kiosk.world.folder, 'logs', 'station.log');

function rows(file: string, table: string): Record<string, unknown>[] {
  const connection = new Database(join(kiosk.world.folder, file), { readonly: true });
  try {
    return connection.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
  } finally {
    connection.close();
  }
}

describe.each(['station.db', 'copy.db'])('what is stored in %s', (file) => {
  test('is in tables that are known', () => {
    const tables = rows(file, 'sqlite_schema')
      .filter(({ type }) => type === 'table')
      .map(({ name }) => String(name));
    expect(tables.toSorted()).toEqual(Object.keys(COLUMNS).toSorted());
  });

  test.each(Object.keys(COLUMNS))('table %s: each column holds only what it may', (table) => {
    for (const row of rows(file, table)) {
      expect(Object.keys(row).toSorted()).toEqual(Object.keys(COLUMNS[table] ?? {}).toSorted());
      for (const [column, value] of Object.entries(row)) {
        expect(COLUMNS[table]?.[column]?.(value), `${table}.${column} = ${String(value)}`).toBe(true);
      }
    }
  });
});

test('something was stored, sent and refused, so that these tests looked at something', () => {
  expect(rows('station.db', 'outbox').map(({ state }) => state)).toEqual(expect.arrayContaining(STATES));
  expect(store.requests.length).toBeGreaterThan(4);
  expect(rows('station.db', 'purged')).toHaveLength(2);
  expect(new Set(store.asked.map(({ url }) => url)).size).toBe(2);
});

test('no byte of any file of the data folder is the instant of a visit or, but for the log’s, a time of day finer than the hour', () => {
  const files = readdirSync(kiosk.world.folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(kiosk.world.folder, name))
    .filter((path) => statSync(path).isFile());
  expect(files.length).toBeGreaterThan(5);
  for (const path of files) {
    const bytes = readFileSync(path);
    const times = bytes.toString('latin1').match(/\d\dT\d\d:\d\d:\d\d/g) ?? [];
    const fine = times.filter((time) => !time.endsWith(':00:00'));
    if (path !== log()) expect(fine, path).toEqual([]);
    for (const instant of instants) {
      // As SQLite writes integers of 48 bits, and as text.
      const number = Buffer.alloc(6);
      number.writeUIntBE(instant, 0, 6);
      expect(bytes.includes(number), path).toBe(false);
      expect(bytes.includes(String(instant)), path).toBe(false);
      expect(fine).not.toContain(new Date(instant).toISOString().slice(8, 19));
    }
  }
});

test('a line of the log that a visitor’s call caused tells the hour alone', () => {
  const lines = readFileSync(log(), 'utf8').trimEnd().split('\n');
  const told = lines.map((line) => JSON.parse(line) as { event: string; time: string });
  const ofVisits = told.filter(({ event }) => /^(call|copy)\./.test(event));
  expect(ofVisits.map(({ event }) => event)).toEqual(['copy.failed', 'call.refused']);
  for (const { time } of ofVisits) expect(time).toMatch(HOUR);
  const others = told.filter((line) => !ofVisits.includes(line)).map(({ event }) => event);
  expect(new Set(others), 'visits without a fault write nothing').toEqual(new Set(['station.opened', 'sync.trouble']));
});

test('no byte that is sent is more than the request needs, free text, or the kiosk’s own ids', () => {
  for (const { body, headers, url } of store.requests) {
    expect(url).toMatch(/^https:\/\/hub\.example\/xapi\/statements(\?statementId=[0-9a-f-]{36})?$/);
    expect(Object.keys(headers).toSorted().join()).toMatch(
      /^accept,authorization(,content-type)?,x-experience-api-version$/,
    );
    if (body !== '') expect(isHarmless(JSON.parse(body))).toBe(true);
    for (const { id } of answered) expect(body).not.toContain(id);
  }
});

test('no byte that the hub is told beyond statements is of a visit, an address, or a time finer than the hour', () => {
  const counts = between(0, 1_000_000);
  const fields: Record<string, (value: unknown) => boolean> = {
    lab: oneOf(['labo-1']),
    machine: oneOf(['Borne 1']),
    version: oneOf(['1.2.3']),
    ring: oneOf(['general']),
    ledger: (value) =>
      Object.keys(value as object).join() === 'recorded,acknowledged,waiting,refused' &&
      Object.values(value as object).every(counts),
    oldestWaiting: matches(DAY),
    diskFree: counts,
    rebuilt: oneOf([true, false]),
    withdrawn: (value) => Array.isArray(value) && value.every(words),
    clock: oneOf(['early', 'jump', 'skew']),
  };
  const statements = new Set(store.stored.keys());
  for (const { body, headers, url } of store.asked) {
    expect(Object.keys(headers).toSorted()).toEqual(['accept', 'authorization', 'content-type']);
    const told = JSON.parse(body) as Record<string, unknown>;
    if (url === 'https://hub.example/kiosk/held') {
      expect(Object.keys(told)).toEqual(['ids']);
      for (const id of told['ids'] as string[]) expect(statements.has(id), 'nothing but what it was sent').toBe(true);
    } else {
      expect(url).toBe('https://hub.example/kiosk/heartbeat');
      for (const [field, value] of Object.entries(told)) expect(fields[field]?.(value), field).toBe(true);
    }
  }
});

test('nothing that is sent joins two answers: each id belongs to one questionnaire', () => {
  const owners = new Map<string, unknown>();
  for (const { answer, bytes } of rows('station.db', 'outbox')) {
    for (const [id] of String(bytes).matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)) {
      expect([undefined, answer]).toContain(owners.get(id));
      owners.set(id, answer);
    }
  }
  expect(owners.size, 'one a statement and one a questionnaire').toBe(14 * 3);
});

test('no request leaves in the hour of an answer that it holds', async () => {
  const quiet = createStandIn('strict', () => other.world.now);
  await using other = await openSendingKiosk({ fetch: fetchFrom(quiet, () => undefined) });
  for (let round = 0; round < 60; round++) {
    await other.answer(1);
    const before = quiet.requests.length;
    await other.round();
    const hour = new Date(Math.floor(other.world.now / HOUR_MS) * HOUR_MS).toISOString();
    for (const { body } of quiet.requests.slice(before)) expect(body).not.toContain(hour);
  }
  expect(quiet.requests.length).toBeGreaterThan(1);
});

test('whatever text is put into an answer, none of it is stored', async () => {
  await using world = await openTestStation();
  const path = fc.constantFrom(
    'experience',
    'questionnaire',
    'language',
    'role',
    'question',
    'choice',
    'comment',
    'visit',
    'time',
  );
  const text = fc.oneof(
    fc.string({ minLength: 4 }),
    fc.constantFrom('jean-dupont', '192.168.1.20', 'visit-7', '14:42:31'),
  );
  // Our own words, such as « call », come up by chance now and then: they are in the log of any refused answer.
  await world.station.dispatch({ name: 'feedback.submit', input: {} });
  const ours = JSON.stringify(world.log.lines);
  await fc.assert(
    fc.asyncProperty(path, text, async (where, typed) => {
      fc.pre(!VOCABULARY.has(typed) && !ours.includes(JSON.stringify(typed).slice(1, -1)));
      const answers = answersOf();
      const [first, second] = answers.responses;
      const spoiled: Record<string, unknown> = { ...answers };
      if (where === 'questionnaire') spoiled[where] = { id: typed, version: 1 };
      else if (where === 'question' || where === 'choice')
        spoiled['responses'] = [{ ...first, [where]: typed }, second];
      else spoiled[where] = typed;
      const reply = await world.station.dispatch({ name: 'feedback.submit', input: spoiled });
      expect(reply.ok).toBe(false);
      if (!reply.ok) expect(JSON.stringify(reply.error)).not.toContain(JSON.stringify(typed));
      expect(JSON.stringify(world.log.lines)).not.toContain(JSON.stringify(typed).slice(1, -1));
    }),
    { numRuns: 200 },
  );
  expect((await world.value('feedback.ledger', {}, await world.unlock())).answers).toBe(0);
});
