import { type CSSProperties, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { earthStep, scaleWalk, type WalkStep, walkToNearestStar } from '../../model/flight/scaleWalk.ts';
import { placesAt } from '../../model/flight/solarSystem.ts';
import type { TabProps } from '../tabs.ts';
import { useFlightWords } from './useFlightWords.ts';

const DAY = 86_400_000;

/** The Solar System shrunk until the Sun is a football; the dots are of that size on the glass. One touch flies there. */
export function WalkTab({ model, visit, shown }: TabProps) {
  const { t } = useTranslation(['sky-flight', 'planetarium']);
  const words = useFlightWords(visit.language);
  const day = Math.round(shown.time / DAY);
  const { steps, earth } = useMemo(() => {
    const places = placesAt(day * DAY);
    return { steps: scaleWalk(places), earth: earthStep(places) };
  }, [day]);
  const toldOf = ({ thing, distance }: Omit<WalkStep, 'id'>) => ({
    object: t(`walk.objects.${thing}`),
    distance: words.walked(distance),
  });
  const { goal } = shown.flight;
  return (
    <>
      <p className="sky-hint">
        {t('walk.intro')} {t('walk.earth', toldOf(earth))} {t('walk.go')}
      </p>
      <ul className="flight-walk">
        {steps.map((step) => {
          const { id, diameter } = step;
          return (
            <li key={id}>
              <button
                type="button"
                className="sky-row flight-stop"
                aria-current={goal?.kind === 'body' && goal.id === id ? 'step' : undefined}
                onClick={() => model.flight.goTo({ kind: 'body', id })}
              >
                <span
                  className="flight-dot"
                  style={{ '--size': Math.min(diameter, 26) } as CSSProperties}
                  data-body={id}
                />
                <span className="sky-row-name">{t(`planetarium:bodies.${id}.name`)}</span>
                <span className="sky-row-where">
                  {id === 'sun' ? t('walk.sun') : t(id === 'moon' ? 'walk.moonRow' : 'walk.row', toldOf(step))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="sky-hint">{t('walk.star', { distance: words.walked(walkToNearestStar() * 1000) })}</p>
    </>
  );
}
