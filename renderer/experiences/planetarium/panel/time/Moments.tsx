import type { Icon } from '@phosphor-icons/react';
import { ArrowLeft } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { Bank } from '@phosphor-icons/react/dist/csr/Bank';
import { Cake } from '@phosphor-icons/react/dist/csr/Cake';
import { Campfire } from '@phosphor-icons/react/dist/csr/Campfire';
import { Flower } from '@phosphor-icons/react/dist/csr/Flower';
import { Leaf } from '@phosphor-icons/react/dist/csr/Leaf';
import { Moon } from '@phosphor-icons/react/dist/csr/Moon';
import { Snowflake } from '@phosphor-icons/react/dist/csr/Snowflake';
import { Star } from '@phosphor-icons/react/dist/csr/Star';
import { Sun } from '@phosphor-icons/react/dist/csr/Sun';
import { SunDim } from '@phosphor-icons/react/dist/csr/SunDim';
import { SunHorizon } from '@phosphor-icons/react/dist/csr/SunHorizon';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import type { Moment } from '../../model/types.ts';
import type { TabProps } from '../tabs.ts';

/** The moments that are offered, in the order in which they stand. */
const OFFERED = [
  { id: 'sunrise', icon: SunHorizon },
  { id: 'noon', icon: Sun },
  { id: 'sunset', icon: SunDim },
  { id: 'fullMoon', icon: Moon },
  { id: 'marchEquinox', icon: Flower },
  { id: 'juneSolstice', icon: Campfire },
  { id: 'septemberEquinox', icon: Leaf },
  { id: 'decemberSolstice', icon: Snowflake },
  { id: 'christmas', icon: Star },
  { id: 'longAgo', icon: Bank },
] as const satisfies readonly { id: Moment; icon: Icon }[];

/** Moments worth going to, one touch each. */
export function Moments({ model, onBack, onBirthday }: TabProps & { onBack: () => void; onBirthday: () => void }) {
  const { t } = useTranslation('sky-time');
  return (
    <div className="time-moments">
      <div className="time-head">
        <Button icon={ArrowLeft} onClick={onBack}>
          {t('back')}
        </Button>
        <h3 className="time-title">{t('moments.title')}</h3>
      </div>
      <Button icon={Cake} onClick={onBirthday}>
        {t('moments.birthday')}
      </Button>
      <div className="time-grid" role="group" aria-label={t('moments.title')}>
        {OFFERED.map(({ id, icon }) => (
          <Button
            key={id}
            icon={icon}
            stacked
            onClick={() => {
              model.goTo(id);
              onBack();
            }}
          >
            {t(`moments.${id}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
