import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui/Panel.tsx';
import { TAB_PANEL, TabList, tabId } from '../../../ui/TabList.tsx';
import { useKeptFocus } from '../../../ui/useKeptFocus.ts';
import { useTop } from '../../../ui/useTop.ts';
import type { Visit } from '../../experience.ts';
import { keyOf } from '../model/facts.ts';
import type { Planetarium } from '../model/types.ts';
import { FlightBoard } from './flight/FlightBoard.tsx';
import { FLIGHT_TABS, type FlightTabId } from './flight/flightTabs.ts';
import { Herald } from './Herald.tsx';
import { SearchTray } from './search/SearchTray.tsx';
import { useStage } from './stories/show.ts';
import { TABS, type TabId } from './tabs.ts';
import { useFreeArea } from './useFreeArea.ts';
import { usePlanetarium } from './usePlanetarium.ts';
import { useSkyWords } from './useSkyWords.ts';
import { createDateWords, type DateWords } from './when.ts';
import './PlanetariumPanel.css';

/** Everything that the sky can do, by buttons: things to see, looking around, time, layers. */
export function PlanetariumPanel({ model, visit }: { model: Planetarium; visit: Visit }) {
  const { t } = useTranslation(['planetarium', 'sky-flight']);
  const shown = usePlanetarium(model);
  const words = useSkyWords(visit.language, shown.place.timeZone);
  const date = useDate(visit, shown.place.timeZone);
  const [flightTab, setFlightTab] = useState<FlightTabId>('stops');
  const [searching, setSearching] = useState(false);
  // One who comes back from a story goes on among the stories.
  const [tab, setTab] = useState<TabId>(useStage().last ? 'stories' : 'see');
  const holder = useRef<HTMLDivElement>(null);
  useFreeArea(holder, model);
  useKeptFocus(holder);

  // What is touched in the sky is told in the first tab.
  const { selected } = shown;
  const target = selected && keyOf(selected.target);
  useEffect(() => {
    if (target === null) return;
    setTab('see');
    setSearching(false);
  }, [target]);

  const stopSearching = () => {
    setSearching(false);
    requestAnimationFrame(() => holder.current?.querySelector<HTMLElement>('[data-search]')?.focus());
  };
  const { flying } = shown.flight;
  const opened = flying ? flightTab : tab;
  useTop(holder, `${opened} ${target}`);
  const tabs = flying ? (
    <TabList
      label={t('sky-flight:tabs.label')}
      tabs={FLIGHT_TABS.map(({ id, icon }) => ({ id, icon, word: t(`sky-flight:tabs.${id}`) }))}
      open={flightTab}
      onOpen={setFlightTab}
    />
  ) : (
    <TabList
      label={t('tabs.label')}
      tabs={TABS.map(({ id, icon }) => ({ id, icon, word: t(`tabs.${id}`) }))}
      open={tab}
      onOpen={setTab}
    />
  );
  const { Content } =
    (flying ? FLIGHT_TABS.find(({ id }) => id === flightTab) : TABS.find(({ id }) => id === tab)) ?? TABS[0];
  return (
    <div className="sky-panel" data-searching={searching} ref={holder}>
      <Panel title={date.brief(shown.time)} line={flying ? t('sky-flight:title.flying') : shown.place.town} tabs={tabs}>
        <div className="sky-tab-panel" role="tabpanel" id={TAB_PANEL} aria-labelledby={tabId(opened)}>
          <Content model={model} visit={visit} shown={shown} words={words} search={() => setSearching(true)} />
        </div>
        {!flying && <Herald model={model} shown={shown} words={words} />}
      </Panel>
      {!searching && <FlightBoard model={model} shown={shown} language={visit.language} />}
      {searching && <SearchTray model={model} words={words} language={visit.language} onClose={stopSearching} />}
    </div>
  );
}

/** Day and hour where the visitor is; the year where it is not this one. */
function useDate({ language, clock }: Visit, timeZone: string): DateWords {
  return useMemo(() => createDateWords(language, timeZone, clock()), [language, timeZone, clock]);
}
