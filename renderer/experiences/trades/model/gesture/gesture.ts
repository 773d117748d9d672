import type { Words } from '../content/words.ts';
import type { Change } from './spec.ts';

/** What is said after a move: it praises, it teaches, or it ends. Nothing is ever counted against anyone. */
export interface Said {
  tone: 'good' | 'teach' | 'done';
  words: Words;
}

/** What all gestures have in common, whatever the hands do. */
export interface Progress {
  /** From 0 to 1. */
  readonly progress: number;
  readonly isDone: boolean;
  readonly said: Said | undefined;
  /** What the world shows of it: all that holds now, in order; a later change of a node goes before. */
  readonly changes: readonly Change[];
}
