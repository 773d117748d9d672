import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveWithArrows } from '../../../ui/arrowKeys.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import type { Visit } from '../../experience.ts';
import { keyOf } from '../model/facts.ts';
import type { Planetarium } from '../model/types.ts';
import { Herald } from './Herald.tsx';
import { SearchTray } from './search/SearchTray.tsx';
import { useStage } from './stories/show.ts';
import { TABS, type TabId } from './tabs.ts';
import { useFreeArea } from './useFreeArea.ts';
import { useKeptFocus } from './useKeptFocus.ts';
import { usePlanetarium } from './usePlanetarium.ts';
import { useSkyWords } from './useSkyWords.ts';
import { createDateWords, type DateWords } from './when.ts';
import './PlanetariumPanel.css';

/** Everything that the sky can do, by buttons: things to see, looking around, time, layers. */
export function PlanetariumPanel({ model, visit }: { model: Planetarium; visit: Visit }) {
  const { t } = useTranslation('planetarium');
  const shown = usePlanetarium(model);
  const words = useSkyWords(visit.language, shown.place.timeZone);
  const date = useDate(visit, shown.place.timeZone);
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

  const { Content } = TABS.find(({ id }) => id === tab) ?? TABS[0];
  const stopSearching = () => {
    setSearching(false);
    requestAnimationFrame(() => holder.current?.querySelector<HTMLElement>('[data-search]')?.focus());
  };
  const tabs = (
    <div className="sky-tabs" role="tablist" tabIndex={-1} aria-label={t('tabs.label')} onKeyDown={moveWithArrows}>
      {TABS.map(({ id, icon }) => (
        <Button
          key={id}
          icon={icon}
          stacked
          role="tab"
          id={`sky-tab-${id}`}
          aria-selected={tab === id}
          aria-controls="sky-tab-panel"
          tabIndex={tab === id ? 0 : -1}
          onClick={() => setTab(id)}
        >
          {t(`tabs.${id}`)}
        </Button>
      ))}
    </div>
  );
  return (
    <div className="sky-panel" data-searching={searching} ref={holder}>
      <Panel title={date.brief(shown.time)} line={shown.place.town} tabs={tabs}>
        <div className="sky-tab-panel" role="tabpanel" id="sky-tab-panel" aria-labelledby={`sky-tab-${tab}`}>
          <Content model={model} visit={visit} shown={shown} words={words} search={() => setSearching(true)} />
        </div>
        <Herald model={model} shown={shown} words={words} />
      </Panel>
      {searching && <SearchTray model={model} words={words} language={visit.language} onClose={stopSearching} />}
    </div>
  );
}

/** Day and hour where the visitor is; the year where it is not this one. */
function useDate({ language, clock }: Visit, timeZone: string): DateWords {
  return useMemo(() => createDateWords(language, timeZone, clock()), [language, timeZone, clock]);
}
