import { statfsSync } from 'node:fs';
import { StationError } from '../../contract/errors.ts';
import type { MachineHealth } from '../../contract/station.ts';
import type { CatalogueStore } from '../catalogue/catalogue.ts';
import type { StationConfig } from '../config/schema.ts';
import type { StationDatabase } from '../database/database.ts';
import { localDay } from '../day.ts';
import type { Clock } from '../ports.ts';

/** Failures of one experience in one day after which visitors no longer see it. */
export const FAILURES_TO_WITHDRAW = 3;

/** How the machine and its experiences do. */
export interface Health {
  /** Counts a failure; the third of the day withdraws the experience until an operator restores it. */
  failure(experience: string): { today: number; withdrawn: boolean };
  /** Offers the experience again and forgets the day's failures. */
  restore(experience: string): void;
  machine(): MachineHealth;
}

export interface HealthOptions {
  database: StationDatabase;
  catalogue: CatalogueStore;
  config: StationConfig;
  clock: Clock;
  folder: string;
  version: string;
  host: MachineHealth['host'];
}

export function createHealth(options: HealthOptions): Health {
  const { catalogue, clock, config, database, folder, host, version } = options;
  const { connection } = database;
  const openedAt = clock();
  const count = connection.prepare<[string, string], { count: number }>(
    `INSERT INTO failures (day, experience, count) VALUES (?, ?, 1)
     ON CONFLICT (day, experience) DO UPDATE SET count = count + 1 RETURNING count`,
  );
  const counts = connection.prepare<[string], { experience: string; count: number }>(
    'SELECT experience, count FROM failures WHERE day = ?',
  );
  const forget = connection.prepare<[string, string]>('DELETE FROM failures WHERE day = ? AND experience = ?');
  const today = (): string => localDay(clock(), config.lab.place.timeZone).day;

  function checked(experience: string): void {
    if (!catalogue.has(experience)) {
      throw new StationError('not-found', 'No such experience.', { field: 'experience' });
    }
  }

  return {
    failure: connection.transaction((experience: string) => {
      checked(experience);
      const failures = count.get(today(), experience)?.count ?? 0;
      const withdrawn = failures >= FAILURES_TO_WITHDRAW;
      if (withdrawn) catalogue.withdraw(experience, today());
      return { today: failures, withdrawn };
    }),
    restore: connection.transaction((experience: string) => {
      checked(experience);
      catalogue.restore(experience);
      forget.run(today(), experience);
    }),
    machine() {
      const failures = new Map(counts.all(today()).map((row) => [row.experience, row.count]));
      const disk = statfsSync(folder);
      return {
        version,
        lab: config.lab.name,
        machine: config.machine,
        host,
        // A clock set back must not give a negative time.
        uptime: Math.max(0, (clock() - openedAt) / 1000),
        database: { bytes: database.bytes(), schemaVersion: database.schemaVersion, rebuilt: database.rebuilt },
        diskFree: disk.bavail * disk.bsize,
        failures: catalogue
          .list()
          .map(({ id, withdrawn }) => ({ experience: id, today: failures.get(id) ?? 0, withdrawn })),
      };
    },
  };
}
