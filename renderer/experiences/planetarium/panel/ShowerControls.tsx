import { CalendarStar } from '@phosphor-icons/react/dist/csr/CalendarStar';
import { FastForward } from '@phosphor-icons/react/dist/csr/FastForward';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { bestNight } from '../model/best-night.ts';
import type { Planetarium } from '../model/types.ts';

/** Simulated seconds in a real one while an hour goes by in a minute. */
const HOUR_IN_MINUTE = 60;

/** Goes to the best night of a shower, and lets an hour of it go by in a minute. */
export function ShowerControls({ id, model }: { id: string; model: Planetarium }) {
  const { t } = useTranslation('sky-objects');
  const running = model.rate === HOUR_IN_MINUTE;
  const go = () => {
    model.setTime(bestNight(id, model.sky.time, model.sky.site));
    model.show({ kind: 'shower', id });
  };
  return (
    <div className="sky-pair">
      <Button icon={CalendarStar} onClick={go}>
        {t('show.bestNight')}
      </Button>
      <Button icon={FastForward} aria-pressed={running} onClick={() => model.setRate(running ? 1 : HOUR_IN_MINUTE)}>
        {t('show.hourInMinute')}
      </Button>
    </div>
  );
}
