import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../../electron/contract/vocabulary.ts';
import type { GestureSpec } from '../../../model/gesture/spec.ts';

/** How much of the gesture is done: one piece for each of its parts, filled from the beginning. */
export function Progress({ spec, progress, language }: { spec: GestureSpec; progress: number; language: Language }) {
  const { t } = useTranslation('trades');
  const parts = partsOf(spec);
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(progress);
  return (
    <div
      className="gesture-progress"
      role="meter"
      aria-label={t('gesture.progress')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(progress * 100)}
      aria-valuetext={share}
    >
      {Array.from({ length: parts }, (_, part) => {
        const filled = Math.min(1, Math.max(0, progress * parts - part));
        return <span key={part} style={{ '--filled': filled.toFixed(3) } as CSSProperties} />;
      })}
    </div>
  );
}

function partsOf(spec: GestureSpec): number {
  switch (spec.kind) {
    case 'path':
      return spec.strokes.length;
    case 'order':
      return spec.steps.length;
    case 'assemble':
      return spec.wanted;
    case 'band':
    case 'fault':
      return 1;
  }
}
