import { useTranslation } from 'react-i18next';
import { HORIZON } from '../../model/pick.ts';
import { keyOf } from '../../model/facts.ts';
import type { Sought } from '../../model/search/search.ts';
import type { Planetarium, Target } from '../../model/types.ts';
import { TargetPicture } from '../pictures/TargetPicture.tsx';
import { PICTURED } from './pictured.ts';

/** The things that one may look for, each by its picture; those that have not risen stand in the ground. */
export function PictureGrid({
  model,
  things,
  onChoose,
}: {
  model: Planetarium;
  things: readonly Sought[];
  onChoose: (target: Target) => void;
}) {
  const { t } = useTranslation('sky-search');
  const names = new Map(things.map(({ target, name }) => [keyOf(target), name]));
  return (
    <ul className="sky-search-pictures" aria-label={t('pictures')}>
      {PICTURED.filter((target) => names.has(keyOf(target))).map((target) => {
        const below = model.locate(target).altitude < HORIZON;
        return (
          <li key={keyOf(target)}>
            <button type="button" className="sky-search-card" data-below={below} onClick={() => onChoose(target)}>
              <TargetPicture target={target} model={model} />
              <span className="sky-search-name">{names.get(keyOf(target))}</span>
              {below && <span className="unseen">{t('below')}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
