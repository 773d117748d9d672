import { useTranslation } from 'react-i18next';
import type { Place } from '../../journey/state.ts';
import { Sheet } from './Sheet.tsx';

/** Screens that have something to explain. */
const EXPLAINED = ['home', 'experience', 'feedback'] as const;

/** What can be done on the screen under it, and nothing else: an experience may explain itself beside its doors' names. */
export function HelpSheet({ place, accent }: { place: Place; accent: string }) {
  const { t, i18n } = useTranslation('journey');
  const screen = EXPLAINED.find((name) => name === place.at) ?? 'home';
  const own: unknown =
    place.at === 'experience' ? i18n.getResource(i18n.language, 'doors', `${place.experience}.help`) : undefined;
  const first = Array.isArray(own) ? own.filter((sentence) => typeof sentence === 'string') : [];
  const sentences = [...first, ...t(`help.${screen}`, { returnObjects: true })];
  return (
    <Sheet title={t('help.title')} accent={accent}>
      <ul className="sheet-steps">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Sheet>
  );
}
