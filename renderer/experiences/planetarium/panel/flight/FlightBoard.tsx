import { ArrowDown } from '@phosphor-icons/react/dist/csr/ArrowDown';
import { ArrowUp } from '@phosphor-icons/react/dist/csr/ArrowUp';
import { House } from '@phosphor-icons/react/dist/csr/House';
import { RocketLaunch } from '@phosphor-icons/react/dist/csr/RocketLaunch';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import type { Planetarium, PlanetariumSnapshot } from '../../model/types.ts';
import { STOPS } from '../../model/flight/stops.ts';
import { useFlightWords } from './useFlightWords.ts';
import './flight.css';

/** Over the scene, low left: the way up, and once aloft how far one is and where to go next. */
export function FlightBoard({
  model,
  shown: { flight },
  language,
}: {
  model: Planetarium;
  shown: PlanetariumSnapshot;
  language: string;
}) {
  const { t } = useTranslation('sky-flight');
  const words = useFlightWords(language);
  if (!flight.flying) {
    return (
      <div className="flight-board">
        <Button icon={RocketLaunch} kind="primary" data-flight="liftOff" onClick={() => model.flight.liftOff()}>
          {t('liftOff')}
        </Button>
      </div>
    );
  }
  const { goal } = flight;
  const last = goal?.kind === 'stop' && goal.id === STOPS.at(-1)?.id;
  return (
    <section className="flight-board" aria-label={t('label')}>
      <div className="flight-told over-scene">
        <p className="flight-place">{words.place(flight)}</p>
        <p className="flight-distance">{words.distance(flight.altitude)}</p>
        <p className="flight-line">{words.line(flight)}</p>
        <p className="flight-line">{words.light(flight.altitude)}</p>
      </div>
      <div className="flight-buttons">
        <Button icon={ArrowUp} data-flight="farther" disabled={last} onClick={() => model.flight.farther()}>
          {t('farther')}
        </Button>
        <Button icon={ArrowDown} data-flight="nearer" onClick={() => model.flight.nearer()}>
          {t('nearer')}
        </Button>
        <Button icon={House} data-flight="land" onClick={() => model.flight.land()}>
          {t('land')}
        </Button>
      </div>
      <p className="unseen" aria-live="polite">
        {flight.moving
          ? ''
          : t('said', {
              place: words.place(flight),
              distance: words.distance(flight.altitude),
              line: words.line(flight),
            })}
      </p>
    </section>
  );
}
