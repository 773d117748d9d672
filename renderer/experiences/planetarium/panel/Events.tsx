import { CalendarStar } from '@phosphor-icons/react/dist/csr/CalendarStar';
import { Moon } from '@phosphor-icons/react/dist/csr/Moon';
import { Sun } from '@phosphor-icons/react/dist/csr/Sun';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { type Eclipse, eclipsesFrom, watchFrom } from '../model/events/eclipses.ts';
import type { Site } from '../model/sky.ts';
import type { Planetarium } from '../model/types.ts';
import type { TabProps } from './tabs.ts';

/** As many as can be taken in at a glance. */
const SHOWN = 4;
/** Simulated seconds in a real one: an hour's eclipse in a minute. */
const RATE = 60;
/** By what the view is wider than the disc at totality, so that the corona has room. */
const CORONA = 1.8;

/** Least share of the disc that is called so. */
const SHARES = [
  { above: 0.82, word: 'almost' },
  { above: 0.33, word: 'half' },
  { above: 0, word: 'bite' },
] as const;

/** The next eclipses that are seen from here: one touch goes there, aims, comes near and lets time run. */
export function Events({ model, visit, shown }: TabProps) {
  const { t } = useTranslation('sky-events');
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <div className="sky-events">
      <Button
        icon={CalendarStar}
        aria-expanded={opened !== null}
        onClick={() => setOpened(opened === null ? shown.time : null)}
      >
        {t('open')}
      </Button>
      {opened !== null && <EclipseList model={model} visit={visit} from={opened} site={shown.place} />}
    </div>
  );
}

/** What to watch of the eclipse under way, and how not to be hurt by it. */
export function EclipseNote({ model, shown }: Pick<TabProps, 'model' | 'shown'>) {
  const { t } = useTranslation('sky-events');
  const target = shown.selected?.target;
  const { sunlight, moonlight, shadow } = model.sky.eclipse;
  if (target?.kind !== 'body') return null;
  if (target.id === 'sun' && sunlight < 1) {
    return (
      <div className="sky-eclipse" data-event="sun">
        <p>{t(sunlight < TOTAL.sun ? 'watch.sunTotal' : 'watch.sunBite')}</p>
        <p className="sky-safety">{t('safety')}</p>
      </div>
    );
  }
  if (target.id !== 'moon' || !shadow) return null;
  const away = Math.hypot(...shadow.offset);
  const watch = moonlight < TOTAL.moon ? 'moonTotal' : away < shadow.umbra + 1 ? 'moonBite' : 'moonPale';
  return (
    <div className="sky-eclipse" data-event="moon">
      <p>{t(`watch.${watch}`)}</p>
    </div>
  );
}

/** Light under which the eclipse is total. */
const TOTAL = { sun: 1e-5, moon: 1e-3 };

interface ListProps {
  model: Planetarium;
  visit: TabProps['visit'];
  from: number;
  site: Site & { timeZone: string };
}

function EclipseList({ model, visit, from, site }: ListProps) {
  const { t } = useTranslation('sky-events');
  const { list, searching } = useEclipses(from, site);
  const date = useMemo(
    () => new Intl.DateTimeFormat(visit.language, { dateStyle: 'medium', timeZone: site.timeZone }),
    [visit.language, site.timeZone],
  );
  const rows = useRef<HTMLUListElement>(null);
  const found = list.length;
  useEffect(() => {
    if (found > 0) rows.current?.scrollIntoView({ block: 'nearest' });
  }, [found]);
  if (found === 0) return <p className="sky-hint">{t(searching ? 'searching' : 'none')}</p>;
  return (
    <ul className="sky-rows" ref={rows} aria-label={t('list')} aria-busy={searching}>
      {list.map((eclipse) => {
        const Picture = eclipse.body === 'sun' ? Sun : Moon;
        return (
          <li key={eclipse.maximum}>
            <button type="button" className="sky-row" onClick={() => goTo(model, eclipse, site)}>
              <Picture className="sky-row-picture" weight="duotone" aria-hidden />
              <span className="sky-row-name">{t(wordOf(eclipse))}</span>
              <span className="sky-row-where">{date.format(eclipse.best.time)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function goTo(model: Planetarium, eclipse: Eclipse, site: Site): void {
  model.setTime(watchFrom(eclipse, site));
  model.show({ kind: 'body', id: eclipse.body });
  if (eclipse.body === 'sun' && eclipse.kind === 'total') model.zoom(CORONA);
  model.setRate(RATE);
}

/** The key of the words for an eclipse, by what this site sees of it. */
function wordOf({ body, kind, best }: Eclipse) {
  const { word } = SHARES.find(({ above }) => best.obscuration > above) ?? SHARES[2];
  if (body === 'moon') return best.obscuration >= 1 ? 'moon.total' : (`moon.${word}` as const);
  return kind === 'total' || kind === 'annular' ? (`sun.${kind}` as const) : (`sun.${word}` as const);
}

/** Those that show, found one at a time so that the sky goes on moving. */
function useEclipses(from: number, site: Site): { list: readonly Eclipse[]; searching: boolean } {
  const [found, setFound] = useState<{ list: readonly Eclipse[]; searching: boolean }>({ list: [], searching: true });
  const { latitude, longitude, elevation } = site;
  useEffect(() => {
    const all = eclipsesFrom(from, { latitude, longitude, elevation });
    const list: Eclipse[] = [];
    let timer = setTimeout(findNext);
    function findNext(): void {
      const next = all.next();
      if (!next.done && next.value.kind !== 'penumbral') list.push(next.value);
      const searching = !next.done && list.length < SHOWN;
      setFound({ list: [...list], searching });
      if (searching) timer = setTimeout(findNext);
    }
    setFound({ list: [], searching: true });
    return () => clearTimeout(timer);
  }, [from, latitude, longitude, elevation]);
  return found;
}
