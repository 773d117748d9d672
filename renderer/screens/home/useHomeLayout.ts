import { useMemo, useSyncExternalStore } from 'react';
import { type Settings, TEXT_SCALES } from '../../access/settings.ts';
import { type HomeLayout, homeLayout, type Rect } from './layout.ts';

/** Share of the screen's height that home keeps when all is placed lower. */
const LOW_SHARE = { landscape: 0.74, portrait: 0.64 } as const;

/** Home's layout for the window as it is, text size and reach included. Scene and words both stand on it. */
export function useHomeLayout(count: number, { textSize, lowReach }: Settings): HomeLayout {
  const size = useSyncExternalStore(onResize, readSize);
  return useMemo(() => {
    const [width = 0, height = 0] = size.split('×').map(Number);
    const share = lowReach ? LOW_SHARE[width >= height ? 'landscape' : 'portrait'] : 1;
    const used = Math.round(height * share);
    const layout = homeLayout({ width, height: used, count, textScale: TEXT_SCALES[textSize] });
    return lowered(layout, height - used);
  }, [size, count, textSize, lowReach]);
}

/** The same layout, further down. */
export function lowered(layout: HomeLayout, by: number): HomeLayout {
  if (by === 0) return layout;
  const down = (rect: Rect): Rect => ({ ...rect, y: rect.y + by });
  return {
    ...layout,
    title: down(layout.title),
    bar: down(layout.bar),
    cards: layout.cards.map((each) => ({
      ...each,
      card: down(each.card),
      diorama: down(each.diorama),
      words: down(each.words),
    })),
  };
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

function readSize(): string {
  return `${window.innerWidth}×${window.innerHeight}`;
}
