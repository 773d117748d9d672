import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CallInput } from '../../electron/contract/calls.ts';
import { answersOf, emptyFolder } from '../station/world.ts';
import { isWhole } from './extent.ts';
import { type HostProcess, startHost } from './host-process.ts';
import { readKept } from './kept.ts';

/** Kills in all, shared between as many folders as a small machine has cores. */
const KILLS = isWhole ? 200 : 40;
const FOLDERS = 2;
/** Visitors who answer at the same time. */
const CLIENTS = 3;
/** The kill comes at a random moment of this many milliseconds of answering. */
const ANSWERING_MS = 120;
const TIMEOUT_MS = 1_800_000;

type Answer = CallInput<'feedback.submit'>;

/** What the visitors of one folder know: which answers got their receipt, and which were cut off. */
interface Knowledge {
  receipts: Set<string>;
  cut: Answer[];
  /** Kills at which at least one answer was on its way. */
  inFlight: number;
  /** Answers cut off before their receipt that were on disk all the same. */
  silent: number;
}

/** Answers one after the other until the host is gone. */
async function visit(host: HostProcess, known: Knowledge): Promise<void> {
  for (;;) {
    const answer = answersOf();
    try {
      const reply = await host.call('feedback.submit', answer);
      if (!reply.ok) throw new Error(`An answer was refused: ${reply.error.code}`);
      known.receipts.add(answer.id);
    } catch (error) {
      // A fetch that lost its server is a TypeError; anything else is a fault of the station.
      if (!(error instanceof TypeError)) throw error;
      known.cut.push(answer);
      return;
    }
  }
}

async function checkAfterRestart(folder: string, host: HostProcess, known: Knowledge): Promise<void> {
  const { answers: present, integrity, ledger } = readKept(folder);
  expect(integrity).toBe('ok');
  expect(
    [...known.receipts].filter((id) => !present.has(id)),
    'every answer with a receipt is there',
  ).toEqual([]);
  expect(ledger).toEqual({
    answers: present.size,
    recorded: 2 * present.size,
    acknowledged: 0,
    waiting: 2 * present.size,
    refused: 0,
  });
  // The visitors' screens send again what was cut off; it may be there already.
  for (const answer of known.cut.splice(0)) {
    if (present.has(answer.id)) known.silent += 1;
    expect(await host.call('feedback.submit', answer)).toMatchObject({ ok: true, value: { id: answer.id } });
    known.receipts.add(answer.id);
  }
  expect(known.receipts.size, 'and nothing that nobody sent').toBe(readKept(folder).answers.size);
}

async function killAgainAndAgain(kills: number): Promise<Knowledge> {
  const folder = emptyFolder();
  const known: Knowledge = { receipts: new Set(), cut: [], inFlight: 0, silent: 0 };
  try {
    for (let kill = 0; kill < kills; kill++) {
      const host = await startHost({ data: folder });
      if (kill > 0) await checkAfterRestart(folder, host, known);
      const visits = Promise.all(Array.from({ length: CLIENTS }, () => visit(host, known)));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * ANSWERING_MS));
      host.kill('SIGKILL');
      await Promise.all([visits, host.end]);
      if (known.cut.length > 0) known.inFlight += 1;
    }
    const host = await startHost({ data: folder });
    await checkAfterRestart(folder, host, known);
    host.kill('SIGTERM');
    expect((await host.end).code).toBe(0);
    return known;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test(
  `after ${KILLS} kills at random moments of answering, every answer with a receipt is there, once, and the ledger adds up`,
  async () => {
    const all = await Promise.all(Array.from({ length: FOLDERS }, () => killAgainAndAgain(KILLS / FOLDERS)));
    const sum = (count: (known: Knowledge) => number): number => all.reduce((total, known) => total + count(known), 0);
    // Without these the test would prove nothing: answers were being written when the kills came.
    expect(sum(({ inFlight }) => inFlight)).toBe(KILLS);
    expect(
      sum(({ receipts }) => receipts.size),
      'and not only those sent again',
    ).toBeGreaterThan(KILLS * CLIENTS);
    expect(
      sum(({ silent }) => silent),
      'some kills came between the commit and its receipt',
    ).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);
