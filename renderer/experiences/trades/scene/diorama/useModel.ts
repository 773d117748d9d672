import { useEffect, useState } from 'react';
import { type LoadedModel, loadModel } from './loadModel.ts';

/** The model of that name; null until it is read. It is freed on unmount. What cannot be read breaks the scene. */
export function useModel(name: string): LoadedModel | null {
  const [read, setRead] = useState<{ name: string; model: LoadedModel } | { name: string; error: unknown } | null>(
    null,
  );
  useEffect(() => {
    let left = false;
    let model: LoadedModel | null = null;
    loadModel(name).then(
      (loaded) => {
        if (left) return loaded.dispose();
        model = loaded;
        setRead({ name, model: loaded });
      },
      (error: unknown) => {
        if (!left) setRead({ name, error });
      },
    );
    return () => {
      left = true;
      setRead(null);
      model?.dispose();
    };
  }, [name]);
  if (read?.name !== name) return null;
  if ('error' in read) throw read.error;
  return read.model;
}
