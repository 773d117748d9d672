import { useTranslation } from 'react-i18next';
import { HORIZON } from '../../model/pick.ts';
import type { Sought } from '../../model/search/search.ts';
import type { Planetarium, Target } from '../../model/types.ts';
import { TargetPicture } from '../pictures/TargetPicture.tsx';
import type { SkyWords } from '../words.ts';

/** One answer: its picture, its name, where it is. */
export function SoughtRow({
  sought: { target, name },
  model,
  words,
  onChoose,
}: {
  sought: Sought;
  model: Planetarium;
  words: SkyWords;
  onChoose: (target: Target) => void;
}) {
  const { t } = useTranslation('sky-search');
  const { altitude, azimuth } = model.locate(target);
  return (
    <button type="button" className="sky-row" onClick={() => onChoose(target)}>
      <TargetPicture target={target} model={model} />
      <span className="sky-row-name">{name}</span>
      <span className="sky-row-where">{altitude < HORIZON ? t('below') : words.compass(azimuth)}</span>
    </button>
  );
}
