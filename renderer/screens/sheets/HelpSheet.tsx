import { useTranslation } from 'react-i18next';
import type { PlaceName } from '../../journey/state.ts';
import { Sheet } from './Sheet.tsx';

/** Screens that have something to explain. */
const EXPLAINED = ['home', 'experience', 'feedback'] as const;

/** What can be done on the screen under it, and nothing else. */
export function HelpSheet({ place, accent }: { place: PlaceName; accent: string }) {
  const { t } = useTranslation('journey');
  const screen = EXPLAINED.find((name) => name === place) ?? 'home';
  const sentences = t(`help.${screen}`, { returnObjects: true });
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
