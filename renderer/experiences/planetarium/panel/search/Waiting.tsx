import { HourglassMedium } from '@phosphor-icons/react/dist/csr/HourglassMedium';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import { SUN } from '../../model/night.ts';
import { HORIZON } from '../../model/pick.ts';
import { nextAppearance } from '../../model/rising.ts';
import { keyOf } from '../../model/facts.ts';
import type { Planetarium, PlanetariumSnapshot, TargetFacts } from '../../model/types.ts';

/** Vertical field in which a thing is awaited at the horizon, degrees. */
const FIELD = 50;

/** Says why the chosen thing cannot be seen now, and goes to the time when it can. Nothing where it can be seen. */
export function Waiting({
  facts: { target, horizontal },
  model,
  shown,
}: {
  facts: TargetFacts;
  model: Planetarium;
  shown: PlanetariumSnapshot;
}) {
  const { t } = useTranslation('sky-search');
  const key = keyOf(target);
  const [told, setTold] = useState<{ key: string; why: 'never' | 'notToday' | 'daytime' } | null>(null);
  const byDay = target.kind === 'body' && (target.id === 'sun' || target.id === 'moon');
  const hidden =
    horizontal.altitude < HORIZON ? 'below' : !byDay && shown.sunAltitude > SUN.civilDusk ? 'daylight' : null;
  if (!hidden) return null;

  const wait = () => {
    const next = nextAppearance(target, model.sky.time, model.sky.site, model.data);
    if (next === null) setTold({ key, why: target.kind === 'body' ? 'notToday' : 'never' });
    else if (!next.dark && hidden === 'daylight') setTold({ key, why: 'daytime' });
    else {
      model.setTime(next.time);
      model.setRate(1);
      model.lookAt(next.horizontal, FIELD);
      model.select(target);
    }
  };
  return (
    <div className="sky-waiting">
      <p className="sky-hint" role="status">
        {told?.key === key ? t(`without.${told.why}`) : t(`hidden.${hidden}`)}
      </p>
      {told?.key !== key && (
        <Button icon={HourglassMedium} onClick={wait}>
          {t(`wait.${hidden}`)}
        </Button>
      )}
    </div>
  );
}
