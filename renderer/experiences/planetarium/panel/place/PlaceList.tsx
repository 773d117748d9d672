import type { Icon } from '@phosphor-icons/react';
import { Buildings } from '@phosphor-icons/react/dist/csr/Buildings';
import { City } from '@phosphor-icons/react/dist/csr/City';
import { Flask } from '@phosphor-icons/react/dist/csr/Flask';
import { GlobeStand } from '@phosphor-icons/react/dist/csr/GlobeStand';
import { Mountains } from '@phosphor-icons/react/dist/csr/Mountains';
import { Snowflake } from '@phosphor-icons/react/dist/csr/Snowflake';
import { SunHorizon } from '@phosphor-icons/react/dist/csr/SunHorizon';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../../../electron/contract/station.ts';
import { Button } from '../../../../ui/Button.tsx';
import { byLetters } from '../../model/places.ts';
import type { Ground } from '../../model/sky.ts';

/** So many places stand on the panel at once. */
const SHOWN = 10;

const PICTURES = {
  lab: Flask,
  vosges: Mountains,
  france: Buildings,
  world: City,
  northPole: Snowflake,
  southPole: Snowflake,
  equator: SunHorizon,
  antipode: GlobeStand,
} as const satisfies Record<string, Icon>;

/** One place that may be chosen. */
export interface Offer {
  id: string;
  name: string;
  picture: keyof typeof PICTURES;
  place: Place;
  /** What is around it, where it is known. */
  ground?: Ground;
}

/** The best known places first; the others by their first letters. */
export function PlaceList({
  offers,
  present,
  inView,
  onChoose,
}: {
  offers: readonly Offer[];
  present: Place;
  /** True when it was asked for: it then comes up from under the panel's edge. */
  inView: boolean;
  onChoose: (offer: Offer) => void;
}) {
  const { t } = useTranslation('sky-place');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (inView) list.current?.scrollIntoView({ block: 'nearest' });
  }, [inView]);
  const [letters, setLetters] = useState<string | null>(null);
  const parts = offers.length > SHOWN ? byLetters(offers, ({ name }) => name, SHOWN) : [];
  const part = parts.find(({ from }) => from === letters);
  const rows = part?.names ?? offers.slice(0, SHOWN);
  return (
    <div className="place-list" ref={list}>
      {parts.length > 0 && (
        <div className="place-letters" role="group" aria-label={t('letters')}>
          <Button aria-pressed={!part} onClick={() => setLetters(null)}>
            {t('known')}
          </Button>
          {parts.map(({ from, to }) => (
            <Button key={from} aria-pressed={from === letters} onClick={() => setLetters(from)}>
              {from === to ? from : `${from}–${to}`}
            </Button>
          ))}
        </div>
      )}
      <ul className="place-rows">
        {rows.map((offer) => {
          const Picture = PICTURES[offer.picture];
          const here = offer.place.latitude === present.latitude && offer.place.longitude === present.longitude;
          return (
            <li key={offer.id}>
              <button type="button" className="place-row" aria-pressed={here} onClick={() => onChoose(offer)}>
                <Picture className="sky-row-picture" weight="duotone" aria-hidden />
                <span>{offer.name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
