import type { Activity } from './activity.ts';
import type { Actor } from './actor.ts';
import type { StatementObject, StatementRef, SubStatement } from './statement.ts';

/** The object of a statement by its kind; an object without a type is an Activity. */
export type KnownObject =
  | { kind: 'activity'; activity: Activity }
  | { kind: 'actor'; actor: Actor }
  | { kind: 'reference'; reference: StatementRef }
  | { kind: 'sub'; sub: SubStatement };

/** Tells what a checked statement is about. */
export function knownObject(object: StatementObject): KnownObject {
  switch (object.objectType) {
    case 'Agent':
    case 'Group':
      return { kind: 'actor', actor: object };
    case 'StatementRef':
      return { kind: 'reference', reference: object };
    case 'SubStatement':
      return { kind: 'sub', sub: object };
    default:
      return { kind: 'activity', activity: object as Activity };
  }
}
