import { type AssembleGesture, beginAssemble } from './assemble.ts';
import { type BandGesture, beginBand } from './band.ts';
import { beginFault, type FaultGesture } from './fault.ts';
import { beginOrder, type OrderGesture } from './order.ts';
import { beginPath, type PathGesture } from './path.ts';
import type { GestureSpec } from './spec.ts';

/** A gesture under way. */
export type Gesture = PathGesture | BandGesture | OrderGesture | FaultGesture | AssembleGesture;

/** Begins the gesture that a world wants. */
export function beginGesture(spec: GestureSpec): Gesture {
  switch (spec.kind) {
    case 'path':
      return beginPath(spec);
    case 'band':
      return beginBand(spec);
    case 'order':
      return beginOrder(spec);
    case 'fault':
      return beginFault(spec);
    case 'assemble':
      return beginAssemble(spec);
  }
}
