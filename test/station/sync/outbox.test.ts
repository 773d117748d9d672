import { afterEach, beforeEach, expect, test } from 'vitest';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Connection } from '../../../electron/station/database/connect.ts';
import { migrate } from '../../../electron/station/database/migrate.ts';
import { createOutbox } from '../../../electron/station/sync/outbox.ts';
import { bodyOf } from '../../../electron/delivery/record-store.ts';
import { emptyFolder } from '../world.ts';

/** Within the hour whose statements are held back. */
const NOW = Date.parse('2026-11-24T14:25:00Z');
const HELD = '2026-11-24T14:00:00.000Z';
let folder = '';
let connection: Connection;

beforeEach(() => {
  folder = emptyFolder();
  connection = connect(join(folder, 'station.db'));
  migrate(connection, () => undefined);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

/** A waiting statement of about that many bytes. */
function put(seq: number, size: number, timestamp = '2026-11-24T13:00:00.000Z', attempts = 0): void {
  const bytes = Buffer.from(JSON.stringify({ id: `s${seq}`, timestamp, filler: 'x'.repeat(size) }));
  connection
    .prepare('INSERT INTO outbox (seq, id, answer, question, bytes, attempts) VALUES (?, ?, ?, ?, ?, ?)')
    .run(seq, `s${seq}`, 'a', `q${seq}`, bytes, attempts);
}

test('a batch holds 50 statements and 256 kB at most, and one that is larger alone goes alone', () => {
  const outbox = createOutbox(connection, () => NOW);
  for (let seq = 0; seq < 60; seq++) put(seq, 20_000);
  const batch = outbox.take(50, true);
  expect(batch.length).toBe(12);
  expect(bodyOf(batch).length).toBeLessThanOrEqual(256_000);
  connection.exec('DELETE FROM outbox');
  put(1, 300_000);
  put(2, 10);
  expect(outbox.take(50, true).map(({ id }) => id)).toEqual(['s1']);
  connection.exec('DELETE FROM outbox');
  for (let seq = 0; seq < 60; seq++) put(seq, 10);
  expect(outbox.take(50, true)).toHaveLength(50);
  expect(JSON.parse(bodyOf(outbox.take(50, true)).toString())).toHaveLength(50);
});

test('what never failed goes first and by itself, then what failed least; what is held stays', () => {
  const outbox = createOutbox(connection, () => NOW);
  put(1, 10, undefined, 3);
  put(2, 10, undefined, 1);
  put(3, 10);
  put(4, 10, HELD);
  put(5, 10);
  const ids = (all: boolean) => outbox.take(50, all).map(({ id }) => id);
  expect(ids(false)).toEqual(['s3', 's5']);
  expect(ids(true)).toEqual(['s3', 's4', 's5']);
  outbox.deliver(outbox.take(50, false));
  expect(ids(false)).toEqual(['s2', 's1']);
});

test('a statement that was delivered meanwhile is not set apart by a late word', () => {
  const outbox = createOutbox(connection, () => NOW);
  put(1, 10);
  const [statement] = outbox.take(1, true);
  if (statement === undefined) throw new Error('It waits.');
  outbox.deliver([statement]);
  outbox.quarantine(statement, 'refused-400');
  expect(connection.prepare('SELECT state, reason FROM outbox').get()).toEqual({ state: 'delivered', reason: null });
});
