import { ArrowDown } from '@phosphor-icons/react/dist/csr/ArrowDown';
import { ArrowUp } from '@phosphor-icons/react/dist/csr/ArrowUp';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import { Choices } from '../../../../ui/Choices.tsx';
import { groundAt } from '../../model/ground.ts';
import { atSea, EXTREMES, extremePlace, placeOfTown, stepLatitude } from '../../model/places.ts';
import type { TabProps } from '../tabs.ts';
import { Globe } from './Globe.tsx';
import { type Offer, PlaceList } from './PlaceList.tsx';
import './PlaceTab.css';

const GROUPS = ['labs', 'vosges', 'france', 'world', 'extremes'] as const;
type Group = (typeof GROUPS)[number];

/** Sees the sky from elsewhere: a lab, a town, a pole, or a step to the north or the south. */
export function PlaceTab(props: TabProps) {
  const { t } = useTranslation('sky-place');
  const { model, visit, shown } = props;
  const { place } = shown;
  const [group, setGroup] = useState<Group>('labs');
  const [asked, setAsked] = useState(false);

  const step = (by: 1 | -1) => {
    const latitude = stepLatitude(place.latitude, by);
    const there = atSea(words.latitude(latitude), latitude, place.longitude);
    const around = groundAt(there, visit.place);
    model.setPlace(there, around === 'plain' ? 'sea' : around);
  };
  const words = {
    latitude: (latitude: number) =>
      latitude === 0 ? t('equator') : t(latitude > 0 ? 'north' : 'south', { degrees: Math.abs(Math.round(latitude)) }),
  };
  return (
    <div className="place-tab">
      <div className="place-where">
        <Globe latitude={place.latitude} />
        <div className="place-words">
          <p className="place-name">{place.town}</p>
          {place.town !== words.latitude(place.latitude) && <p>{words.latitude(place.latitude)}</p>}
          <p className="sky-hint">{poleWords()}</p>
          <p className="sky-hint">{clockWords()}</p>
        </div>
      </div>
      <div className="sky-pair" role="group" aria-label={t('steps')}>
        <Button icon={ArrowUp} disabled={place.latitude >= 90} onClick={() => step(1)}>
          {t('goNorth')}
        </Button>
        <Button icon={ArrowDown} disabled={place.latitude <= -90} onClick={() => step(-1)}>
          {t('goSouth')}
        </Button>
      </div>
      <Choices
        title={t('where')}
        choices={GROUPS.map((value) => ({ value, word: t(`groups.${value}`) }))}
        value={group}
        onChoose={(value) => {
          setGroup(value);
          setAsked(true);
        }}
      />
      <PlaceList
        key={group}
        inView={asked}
        offers={offersOf()}
        present={place}
        onChoose={({ place: to, ground }) => (ground ? model.setPlace(to, ground) : model.setPlace(to))}
      />
    </div>
  );

  function poleWords(): string {
    const degrees = Math.abs(Math.round(place.latitude));
    if (degrees === 0) return t('poleStar.grazing');
    if (place.latitude < 0) return t('poleStar.hidden');
    return t('poleStar.high', { degrees });
  }

  function clockWords(): string {
    if (Math.abs(place.latitude) === 90) return t('clock.pole');
    return /^[+-]/.test(place.timeZone) ? t('clock.solar') : t('clock.town');
  }

  function offersOf(): Offer[] {
    if (group === 'labs') {
      const labs = visit.labs ?? [{ name: visit.place.town, place: visit.place }];
      return labs.map(({ name, place: to }) => ({
        id: name,
        // The sky needs a town; the visitor reads the name of the lab.
        name: name === to.town ? name : `${name}, ${to.town}`,
        picture: 'lab',
        place: to,
      }));
    }
    if (group === 'extremes') {
      return EXTREMES.map((id) => {
        const to = extremePlace(id, visit.place, t(`extremes.${id}`));
        const ground = Math.abs(to.latitude) === 90 ? 'ice' : 'sea';
        return { id, name: to.town, picture: id, place: to, ground };
      });
    }
    return (model.data.places?.[group] ?? []).map((town) => {
      const to = placeOfTown(town, visit.language);
      return { id: `${to.town} ${to.longitude}`, name: to.town, picture: group, place: to };
    });
  }
}
