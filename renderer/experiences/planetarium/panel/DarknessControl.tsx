import { Buildings } from '@phosphor-icons/react/dist/csr/Buildings';
import { Mountains } from '@phosphor-icons/react/dist/csr/Mountains';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { BORTLE_CLASSES } from '../model/brightness.ts';
import type { TabProps } from './tabs.ts';
import './DarknessControl.css';

/** The slider goes from the heart of a city to the Hautes-Vosges: darker skies than those are not to be had here. */
const CITY = BORTLE_CLASSES.length;
const MOUNTAINS = 3;
/** Above this altitude of the Sun, degrees, no star is out. */
const DAY = -1;

/** How much artificial light the night has, and how many stars it leaves. */
export function DarknessControl({ model, visit, shown }: TabProps) {
  const { t } = useTranslation('sky-objects');
  const id = useId();
  const { bortle, sunAltitude } = shown;
  const place = t(`classes.${bortle}`);
  const set = (dark: number) => model.setBortle(Math.min(Math.max(CITY - dark, MOUNTAINS), CITY));
  const dark = CITY - bortle;
  return (
    <div className="sky-dark" role="group" aria-labelledby={id}>
      <h3 className="choices-title" id={id}>
        {t('show.night')}
      </h3>
      <p className="sky-dark-count" aria-live="polite">
        {sunAltitude > DAY ? t('show.daylight') : <StarCount count={shown.visibleStars} language={visit.language} />}
      </p>
      <input
        className="sky-dark-slider"
        type="range"
        min={0}
        max={CITY - MOUNTAINS}
        step={1}
        value={Math.min(dark, CITY - MOUNTAINS)}
        aria-labelledby={id}
        aria-valuetext={place}
        onChange={(event) => set(event.currentTarget.valueAsNumber)}
      />
      <p className="sky-dark-place">{place}</p>
      <div className="sky-pair">
        <Button icon={Buildings} disabled={bortle >= CITY} onClick={() => set(dark - 1)}>
          {t('show.brighter')}
        </Button>
        <Button icon={Mountains} disabled={bortle <= MOUNTAINS} onClick={() => set(dark + 1)}>
          {t('show.darker')}
        </Button>
      </div>
    </div>
  );
}

function StarCount({ count, language }: { count: number; language: string }) {
  const { t } = useTranslation('sky-objects');
  if (count === 0) return t('show.noStars');
  if (count === 1) return t('show.oneStar');
  return t('show.stars', { stars: new Intl.NumberFormat(language).format(count) });
}
