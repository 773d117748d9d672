import type { Catalogue } from '../../contract/catalogue.ts';
import type { Connection } from '../database/connect.ts';
import type { CatalogueAssets } from './assets.ts';

/** What the home screen offers: the version's experiences, and which of them are withdrawn. */
export interface CatalogueStore {
  list(): Catalogue;
  has(experience: string): boolean;
  withdraw(experience: string, day: string): void;
  restore(experience: string): void;
}

export function createCatalogue(connection: Connection, assets: CatalogueAssets): CatalogueStore {
  const withdrawn = connection.prepare<[], { experience: string }>('SELECT experience FROM withdrawals');
  const withdraw = connection.prepare<[string, string]>(
    'INSERT INTO withdrawals (experience, day) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const restore = connection.prepare<[string]>('DELETE FROM withdrawals WHERE experience = ?');
  return {
    list() {
      const absent = new Set(withdrawn.all().map(({ experience }) => experience));
      return assets.experiences.map((entry) => ({ ...entry, withdrawn: absent.has(entry.id) }));
    },
    has: (experience) => assets.experiences.some(({ id }) => id === experience),
    withdraw(experience, day) {
      withdraw.run(experience, day);
    },
    restore(experience) {
      restore.run(experience);
    },
  };
}
