import type { Progress, Said } from './gesture.ts';
import type { AssembleSpec } from './spec.ts';

/** Putting the right things together. */
export interface AssembleGesture extends Progress {
  readonly kind: 'assemble';
  /** What was put in, in order. */
  readonly chosen: readonly string[];
  /** What is left to spend; undefined where there is no limit. */
  readonly left: number | undefined;
  /** Puts a piece in, or takes it out again where no order binds it. */
  toggle(id: string): void;
}

/** Begins the gesture. Pure. */
export function beginAssemble(spec: AssembleSpec): AssembleGesture {
  let chosen: string[] = [];
  let said: Said | undefined;

  const pieceOf = (id: string) => spec.pieces.find((piece) => piece.id === id);
  const spent = (): number => chosen.reduce((sum, id) => sum + (pieceOf(id)?.cost ?? 0), 0);
  const inOrder = spec.pieces.filter(({ fits }) => fits).map(({ id }) => id);
  const isDone = (): boolean => chosen.length >= spec.wanted;

  return {
    kind: 'assemble',
    get progress() {
      return Math.min(1, chosen.length / spec.wanted);
    },
    get isDone() {
      return isDone();
    },
    get said() {
      return said;
    },
    get changes() {
      return chosen.flatMap((id) => pieceOf(id)?.changes ?? []);
    },
    get chosen() {
      return chosen;
    },
    get left() {
      return spec.budget && spec.budget.most - spent();
    },
    toggle(id) {
      const piece = pieceOf(id);
      if (!piece || isDone()) return;
      if (chosen.includes(id)) {
        // What stands in its place stays, and says so again.
        said = spec.inOrder === true ? { tone: 'good', words: piece.says } : undefined;
        if (spec.inOrder !== true) chosen = chosen.filter((one) => one !== id);
        return;
      }
      if (!piece.fits) said = { tone: 'teach', words: piece.says };
      else if (spec.inOrder === true && inOrder[chosen.length] !== id)
        said = spec.early && { tone: 'teach', words: spec.early };
      else if (spec.budget && spent() + (piece.cost ?? 0) > spec.budget.most)
        said = spec.over && { tone: 'teach', words: spec.over };
      else {
        chosen = [...chosen, id];
        said = isDone() ? { tone: 'done', words: spec.done } : { tone: 'good', words: piece.says };
      }
    },
  };
}
