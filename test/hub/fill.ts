/** Serves a hub with two months of visitors of seven labs: `node build/run.mjs test/hub/fill.ts [PORT]`. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHub } from '../../hub/hub.ts';
import { typed } from './browser.ts';
import { createClient } from './client.ts';
import { statementsOf, twoMonths } from './visitors.ts';

const BATCH = 200;

const hub = await openHub({
  folder: mkdtempSync(join(tmpdir(), 'vitrine-hub-filled-')),
  url: undefined,
  host: '127.0.0.1',
  port: Number(process.argv[2] ?? 8091),
  rate: { perSecond: 1_000, burst: 10_000 },
  now: Date.now,
  random: randomBytes,
  newId: randomUUID,
  onFault: (error) => console.error(error),
});
const client = createClient(hub.address, await hub.keys.create('labs', 'write'));
const statements = twoMonths(new Date().toISOString().slice(0, 10)).flatMap((visitor) =>
  statementsOf(visitor, randomUUID),
);
for (let at = 0; at < statements.length; at += BATCH) {
  const { status, text } = await client('POST', 'statements', { body: statements.slice(at, at + BATCH) });
  if (status !== 200) throw new Error(`${status} ${text}`);
}
console.log(`${statements.length} statements at ${hub.address}`);
console.log(typed(await hub.keys.create('reader', 'read')));
