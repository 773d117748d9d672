import type { Progress, Said } from './gesture.ts';
import type { FaultSpec } from './spec.ts';

/** Finding a fault: safety first, then looking, then naming. */
export interface FaultGesture extends Progress {
  readonly kind: 'fault';
  readonly isSafe: boolean;
  /** Places that were looked at, with what they read. */
  readonly seen: ReadonlySet<string>;
  /** The place looked at last. */
  readonly at: string | undefined;
  makeSafe(): void;
  look(place: string): void;
  /** Says that this place is the faulty one. */
  accuse(place: string): void;
}

/** Begins the gesture. Pure. */
export function beginFault(spec: FaultSpec): FaultGesture {
  let isSafe = false;
  let found = false;
  let at: string | undefined;
  let seen = new Set<string>();
  let said: Said | undefined;

  const placeOf = (id: string) => spec.places.find((place) => place.id === id);
  /** True when hands are not yet allowed in; says so. */
  const isForbidden = (): boolean => {
    if (!isSafe) said = { tone: 'teach', words: spec.unsafe };
    return !isSafe;
  };

  return {
    kind: 'fault',
    get progress() {
      if (found) return 1;
      return (Number(isSafe) + seen.size) / (spec.places.length + 2);
    },
    get isDone() {
      return found;
    },
    get said() {
      return said;
    },
    get changes() {
      return [...(isSafe ? spec.safe.changes : []), ...(found ? spec.changes : [])];
    },
    get isSafe() {
      return isSafe;
    },
    get seen() {
      return seen;
    },
    get at() {
      return at;
    },
    makeSafe() {
      if (isSafe) return;
      isSafe = true;
      said = { tone: 'good', words: spec.safe.says };
    },
    look(id) {
      const place = placeOf(id);
      if (!place || found || isForbidden()) return;
      at = id;
      seen = new Set([...seen, id]);
      said = { tone: 'good', words: place.reads };
    },
    accuse(id) {
      const place = placeOf(id);
      if (!place || found || isForbidden()) return;
      at = id;
      if (!seen.has(id)) said = { tone: 'teach', words: spec.unseen };
      else if (!place.faulty) said = { tone: 'teach', words: spec.sound };
      else {
        found = true;
        said = { tone: 'done', words: spec.done };
      }
    },
  };
}
