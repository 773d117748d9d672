import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createRecorder } from '../../electron/station/feedback/recorder.ts';
import { SYNC } from '../../electron/delivery/limits.ts';
import { openSendingKiosk } from '../station/sync/kiosk.ts';
import { type Figure, figure } from './figure.ts';
import { type HubProcess, startHubProcess } from './hub-process.ts';
import { statementTexts } from './statements.ts';

/** A lab's answers of a year or two without a network. */
const WAITING = 100_000;
/** Written at once when the outbox is filled. */
const FILL = 1_000;
/** A reply may take as long as in a kiosk, in milliseconds. */
const PATIENCE_MS = 60_000;

export const name = 'Drain';

/** Seconds that a kiosk takes to send 100,000 waiting statements to a hub, beside the bare requests that it takes. */
export async function run(): Promise<Figure[]> {
  return [await drainInto(await startHubProcess(), await bareSeconds(await startHubProcess()))];
}

async function drainInto(hub: HubProcess, bare: number): Promise<Figure> {
  try {
    await using kiosk = await openSendingKiosk({
      address: `${hub.address}/xapi`,
      key: hub.key('write'),
      fetch,
      timeoutMs: PATIENCE_MS,
    });
    await kiosk.world.meanwhile(fill);
    const from = performance.now();
    await kiosk.drain();
    const seconds = (performance.now() - from) / 1000;
    const { acknowledged } = await kiosk.ledger();
    if (acknowledged !== WAITING) throw new Error(`${acknowledged} of ${WAITING} statements were acknowledged.`);
    return figure(`Draining ${WAITING} waiting statements into a hub`, seconds, 's', {
      name: `the same requests of ${SYNC.statements}, one after the other, without an outbox`,
      value: bare,
    });
  } finally {
    await hub.close();
  }
}

/** As if the visitors of long ago had answered one question each. */
function fill(folder: string): void {
  const connection = new Database(join(folder, 'station.db'));
  try {
    const record = createRecorder(connection);
    const write = connection.transaction((texts: readonly string[]) => {
      for (const text of texts) record(...rowsOf(text));
    });
    for (let at = 0; at < WAITING; at += FILL) write(statementTexts(FILL));
  } finally {
    connection.close();
  }
}

let seq = 0;

function rowsOf(text: string): Parameters<ReturnType<typeof createRecorder>> {
  const { id, result } = JSON.parse(text) as { id: string; result: { response: string } };
  const answer = randomUUID();
  seq += 1;
  return [
    {
      id: answer,
      experience: 'planetarium',
      questionnaire: 'standard',
      version: 2,
      language: 'fr',
      role: null,
      day: '2026-11-02',
      day_part: 'afternoon',
    },
    [{ question: 'liked', choice: result.response, statementId: id, seq, bytes: Buffer.from(text) }],
  ];
}

async function bareSeconds(hub: HubProcess): Promise<number> {
  try {
    const authorization = `Basic ${Buffer.from(hub.key('write')).toString('base64')}`;
    const bodies = Array.from(
      { length: WAITING / SYNC.statements },
      () => `[${statementTexts(SYNC.statements).join(',')}]`,
    );
    const from = performance.now();
    for (const body of bodies) {
      const response = await fetch(`${hub.address}/xapi/statements`, {
        method: 'POST',
        headers: { authorization, 'x-experience-api-version': '1.0.3', 'content-type': 'application/json' },
        body,
      });
      await response.text();
      if (response.status !== 200) throw new Error(`The hub refused a batch: ${response.status}`);
    }
    return (performance.now() - from) / 1000;
  } finally {
    await hub.close();
  }
}
