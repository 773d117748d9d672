import { ArrowLeft } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { ChalkboardTeacher } from '@phosphor-icons/react/dist/csr/ChalkboardTeacher';
import { HandTap } from '@phosphor-icons/react/dist/csr/HandTap';
import { IdentificationCard } from '@phosphor-icons/react/dist/csr/IdentificationCard';
import { MagnifyingGlass } from '@phosphor-icons/react/dist/csr/MagnifyingGlass';
import { SunHorizon } from '@phosphor-icons/react/dist/csr/SunHorizon';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import { Panel } from '../../../../ui/Panel.tsx';
import { TAB_PANEL, TabList, tabId } from '../../../../ui/TabList.tsx';
import { type TradesPlace, WORLD_TABS } from '../../model/types.ts';
import { CardSheet } from '../cards/CardSheet.tsx';
import { Spots } from '../spots/Spots.tsx';
import type { PartProps } from '../useTrades.ts';
import { ClassTab } from './ClassTab.tsx';
import { DayTab } from './DayTab.tsx';
import { GestureTab } from './gesture/GestureTab.tsx';
import { LookTab } from './LookTab.tsx';
import { useWorldSpots } from './useWorldSpots.ts';
import './world.css';

const ICONS = {
  gesture: HandTap,
  look: MagnifyingGlass,
  day: SunHorizon,
  card: IdentificationCard,
  class: ChalkboardTeacher,
} as const;

export interface WorldProps extends PartProps {
  place: Extract<TradesPlace, { kind: 'world' }>;
}

/** A world: its gesture, what to look at, a day in it, its trade, and what to ask a class. */
export function WorldPanel(props: WorldProps) {
  const { model, place, say } = props;
  const { t } = useTranslation('trades');
  const { world, tab } = place;
  const spots = useWorldSpots(props);
  const tabs = (
    <TabList
      label={t('world.tabs.label')}
      tabs={WORLD_TABS.map((id) => ({ id, icon: ICONS[id], word: t(`world.tabs.${id}`) }))}
      open={tab}
      onOpen={(id) => model.trades.show(id)}
    />
  );
  return (
    <>
      <div className="trades-back">
        <Button icon={ArrowLeft} data-act="leave" onClick={() => model.trades.leave()}>
          {t('back')}
        </Button>
      </div>
      <Panel title={say(world.title)} line={t('world.with', { name: world.person.name })} tabs={tabs}>
        <p className="unseen">{say(world.picture)}</p>
        <div className="trades-tab" role="tabpanel" id={TAB_PANEL} aria-labelledby={tabId(tab)}>
          <Tab {...props} />
        </div>
      </Panel>
      <Spots overlay={model.overlay} label={t('spots')} spots={spots} />
    </>
  );
}

function Tab(props: WorldProps) {
  const { model, place, say, language } = props;
  const { world, tab } = place;
  switch (tab) {
    case 'gesture':
      return <GestureTab {...props} />;
    case 'look':
      return <LookTab {...props} />;
    case 'day':
      return <DayTab world={world} say={say} language={language} />;
    case 'card': {
      const card = model.trades.content.cards.find(({ id }) => id === world.card);
      return card && <CardSheet card={card} say={say} language={language} />;
    }
    case 'class':
      return <ClassTab world={world} say={say} />;
  }
}
