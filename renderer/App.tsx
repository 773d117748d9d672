import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyAccess } from './access/applyAccess.ts';
import { pixelsPerMillimetre } from './access/millimetres.ts';
import type { LabPlace, StationDescription } from '../electron/contract/station.ts';
import type { Visit } from './experiences/experience.ts';
import { accentOf } from './experiences/registry.ts';
import type { Place } from './journey/state.ts';
import { useKiosk, useVisit } from './journey/VisitContext.tsx';
import { Backdrop } from './screens/Backdrop.tsx';
import { useOpenExperience } from './screens/experience/useOpenExperience.ts';
import { homeDoors } from './screens/home/doors.ts';
import { useHomeLayout } from './screens/home/useHomeLayout.ts';
import { IdleScreen } from './screens/idle/IdleScreen.tsx';
import { PlaceScreen } from './screens/PlaceScreen.tsx';
import { AccessSheet } from './screens/sheets/AccessSheet.tsx';
import { HelpSheet } from './screens/sheets/HelpSheet.tsx';
import { LanguageSheet } from './screens/sheets/LanguageSheet.tsx';

/** The kiosk: one canvas behind, one screen before it, at most one thing over the screen. */
export function App() {
  const kiosk = useKiosk();
  const { place, sheet, warning, settings } = useVisit((state) => state.journey);
  const station = useVisit((state) => state.station);
  const catalogue = useVisit((state) => state.catalogue);
  const [awake, setAwake] = useState<string | null>(null);
  const { i18n } = useTranslation();

  useEffect(() => {
    applyAccess(document.documentElement, settings);
    void i18n.changeLanguage(settings.language);
  }, [settings, i18n]);
  const diagonal = station?.screen.diagonalInches;
  useEffect(() => {
    const mm = pixelsPerMillimetre(window.screen, diagonal);
    document.documentElement.style.setProperty('--mm', `${mm}px`);
  }, [diagonal]);

  const doors = useMemo(() => homeDoors(catalogue), [catalogue]);
  const layout = useHomeLayout(doors.length, settings);
  const door = useLastDoor(place);
  const visit = useMemo<Visit | null>(
    () =>
      station && {
        door,
        place: station.lab.place,
        labs: labsOf(station),
        language: settings.language,
        clock: kiosk.clock,
        reducedMotion: settings.reducedMotion,
        quality: station.quality,
        present: kiosk.visit.present,
      },
    [station, door, settings.language, settings.reducedMotion, kiosk.clock, kiosk.visit],
  );
  const open = useOpenExperience(place, visit, () => kiosk.visit.broken('load'));
  const accent = 'experience' in place ? accentOf(place.experience) : 'labo';

  if (!station && place.at !== 'out-of-order') return null;
  return (
    <>
      {visit && <Backdrop place={place} visit={visit} open={open} doors={doors} layout={layout} awake={awake} />}
      <PlaceScreen place={place} visit={visit} open={open} doors={doors} layout={layout} onAwake={setAwake} />
      {sheet === 'help' && <HelpSheet place={place} accent={accent} />}
      {sheet === 'access' && <AccessSheet accent={accent} />}
      {sheet === 'languages' && <LanguageSheet accent={accent} />}
      {warning && <IdleScreen accent={accent} />}
    </>
  );
}

/** This lab first, then the others. */
function labsOf({ lab: { name, place }, labs = [] }: StationDescription): LabPlace[] {
  return [{ name, place }, ...labs.filter((other) => other.name !== name)];
}

/** The door by which the visitor last entered: it stays while the questions are asked. */
function useLastDoor(place: Place): string {
  const [door, setDoor] = useState('');
  const now = place.at === 'experience' ? place.door : door;
  if (now !== door) setDoor(now);
  return now;
}
