import type { Shown } from '../shows.ts';
import { loadShowcases } from './miniature.tsx';

/** `?show=pictures`: every door as it is drawn where no diorama stands. */
export async function showPictures(): Promise<Shown> {
  const pictures = (await loadShowcases()).flatMap((showcase) => Object.entries(showcase.pictures));
  return {
    Scene: () => null,
    Over: () => (
      <div style={{ position: 'fixed', inset: '8%', display: 'flex', gap: '4%', background: 'var(--ground)' }}>
        {pictures.map(([door, Picture], i) => (
          <div key={`${door}-${i.toFixed(0)}`} style={{ flex: 1 }}>
            <Picture />
          </div>
        ))}
      </div>
    ),
  };
}
