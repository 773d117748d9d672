import type { Connection } from '../database/connect.ts';
import { markOfHour } from '../sync/outbox.ts';

/** What is kept on disk of the dealings with the hub. */
export interface Marks {
  read(): {
    /** Hour of the last heartbeat, ISO 8601. */
    beatAt: string | undefined;
    /** Day of the last purge that was tried. */
    purgedOn: string | undefined;
    /** Day on which the record store proved to be no hub. */
    noHubOn: string | undefined;
  };
  beat(hour: string): void;
  purge(day: string): void;
  noHub(day: string): void;
  /** What waits: how much of it is of this hour, and the oldest day of the rest. */
  beforeHour(hour: string): { ofThisHour: number; oldestWaiting: string | undefined };
}

export function createMarks(connection: Connection): Marks {
  const read = connection.prepare<[], Record<'beat_at' | 'purged_on' | 'no_hub_on', string | null>>(
    'SELECT beat_at, purged_on, no_hub_on FROM sync',
  );
  const beat = connection.prepare<[string]>('UPDATE sync SET beat_at = ?');
  const purge = connection.prepare<[string]>('UPDATE sync SET purged_on = ?');
  const noHub = connection.prepare<[string]>('UPDATE sync SET no_hub_on = ?');
  const waiting = connection.prepare<[Buffer], { recent: number; oldest: string | null }>(
    `SELECT count(*) FILTER (WHERE now) AS recent, min(day) FILTER (WHERE NOT now) AS oldest
     FROM (SELECT a.day AS day, instr(o.bytes, ?) > 0 AS now
           FROM outbox o LEFT JOIN answers a ON a.id = o.answer WHERE o.state = 'pending')`,
  );
  return {
    read() {
      const row = read.get();
      return {
        beatAt: row?.beat_at ?? undefined,
        purgedOn: row?.purged_on ?? undefined,
        noHubOn: row?.no_hub_on ?? undefined,
      };
    },
    beat: (hour) => beat.run(hour),
    purge: (day) => purge.run(day),
    noHub: (day) => noHub.run(day),
    beforeHour(hour) {
      const row = waiting.get(Buffer.from(markOfHour(hour)));
      return { ofThisHour: row?.recent ?? 0, oldestWaiting: row?.oldest ?? undefined };
    },
  };
}
