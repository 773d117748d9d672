import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillBatch } from '../../../electron/delivery/batch.ts';
import type { Outbox, Waiting } from '../../../electron/delivery/outbox.ts';
import { openDatabase, type Place } from '../../../hub/database/open.ts';
import type { Database } from '../../../hub/database/schema.ts';
import { openForwardingOutbox } from '../../../hub/forwarding/outbox.ts';
import { readForwarding, requeueForwarding } from '../../../hub/forwarding/status.ts';
import { ENGINES } from '../engines.ts';

const ADDRESS = 'https://lrs.example/xapi';
const NOW = Date.parse('2026-11-24T14:25:00Z');
const REASONS = ['refused-400', 'conflict'];
/** Most statements of a batch here, so that a few dozen make many. */
const MOST = 5;

/** What an outbox with a row for each statement would hold: the kiosk's. */
interface Row {
  seq: number;
  state: 'pending' | 'delivered' | 'quarantined';
  attempts: number;
  reason?: string;
  /** It has an attachment that travels beside it. */
  isStuck: boolean;
}

type Step =
  | { kind: 'store'; stuck: readonly boolean[]; gap: boolean }
  | { kind: 'deliver' | 'postpone'; from: number; count: number }
  | { kind: 'quarantine'; from: number; reason: number }
  | { kind: 'requeue'; reason: number }
  | { kind: 'stale' }
  | { kind: 'reopen' };

const stepOf: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('store' as const),
    stuck: fc.array(
      fc.integer({ max: 6, min: 0 }).map((dice) => dice === 0),
      { maxLength: 12, minLength: 1 },
    ),
    gap: fc.boolean(),
  }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('deliver' as const), from: fc.nat(4), count: fc.nat(5) }) },
  fc.record({ kind: fc.constant('postpone' as const), from: fc.nat(4), count: fc.nat(5) }),
  fc.record({ kind: fc.constant('quarantine' as const), from: fc.nat(4), reason: fc.nat(1) }),
  fc.record({ kind: fc.constant('requeue' as const), reason: fc.nat(1) }),
  fc.constant({ kind: 'stale' as const }),
  fc.constant({ kind: 'reopen' as const }),
);

async function store(database: Database, seq: number, isStuck: boolean): Promise<void> {
  const id = `s${seq}`;
  const attachment = { usageType: 'http://example.org/usage', contentType: 'text/plain', length: 1, sha2: 'a' };
  const body = JSON.stringify({
    id,
    actor: { mbox: 'mailto:ada@example.org' },
    verb: { id: 'http://example.org/verbs/tried' },
    object: { id: 'http://example.org/activities/sky' },
    ...(isStuck && { attachments: [attachment] }),
  });
  await database
    .insertInto('statement')
    .values({ seq, id, body, digest: '', stored: new Date(NOW + seq).toISOString(), verb: '' })
    .execute();
}

/** Takes the steps with the outbox and with the rows, and compares. */
async function walk(place: Place, address: string, steps: readonly Step[]): Promise<void> {
  let { database } = await openDatabase(place);
  await database.deleteFrom('forwarding_exception').execute();
  await database.deleteFrom('statement').execute();
  const reopen = (): Promise<Outbox> => openForwardingOutbox({ database, address, now: () => NOW });
  let outbox = await reopen();
  const rows: Row[] = [];
  let taken: Waiting[] = [];
  const pick = (batch: readonly Waiting[]): Row[] => rows.filter(({ seq }) => batch.some((one) => one.seq === seq));
  const pending = (): Row[] => rows.filter(({ state }) => state === 'pending');
  const setApart = (row: Row, reason: string): void => void Object.assign(row, { state: 'quarantined', reason });

  /** The next batch, the same as by the rows. */
  async function take(): Promise<Waiting[]> {
    const found = await outbox.take(MOST, false);
    const order = pending().toSorted((one, other) => one.attempts - other.attempts || one.seq - other.seq);
    // What cannot leave is set apart when its turn comes, and ends a batch before.
    while (order[0]?.isStuck === true) setApart(order.shift() as Row, 'attachment');
    const stuck = order.findIndex(({ isStuck }) => isStuck);
    const ready = order.slice(0, stuck === -1 ? undefined : stuck);
    const expected = fillBatch(
      ready.map(({ attempts, seq }) => ({ attempts, seq, id: `s${seq}`, bytes: Buffer.alloc(1) })),
      MOST,
    );
    expect(found.map(({ attempts, id, seq }) => [seq, id, attempts])).toEqual(
      expected.map(({ attempts, id, seq }) => [seq, id, attempts]),
    );
    return found;
  }

  for (const step of steps) {
    switch (step.kind) {
      case 'store':
        for (const isStuck of step.stuck) {
          const seq = (rows.at(-1)?.seq ?? 0) + (step.gap ? 3 : 1);
          await store(database, seq, isStuck);
          rows.push({ seq, state: 'pending', attempts: 0, isStuck });
        }
        break;
      case 'deliver':
      case 'postpone': {
        taken = await take();
        const part = taken.slice(step.from, step.from + step.count);
        if (step.kind === 'deliver') {
          await outbox.deliver(part);
          for (const row of pick(part)) row.state = 'delivered';
        } else {
          await outbox.postpone(part, { failures: 3, nextAt: NOW + 5, wait: 7, trouble: 'busy' });
          expect(await outbox.plan()).toMatchObject({ failures: 3, nextAt: NOW + 5, wait: 7, trouble: 'busy' });
          for (const row of pick(part)) row.attempts += 1;
        }
        break;
      }
      case 'quarantine': {
        taken = await take();
        const one = taken[step.from];
        const reason = REASONS[step.reason] ?? '';
        if (one === undefined) break;
        await outbox.quarantine(one, reason);
        expect(await outbox.plan()).toMatchObject({ failures: 0, trouble: undefined });
        for (const row of pick([one])) setApart(row, reason);
        break;
      }
      case 'requeue': {
        const reason = REASONS[step.reason] ?? '';
        const set = rows.filter((row) => row.reason === reason && row.state === 'quarantined');
        expect(await requeueForwarding(database, reason)).toBe(set.length);
        for (const row of set) Object.assign(row, { state: 'pending', attempts: 0, reason: undefined });
        break;
      }
      case 'stale': {
        // A late word of a batch whose statements may have changed state since, or a crash that sent it twice.
        const settled = pick(taken).filter(({ state }) => state !== 'pending');
        const again = taken.filter(({ seq }) => settled.some((row) => row.seq === seq));
        await outbox.deliver(again);
        for (const one of again) await outbox.quarantine(one, 'conflict');
        break;
      }
      case 'reopen':
        await database.destroy();
        ({ database } = await openDatabase(place));
        outbox = await reopen();
        break;
    }
    const status = (await readForwarding(database)).find((one) => one.address === address);
    const count = (state: Row['state']): number => rows.filter((row) => row.state === state).length;
    const told = status?.refused.map(({ count: many, reason }) => [reason, many]);
    expect([status?.delivered, status?.waiting]).toEqual([count('delivered'), count('pending')]);
    expect(told).toEqual(
      ['attachment', ...REASONS]
        .toSorted()
        .map((reason) => [reason, rows.filter((row) => row.reason === reason).length])
        .filter(([, many]) => many !== 0),
    );
    const [oldest] = pending();
    expect(status?.oldestWaiting).toBe(oldest && new Date(NOW + oldest.seq).toISOString());
  }
  await database.destroy();
}

for (const { missing, name, prepare } of ENGINES) {
  const engine = missing === undefined ? name : `${name}, left out: ${missing}`;
  describe.skipIf(missing !== undefined)(`the forwarding outbox, on ${engine}`, () => {
    it('whatever happens, in whatever order, is the outbox of a kiosk: same states, same batches', async () => {
      const site = await prepare();
      let run = 0;
      try {
        await fc.assert(
          fc.asyncProperty(fc.array(stepOf, { maxLength: 25, minLength: 5 }), async (steps) => {
            run += 1;
            await walk(site.place, `${ADDRESS}/${run}`, steps);
          }),
          { numRuns: name === 'SQLite' ? 20 : 8 },
        );
      } finally {
        await site.clear();
      }
    }, 240_000);

    it('another store has a place of its own, and begins with the first statement', async () => {
      const site = await prepare();
      const { database } = await openDatabase(site.place);
      try {
        for (const seq of [1, 2, 3]) await store(database, seq, false);
        const first = await openForwardingOutbox({ database, address: ADDRESS, now: () => NOW });
        await first.deliver(await first.take(2, false));
        const other = await openForwardingOutbox({ database, address: `${ADDRESS}/other`, now: () => NOW });
        expect((await other.take(50, false)).map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
        expect((await first.take(50, false)).map(({ id }) => id)).toEqual(['s3']);
        expect(await first.plan()).toMatchObject({ acknowledgedAt: new Date(NOW).toISOString() });
        expect(await other.plan()).toMatchObject({ acknowledgedAt: undefined });
      } finally {
        await database.destroy();
        await site.clear();
      }
    });
  });
}
