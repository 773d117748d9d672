import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Planetarium, PlanetariumSnapshot } from '../model/types.ts';
import type { SkyWords } from './words.ts';

/** The gaze must rest this long before it is told, milliseconds. */
const REST = 900;

/** Tells those who do not see the sky what is chosen, else where the gaze came to rest. */
export function Herald({ model, shown, words }: { model: Planetarium; shown: PlanetariumSnapshot; words: SkyWords }) {
  const { t } = useTranslation('planetarium');
  const { selected, gaze } = shown;
  const altitude = Math.round(gaze.altitude);
  const azimuth = Math.round(gaze.azimuth);
  const said = selected
    ? t('said.selected', {
        name: words.name(selected),
        kind: words.kind(selected, model.data.constellations),
        where: words.where(selected.horizontal),
      })
    : t('said.aimed', { direction: words.direction(azimuth), altitude });
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(said), REST);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <p className="unseen" aria-live="polite">
      {rested}
    </p>
  );
}
