import { MoonStars } from '@phosphor-icons/react/dist/csr/MoonStars';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { keyOf } from '../model/facts.ts';
import type { Planetarium, PlanetariumSnapshot } from '../model/types.ts';
import { TargetPicture } from './pictures/TargetPicture.tsx';
import type { SkyWords } from './words.ts';

/** As many as stand on the panel without scrolling. */
const SHOWN = 6;

/** Altitudes of the Sun, degrees: above the first it is day, above the second the brightest stars come out. */
const DAY = -1;
const TWILIGHT = -9;

/** What is worth seeing above the horizon now: one touch shows it. */
export function ToSee({ model, shown, words }: { model: Planetarium; shown: PlanetariumSnapshot; words: SkyWords }) {
  const { t } = useTranslation('planetarium');
  const rows = model.highlights(SHOWN);
  const light = shown.sunAltitude > DAY ? 'day' : shown.sunAltitude > TWILIGHT ? 'twilight' : null;
  return (
    <>
      <p className="sky-hint">{light ? t(`see.${light}`) : rows.length > 0 ? t('see.hint') : t('see.none')}</p>
      <ul className="sky-rows" aria-label={t('see.night')}>
        {rows.map((facts) => (
          <li key={keyOf(facts.target)}>
            <button type="button" className="sky-row" onClick={() => model.show(facts.target)}>
              <TargetPicture target={facts.target} model={model} />
              <span className="sky-row-name">{words.name(facts)}</span>
              <span className="sky-row-where">{words.compass(facts.horizontal.azimuth)}</span>
            </button>
          </li>
        ))}
      </ul>
      {light && (
        <Button icon={MoonStars} onClick={() => model.goTo('tonight')}>
          {t('see.tonight')}
        </Button>
      )}
    </>
  );
}
