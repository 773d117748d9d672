/**
 * A station that visitors answer, for the recorder: `node writer.ts FOLDER SYNCHRONOUS ANSWERS SEED`. It is opened and
 * closed twice in FOLDER/data; the id of each answer that got its receipt is then added to FOLDER/acknowledged, where
 * the recorder sees it in its place among the writes.
 */
import Database from 'better-sqlite3';
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { uuid } from '../../../electron/station/ports.ts';
import { openStation } from '../../../electron/station/station.ts';
import { answersOf, ASSETS, NOW } from '../../station/world.ts';
import { bytesOf, seeded } from '../random.ts';

const SESSIONS = 2;

const [folder = '', synchronous = '', answers = '', seed = ''] = process.argv.slice(2);
if (synchronous !== 'FULL') weaken(synchronous);

const draw = seeded(Number(seed));
const random = (count: number): Uint8Array => bytesOf(draw, count);
const acknowledged = openSync(join(folder, 'acknowledged'), 'a');
for (let session = 0; session < SESSIONS; session++) {
  const station = await openStation({
    folder: join(folder, 'data'),
    assets: ASSETS,
    host: 'browser',
    version: '1.2.3',
    clock: () => NOW,
    random,
  });
  for (let visit = 0; visit < Number(answers) / SESSIONS; visit++) {
    const input = answersOf({ id: uuid(random) });
    const reply = await station.dispatch({ name: 'feedback.submit', input });
    if (!reply.ok) throw new Error(`An answer was refused: ${reply.error.code}`);
    writeSync(acknowledged, `${input.id}\n`);
  }
  await station.close();
}

/** The station reads back that it waits for the disk at each commit: a control stops waiting just after. */
function weaken(mode: string): void {
  const { pragma } = Database.prototype;
  Database.prototype.pragma = function (source, options) {
    const found = pragma.call(this, source, options);
    if (source === 'synchronous') pragma.call(this, `synchronous = ${mode}`);
    return found;
  };
}
