import { type Heartbeat, heartbeat as heartbeatSchema } from '../../electron/contract/hub.ts';
import type { Database } from '../database/schema.ts';
import type { WriteQueue } from '../database/write-queue.ts';

/** Machines of one key; beyond, those that have been silent longest are forgotten. */
const MACHINES = 50;
/** Silent for longer, a machine has left the fleet. Days. */
const REMEMBERED_DAYS = 90;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A machine of the fleet, as it last told of itself. */
export interface Kiosk {
  heartbeat: Heartbeat;
  /** When the hub last heard it, to the minute. Milliseconds since 1970. */
  seen: number;
}

export interface KioskStoreOptions {
  database: Database;
  queue: WriteQueue;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What the hub knows of kiosks: the last heartbeat of each, without a history. */
export class KioskStore {
  readonly #database: Database;
  readonly #queue: WriteQueue;
  readonly #now: () => number;

  constructor({ database, now, queue }: KioskStoreOptions) {
    this.#database = database;
    this.#queue = queue;
    this.#now = now;
  }

  /** Keeps a heartbeat that came with a key, in the place of the one before. */
  async beat(key: string, heartbeat: Heartbeat): Promise<void> {
    const { lab, machine } = heartbeat;
    const seen = new Date(Math.floor(this.#now() / MINUTE_MS) * MINUTE_MS).toISOString();
    const row = { seen, heartbeat: JSON.stringify(heartbeat) };
    await this.#queue.run(async () => {
      await this.#database
        .insertInto('kiosk')
        .values({ key, lab, machine, ...row })
        .onConflict((conflict) => conflict.columns(['key', 'lab', 'machine']).doUpdateSet(row))
        .execute();
      await this.#forget(key);
    });
  }

  /** How many of these statements the hub holds. */
  async held(ids: readonly string[]): Promise<number> {
    const rows = await this.#database
      .selectFrom('statement')
      .select('id')
      .where('id', 'in', [...new Set(ids.map((id) => id.toLowerCase()))])
      .execute();
    return rows.length;
  }

  async #forget(key: string): Promise<void> {
    const surplus = await this.#database
      .selectFrom('kiosk')
      .select(['lab', 'machine'])
      .where('key', '=', key)
      .orderBy('seen', 'desc')
      .limit(MACHINES)
      .offset(MACHINES)
      .execute();
    for (const { lab, machine } of surplus) {
      await this.#database
        .deleteFrom('kiosk')
        .where('key', '=', key)
        .where('lab', '=', lab)
        .where('machine', '=', machine)
        .execute();
    }
  }
}

/** Every machine that was heard in the 90 days before `now` (milliseconds since 1970), by lab and name. */
export async function readFleet(database: Database, now: number): Promise<Kiosk[]> {
  const rows = await database
    .selectFrom('kiosk')
    .select(['seen', 'heartbeat'])
    .where('seen', '>=', new Date(now - REMEMBERED_DAYS * DAY_MS).toISOString())
    .orderBy('lab')
    .orderBy('machine')
    .execute();
  return rows.map(({ heartbeat, seen }) => ({
    heartbeat: heartbeatSchema.parse(JSON.parse(heartbeat)),
    seen: Date.parse(seen),
  }));
}
