import { ArrowCounterClockwise } from '@phosphor-icons/react/dist/csr/ArrowCounterClockwise';
import { CircleHalf } from '@phosphor-icons/react/dist/csr/CircleHalf';
import { Moon } from '@phosphor-icons/react/dist/csr/Moon';
import { Sun } from '@phosphor-icons/react/dist/csr/Sun';
import { useTranslation } from 'react-i18next';
import { CONTRASTS, type Settings, TEXT_SIZES } from '../../access/settings.ts';
import { useKiosk, useVisit } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Sheet } from './Sheet.tsx';

const CONTRAST_ICONS = { night: Moon, day: Sun, maximum: CircleHalf } as const;

/** Size of words, colours, motion, reach. All of it takes effect at once and goes back with the visit. */
export function AccessSheet({ accent }: { accent: string }) {
  const { t } = useTranslation('access');
  const { visit } = useKiosk();
  const settings = useVisit((state) => state.journey.settings);
  const defaults = useVisit((state) => state.journey.defaults);
  const set = (change: Partial<Settings>) => visit.dispatch({ type: 'set', settings: change });
  return (
    <Sheet title={t('title')} accent={accent}>
      <Choices
        title={t('textSize.title')}
        choices={TEXT_SIZES.map((value) => ({ value, word: t(`textSize.${value}`) }))}
        value={settings.textSize}
        onChoose={(textSize) => set({ textSize })}
      />
      <Choices
        title={t('contrast.title')}
        choices={CONTRASTS.map((value) => ({ value, word: t(`contrast.${value}`), icon: CONTRAST_ICONS[value] }))}
        value={settings.contrast}
        onChoose={(contrast) => set({ contrast })}
      />
      <div className="sheet-switches">
        <Switch on={settings.reducedMotion} onChange={(reducedMotion) => set({ reducedMotion })}>
          {t('reducedMotion')}
        </Switch>
        <Switch on={settings.lowReach} onChange={(lowReach) => set({ lowReach })}>
          {t('lowReach')}
        </Switch>
      </div>
      <div>
        <Button icon={ArrowCounterClockwise} onClick={() => set({ ...defaults, language: settings.language })}>
          {t('reset')}
        </Button>
      </div>
    </Sheet>
  );
}
