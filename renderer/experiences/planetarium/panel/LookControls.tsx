import { ArrowDown } from '@phosphor-icons/react/dist/csr/ArrowDown';
import { ArrowLeft } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { ArrowRight } from '@phosphor-icons/react/dist/csr/ArrowRight';
import { ArrowUp } from '@phosphor-icons/react/dist/csr/ArrowUp';
import { MagnifyingGlassMinus } from '@phosphor-icons/react/dist/csr/MagnifyingGlassMinus';
import { MagnifyingGlassPlus } from '@phosphor-icons/react/dist/csr/MagnifyingGlassPlus';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import type { TabProps } from './tabs.ts';

/** Share of the field of view that one touch turns. */
const SHARE = 0.3;
/** By what one touch comes nearer. */
const NEARER = 0.6;
/** Where a cardinal point is looked at: some ground, much sky; degrees. */
const CARDINAL = { altitude: 20, fieldOfView: 66 };

const TURNS = [
  { id: 'left', icon: ArrowLeft, key: 'ArrowLeft', azimuth: -1, altitude: 0 },
  { id: 'up', icon: ArrowUp, key: 'ArrowUp', azimuth: 0, altitude: 1 },
  { id: 'down', icon: ArrowDown, key: 'ArrowDown', azimuth: 0, altitude: -1 },
  { id: 'right', icon: ArrowRight, key: 'ArrowRight', azimuth: 1, altitude: 0 },
] as const;
const ZOOMS = [
  { id: 'farther', icon: MagnifyingGlassMinus, key: '-', factor: 1 / NEARER },
  { id: 'nearer', icon: MagnifyingGlassPlus, key: '+', factor: NEARER },
] as const;
const CARDINALS = [
  { id: 'north', azimuth: 0 },
  { id: 'east', azimuth: 90 },
  { id: 'south', azimuth: 180 },
  { id: 'west', azimuth: 270 },
] as const;

/** Looks around: by touch, or with the arrow keys, + and − while the focus is here. */
export function LookControls({ model, shown: { gaze }, words }: TabProps) {
  const { t } = useTranslation('planetarium');
  const turn = ({ azimuth, altitude }: { azimuth: number; altitude: number }) => {
    const step = gaze.fieldOfView * SHARE;
    const spread = Math.max(0.2, Math.cos((gaze.altitude * Math.PI) / 180));
    model.turn((azimuth * step) / spread, altitude * step);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const turned = TURNS.find(({ key }) => key === event.key);
    const zoomed = ZOOMS.find(({ key }) => key === event.key);
    if (turned) turn(turned);
    if (zoomed) model.zoom(zoomed.factor);
    if (turned || zoomed) event.preventDefault();
  };
  return (
    <>
      <p className="sky-hint sky-view">{words.view(gaze)}</p>
      <div className="sky-look" role="group" aria-label={t('look.label')}>
        {TURNS.map((item) => (
          <Button
            key={item.id}
            icon={item.icon}
            stacked
            data-place={item.id}
            onKeyDown={onKeyDown}
            onClick={() => turn(item)}
          >
            {t(`look.${item.id}`)}
          </Button>
        ))}
        {ZOOMS.map(({ id, icon, factor }) => (
          <Button key={id} icon={icon} stacked data-place={id} onKeyDown={onKeyDown} onClick={() => model.zoom(factor)}>
            {t(`look.${id}`)}
          </Button>
        ))}
        <div className="sky-cardinals">
          {CARDINALS.map(({ id, azimuth }) => (
            <Button
              key={id}
              onKeyDown={onKeyDown}
              onClick={() => model.lookAt({ altitude: CARDINAL.altitude, azimuth }, CARDINAL.fieldOfView)}
            >
              {t(`look.${id}`)}
            </Button>
          ))}
        </div>
      </div>
    </>
  );
}
