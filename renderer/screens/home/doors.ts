import type { Catalogue } from '../../../electron/contract/catalogue.ts';
import { MOST_CARDS } from './layout.ts';

/** One card of home. */
export interface HomeDoor {
  /** `<experience>.<door>`: unique on the screen, and where its words are in `doors.json`. */
  key: string;
  experience: string;
  door: string;
  minutes: number;
  withdrawn: boolean;
}

/** The doors of the catalogue in its order, as many as home can hold. */
export function homeDoors(catalogue: Catalogue): HomeDoor[] {
  return catalogue
    .flatMap(({ id, doors, withdrawn }) =>
      doors.map((door) => ({
        key: `${id}.${door.id}`,
        experience: id,
        door: door.id,
        minutes: door.minutes,
        withdrawn,
      })),
    )
    .slice(0, MOST_CARDS);
}
