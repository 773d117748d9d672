import { useEffect, useMemo } from 'react';

interface Disposable {
  dispose(): void;
}

/** Frees every geometry, material, texture or target of a list or a record. */
export function disposeAll(things: Iterable<Disposable> | Readonly<Record<string, Disposable>>): void {
  const list = Symbol.iterator in things ? things : Object.values(things);
  for (const thing of list) thing.dispose();
}

/**
 * Makes something that holds graphics memory and frees it on unmount or when `make` changes.
 * `make` must be stable (module function or `useCallback`). Needed for all that is not written as a JSX element.
 */
export function useDisposable<T extends Disposable>(make: () => T): T {
  const thing = useMemo(make, [make]);
  useEffect(() => () => thing.dispose(), [thing]);
  return thing;
}
