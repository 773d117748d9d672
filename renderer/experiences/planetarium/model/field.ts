import type { Framing } from './framing.ts';
import { objectField } from './objects.ts';
import { closeField } from './opening.ts';
import type { BodyId, BodyView } from './sky.ts';
import type { TargetFacts } from './types.ts';

/** Fields in which a star is shown among its neighbours, and the one taken where the view is outside; degrees. */
const STAR_FIELDS = { narrowest: 8, widest: 40, taken: 30 };

/** The vertical field of view that something asks of the free area as it is now, degrees. */
export type Field = () => number;

/** The fields in which things are shown, whatever the panel leaves free of the screen. */
export interface Fields {
  /** Shows the whole disc of a body, as large as it is now. */
  close(id: BodyId): Field;
  /** As wide as asked, in degrees; in portrait wider, so that it holds nearly as much across. */
  wide(fieldOfView: number): Field;
  /** Shows a figure, a nebula or the sky about a radiant as a whole. */
  whole(shown: TargetFacts): Field;
}

/** Fields for this framing and for bodies as they are now; both are read each time a field is asked. */
export function createFields(framing: Pick<Framing, 'tightness'>, bodyNow: (id: BodyId) => BodyView): Fields {
  return {
    close: (id) => () => closeField(bodyNow(id)) * framing.tightness,
    wide: (fieldOfView) => () => fieldOfView * Math.sqrt(framing.tightness),
    whole(shown) {
      const field = objectField(shown);
      return () => field * framing.tightness;
    },
  };
}

/** The field in which a star is shown, degrees: the present one where that shows it among its neighbours. */
export function starField(present: number): number {
  const { narrowest, widest, taken } = STAR_FIELDS;
  return present < narrowest || present > widest ? taken : present;
}
