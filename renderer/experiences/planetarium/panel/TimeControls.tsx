import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import type { TabProps } from './tabs.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const JUMPS = [
  { id: 'hourBack', by: -HOUR },
  { id: 'hourOn', by: HOUR },
  { id: 'dayBack', by: -DAY },
  { id: 'dayOn', by: DAY },
] as const;

/** Simulated seconds in a real one. */
const RATES = [
  { id: 'stop', rate: 0 },
  { id: 'real', rate: 1 },
  { id: 'fast', rate: 600 },
  { id: 'faster', rate: 3600 },
] as const;

const MOMENTS = ['now', 'tonight', 'noon'] as const;

/** Moves in time: by hours and days, at four speeds, and to three moments. */
export function TimeControls({ model, shown }: TabProps) {
  const { t } = useTranslation('planetarium');
  const speed = RATES.find(({ rate }) => rate === shown.rate)?.id;
  return (
    <div className="sky-time">
      <div className="sky-three" role="group" aria-label={t('time.moments')}>
        {MOMENTS.map((moment) => (
          <Button key={moment} aria-pressed={moment === 'now' && shown.live} onClick={() => model.goTo(moment)}>
            {t(`time.${moment}`)}
          </Button>
        ))}
      </div>
      <div className="sky-pair" role="group" aria-label={t('time.jumps')}>
        {JUMPS.map(({ id, by }) => (
          <Button key={id} onClick={() => model.moveTime(by)}>
            {t(`time.${id}`)}
          </Button>
        ))}
      </div>
      <Choices
        title={t('time.speed')}
        choices={RATES.map(({ id }) => ({ value: id, word: t(`time.${id}`) }))}
        value={speed ?? 'fast'}
        onChoose={(id) => model.setRate(RATES.find((choice) => choice.id === id)?.rate ?? 1)}
      />
    </div>
  );
}
