import Database from 'better-sqlite3';
import fc from 'fast-check';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answersOf, NOW, openTestStation, type TestStation } from './world.ts';

function read<Row>(world: TestStation, sql: string): Row[] {
  const connection = new Database(join(world.folder, 'station.db'), { readonly: true });
  try {
    return connection.prepare<[], Row>(sql).all();
  } finally {
    connection.close();
  }
}

/** The statements of an answer, as they will leave. */
function statementsOf(world: TestStation, answer: string): string[] {
  return read<{ bytes: Buffer }>(world, `SELECT bytes FROM outbox WHERE answer = '${answer}'`).map(({ bytes }) =>
    bytes.toString(),
  );
}

async function ledgerOf(world: TestStation) {
  return world.value('feedback.ledger', {}, await world.unlock());
}

test('an answer gets a receipt with the lab’s day and part of the day, and is on disk with its statements', async () => {
  await using world = await openTestStation();
  const answers = answersOf({ role: 'pupil' });
  expect(await world.value('feedback.submit', answers)).toEqual({
    id: answers.id,
    day: '2026-11-24',
    dayPart: 'afternoon',
  });
  expect(read(world, 'SELECT * FROM answers')).toEqual([
    {
      id: answers.id,
      experience: 'planetarium',
      questionnaire: 'standard',
      version: 2,
      language: 'fr',
      role: 'pupil',
      day: '2026-11-24',
      day_part: 'afternoon',
    },
  ]);
  expect(read(world, 'SELECT question, choice FROM responses ORDER BY question')).toEqual([
    { question: 'again', choice: 'yes' },
    { question: 'liked', choice: 'loved' },
  ]);
  expect(read(world, "SELECT count(*) AS count FROM outbox WHERE state = 'pending'")).toEqual([{ count: 2 }]);
});

test('the day is the lab’s, not Greenwich’s', async () => {
  await using world = await openTestStation({ now: Date.UTC(2026, 6, 14, 22, 30) });
  expect(await world.value('feedback.submit', answersOf())).toMatchObject({ day: '2026-07-15', dayPart: 'morning' });
});

test('the same answer again gives the same receipt, even on another day, and is recorded once', async () => {
  await using world = await openTestStation();
  const answers = answersOf();
  const receipt = await world.value('feedback.submit', answers);
  world.now += 86_400_000;
  await world.restart();
  const again = { ...answers, responses: answers.responses.toReversed() };
  expect(await world.value('feedback.submit', again)).toEqual(receipt);
  expect(await ledgerOf(world)).toEqual({ answers: 1, recorded: 2, acknowledged: 0, waiting: 2, refused: 0 });
});

test('another answer with the id of one is a conflict, whatever differs', async () => {
  await using world = await openTestStation();
  const answers = answersOf();
  await world.value('feedback.submit', answers);
  const others = [
    { ...answers, language: 'en' as const },
    { ...answers, role: 'family' as const },
    { ...answers, responses: answers.responses.slice(1) },
    {
      ...answers,
      responses: [
        { question: 'liked', choice: 'not' },
        { question: 'again', choice: 'yes' },
      ],
    },
  ];
  for (const other of others) {
    expect(await world.call('feedback.submit', other)).toMatchObject({
      ok: false,
      error: { code: 'conflict', field: 'id' },
    });
  }
  expect(await ledgerOf(world)).toMatchObject({ answers: 1, recorded: 2 });
});

test('what does not exist cannot be answered, and leaves nothing behind', async () => {
  await using world = await openTestStation();
  const liked = { question: 'liked', choice: 'well' };
  const wrong: [Parameters<typeof answersOf>[0], string, string][] = [
    [{ experience: 'submarine' }, 'not-found', 'experience'],
    [{ questionnaire: { id: 'other', version: 1 } }, 'bad-input', 'questionnaire.id'],
    [{ questionnaire: { id: 'standard', version: 1 } }, 'bad-input', 'questionnaire.version'],
    [{ responses: [liked, { question: 'ease', choice: 'easy' }] }, 'bad-input', 'responses.1.question'],
    [{ responses: [{ question: 'again', choice: 'loved' }] }, 'bad-input', 'responses.0.choice'],
    [{ responses: [liked, liked] }, 'bad-input', 'responses.1.question'],
    [{ responses: [] }, 'bad-input', 'responses'],
    [{ id: 'not-a-uuid' }, 'bad-input', 'id'],
    [{ id: '01980e0a-7f3c-7d44-8a55-0d2d4d6fdc11' }, 'bad-input', 'id'],
  ];
  for (const [changes, code, field] of wrong) {
    expect(await world.call('feedback.submit', answersOf(changes))).toMatchObject({
      ok: false,
      error: { code, field },
    });
  }
  expect(await ledgerOf(world)).toMatchObject({ answers: 0, recorded: 0, waiting: 0 });
});

test('a group and an adult answer their own questionnaires, and an adult’s role goes with each statement', async () => {
  await using world = await openTestStation();
  const liked = { question: 'liked', choice: 'well' };
  const group = answersOf({ questionnaire: { id: 'group', version: 1 }, responses: [liked] });
  const adult = answersOf({
    questionnaire: { id: 'adults', version: 1 },
    role: 'teacher',
    responses: [liked, { question: 'ease', choice: 'hard' }, { question: 'role', choice: 'teacher' }],
  });
  await world.value('feedback.submit', group);
  await world.value('feedback.submit', adult);
  expect(read(world, 'SELECT questionnaire, role FROM answers ORDER BY questionnaire')).toEqual([
    { questionnaire: 'adults', role: 'teacher' },
    { questionnaire: 'group', role: null },
  ]);
  const ofAdult = statementsOf(world, adult.id);
  expect(ofAdult).toHaveLength(3);
  for (const text of ofAdult) expect(text).toContain('extensions/visitor-role":"teacher"');
  expect(statementsOf(world, group.id).join()).not.toContain('visitor-role');
});

test('an answer within five seconds of the one before is flagged and kept; a repeat, and what waited, tell nothing', async () => {
  let steady = 1_000_000;
  await using world = await openTestStation({ steady: () => steady });
  const submit = async (after: number, answers = answersOf()) => {
    steady += after;
    await world.value('feedback.submit', answers);
    return statementsOf(world, answers.id).map((text) => text.includes('extensions/rapid-repeat":true'));
  };
  const first = answersOf();
  expect(await submit(0, first)).toEqual([false, false]);
  expect(await submit(4999)).toEqual([true, true]);
  expect(await submit(5000)).toEqual([false, false]);
  expect(await submit(4000, answersOf({ waited: true }))).toEqual([false, false]);
  expect(await submit(2000, first)).toEqual([false, false]);
  expect(await submit(0), 'six seconds after the last one that tells something').toEqual([false, false]);
  await world.restart();
  expect(await submit(1), 'nothing of it is kept').toEqual([false, false]);
  expect(await ledgerOf(world)).toMatchObject({ answers: 6, recorded: 12 });
});

test('the ledger is counted from independent tables: a lost statement shows', async () => {
  await using world = await openTestStation();
  await world.value('feedback.submit', answersOf());
  await world.meanwhile((folder) => {
    const connection = new Database(join(folder, 'station.db'));
    connection.exec('DELETE FROM outbox WHERE id = (SELECT id FROM outbox LIMIT 1)');
    connection.close();
  });
  const { acknowledged, recorded, refused, waiting } = await ledgerOf(world);
  expect(recorded).toBe(2);
  expect(acknowledged + waiting + refused).toBe(1);
});

test('neither an exact time nor an order of visits is anywhere in the database', async () => {
  await using world = await openTestStation();
  const ids: string[] = [];
  for (let visit = 0; visit < 20; visit++) {
    const answers = answersOf();
    ids.push(answers.id);
    await world.value('feedback.submit', answers);
    world.now += 61_000;
  }
  for (const table of ['answers', 'responses']) {
    const [{ sql } = { sql: '' }] = read<{ sql: string }>(
      world,
      `SELECT sql FROM sqlite_schema WHERE name = '${table}'`,
    );
    expect(sql, 'no rowid that counts arrivals').toContain('WITHOUT ROWID');
  }
  const sending = read<{ answer: string }>(world, 'SELECT answer FROM outbox ORDER BY seq').map(({ answer }) => answer);
  expect([...new Set(sending)], 'the order of sending is not the order of visits').not.toEqual(ids);
  expect(read<{ id: string }>(world, 'SELECT id FROM answers').map(({ id }) => id)).toEqual(ids.toSorted());
  const statements = read<{ bytes: Buffer }>(world, 'SELECT bytes FROM outbox').map(({ bytes }) => bytes.toString());
  const times = new Set(statements.flatMap((text) => text.match(/\d\d:\d\d:\d\d(\.\d+)?/g) ?? []));
  expect([...times].toSorted()).toEqual(['14:00:00.000', '15:00:00.000']);
  expect(new Date(NOW).toISOString()).toContain('14:42:31');
});

test('two answers of one visit have nothing in common but what many visits share', async () => {
  await using world = await openTestStation();
  await world.value('feedback.submit', answersOf());
  await world.value('feedback.submit', answersOf());
  const registrations = read<{ answer: string; bytes: Buffer }>(world, 'SELECT answer, bytes FROM outbox').map(
    ({ answer, bytes }) => {
      const text = bytes.toString();
      expect(text, 'the answer’s id stays in the kiosk').not.toContain(answer);
      return /"registration":"([^"]+)"/.exec(text)?.[1];
    },
  );
  expect(new Set(registrations).size).toBe(2);
});

test('after any sequence of answers, repeats, conflicts and restarts the ledger adds up and counts each answer once', async () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constant('submit' as const), both: fc.boolean() }) },
    { weight: 3, arbitrary: fc.record({ act: fc.constant('repeat' as const), which: fc.nat(20) }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('conflict' as const), which: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('restart' as const) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      await using world = await openTestStation();
      const sent: ReturnType<typeof answersOf>[] = [];
      for (const one of steps) {
        if (one.act === 'restart') await world.restart();
        else if (one.act === 'submit') {
          const both = answersOf();
          const answers = one.both ? both : { ...both, responses: both.responses.slice(0, 1) };
          sent.push(answers);
          await world.value('feedback.submit', answers);
        } else {
          const known = sent[one.which % Math.max(1, sent.length)];
          if (known === undefined) continue;
          const answers = one.act === 'repeat' ? known : { ...known, language: 'en' as const };
          expect((await world.call('feedback.submit', answers)).ok).toBe(one.act === 'repeat');
        }
      }
      const ledger = await ledgerOf(world);
      const responses = sent.reduce((sum, answers) => sum + answers.responses.length, 0);
      expect(ledger).toEqual({
        answers: sent.length,
        recorded: responses,
        acknowledged: 0,
        waiting: responses,
        refused: 0,
      });
    }),
    { numRuns: 20 },
  );
}, 60_000);
