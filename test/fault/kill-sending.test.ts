import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashPin } from '../../electron/station/console/pin.ts';
import { isSameStatement } from '../../electron/delivery/same.ts';
import type { Credentials } from '../../hub/keys/keys.ts';
import { answersOf, emptyFolder, PIN } from '../station/world.ts';
import { isWhole } from './extent.ts';
import { type HostProcess, startHost } from './host-process.ts';
import { createKey, type HubProcess, startHub, statementsOf } from './hub-process.ts';
import { type Kept, readKept } from './kept.ts';
import { type Line, MOMENTS, openLine } from './line.ts';
import { SEED, seeded } from './random.ts';

/** Each moment of a request the same number of times. */
const KILLS = MOMENTS.length * (isWhole ? 10 : 1);
const HUB_KILLS = isWhole ? 50 : 3;
/** Answers of two statements each: two requests at least. */
const ANSWERS = 30;
/** The hub is killed at a random moment of taking a request, in milliseconds. */
const TAKING_MS = 30;
const PATIENCE_MS = 60_000;
const TIMEOUT_MS = 1_800_000;

let kiosk = '';
let collector = '';
let hub: HubProcess;
let line: Line;
let reader: Credentials;
let receipts: Set<string>;

beforeEach(async () => {
  kiosk = emptyFolder();
  collector = emptyFolder();
  receipts = new Set();
  const { id, secret } = createKey(collector, 'write');
  reader = createKey(collector, 'read');
  hub = await startHub(collector);
  line = await openLine(hub.port);
  const pinHash = hashPin(PIN, (count) => new Uint8Array(count).fill(7), { N: 1024, r: 1, p: 1 });
  const lrs = { address: `${line.address}/xapi`, credentialsFile: 'store.key' };
  writeFileSync(join(kiosk, 'station.json'), JSON.stringify({ operator: { pinHash }, lrs }));
  writeFileSync(join(kiosk, 'store.key'), `${id}:${secret}`);
  chmodSync(join(kiosk, 'store.key'), 0o600);
});
afterEach(async () => {
  await line[Symbol.asyncDispose]();
  hub.kill('SIGKILL');
  await hub.end;
  for (const folder of [kiosk, collector]) rmSync(folder, { recursive: true, force: true });
});

async function send(host: HostProcess): Promise<void> {
  const unlocked = await host.call('console.unlock', { pin: PIN });
  if (!unlocked.ok) throw new Error(unlocked.error.message);
  expect(await host.call('sync.send', {}, unlocked.value.token)).toMatchObject({ ok: true });
}

async function answer(host: HostProcess): Promise<void> {
  const sent = answersOf();
  const reply = await host.call('feedback.submit', sent);
  if (!reply.ok) throw new Error(`An answer was refused: ${reply.error.code}`);
  receipts.add(sent.id);
}

/** Visitors go on answering while the statements leave, until the host is gone. */
async function visit(host: HostProcess): Promise<void> {
  try {
    for (let visitor = 0; visitor < 100; visitor++) await answer(host);
  } catch (error) {
    // A fetch that lost its server is a TypeError; anything else is a fault of the station.
    if (!(error instanceof TypeError)) throw error;
  }
}

/** What the kiosk holds, and what the hub does: nothing is lost, doubled, or called delivered that is not there. */
async function compare(): Promise<{ kept: Kept; taken: Map<string, unknown> }> {
  const kept = readKept(kiosk);
  const { answers, ledger, statements } = kept;
  expect([...receipts].filter((id) => !answers.has(id))).toEqual([]);
  expect(ledger.recorded).toBe(2 * ledger.answers);
  expect(ledger.acknowledged + ledger.waiting + ledger.refused).toBe(ledger.recorded);
  const found = await statementsOf(hub, reader);
  const taken = new Map(found.map((statement) => [statement.id, statement]));
  expect(taken.size, 'each once').toBe(found.length);
  expect([...taken.keys()].filter((id) => !statements.has(id))).toEqual([]);
  for (const [id, { state, text }] of statements) {
    if (taken.has(id)) expect(isSameStatement(JSON.parse(text), taken.get(id)), 'unchanged').toBe(true);
    else expect(state, 'not called delivered').toBe('pending');
  }
  return { kept, taken };
}

/** Sends what is left, then looks whether both agree. */
async function expectAgreement(host: HostProcess): Promise<void> {
  await send(host);
  await expect.poll(() => readKept(kiosk).ledger.waiting, { timeout: PATIENCE_MS, interval: 200 }).toBe(0);
  const { kept, taken } = await compare();
  expect([...taken.keys()].toSorted()).toEqual([...kept.statements.keys()].toSorted());
  expect(kept.ledger).toMatchObject({ acknowledged: taken.size, refused: 0 });
  host.kill('SIGTERM');
  expect((await host.end).code).toBe(0);
}

test(
  `a kiosk killed ${KILLS} times during a send has sent each statement once, and its ledger agrees`,
  async () => {
    const draw = seeded(SEED);
    /** Statements that the hub had taken when the kiosk that sent them was killed before it knew. */
    let unknown = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const host = await startHost({ data: kiosk });
      for (let visitor = 0; visitor < ANSWERS; visitor++) await answer(host);
      const moment = MOMENTS[kill % MOMENTS.length] ?? MOMENTS[0];
      const struck = line.strike(moment, Math.trunc(draw() * 2), () => host.kill('SIGKILL'));
      await send(host);
      await Promise.all([visit(host), struck, host.end]);
      // The kiosk is opened again by the next round; what lies there now is read as that one will find it.
      const { kept, taken } = await compare();
      unknown += [...taken.keys()].filter((id) => kept.statements.get(id)?.state === 'pending').length;
    }
    expect(unknown, 'some kills came between the two commits').toBeGreaterThan(0);
    await expectAgreement(await startHost({ data: kiosk }));
  },
  TIMEOUT_MS,
);

test(
  `a hub killed ${HUB_KILLS} times while it takes a request has each statement once, and the kiosk's ledger agrees`,
  async () => {
    const draw = seeded(SEED);
    const host = await startHost({ data: kiosk });
    for (let kill = 0; kill < HUB_KILLS; kill++) {
      for (let visitor = 0; visitor < ANSWERS; visitor++) await answer(host);
      const struck = line.strikeLater(draw() * TAKING_MS, Math.trunc(draw() * 2), () => hub.kill('SIGKILL'));
      await send(host);
      await Promise.all([struck, hub.end]);
      hub = await startHub(collector, hub.port);
      await compare();
    }
    await expectAgreement(host);
  },
  TIMEOUT_MS,
);
