import type { Change, GestureSpec } from './spec.ts';

/** Every node of the model that a gesture may change, move or turn. */
export function nodesOf(spec: GestureSpec): string[] {
  const named = (changes: readonly Change[]): string[] => changes.map(({ node }) => node);
  switch (spec.kind) {
    case 'path':
      return spec.changes.flatMap(named);
    case 'band':
      return named(spec.changes);
    case 'order':
      return spec.steps.flatMap(({ changes }) => named(changes));
    case 'fault':
      return [...named(spec.safe.changes), ...named(spec.changes)];
    case 'assemble':
      return spec.pieces.flatMap(({ changes }) => named(changes));
  }
}
