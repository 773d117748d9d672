import { ChatCircle } from '@phosphor-icons/react/dist/csr/ChatCircle';
import { Check } from '@phosphor-icons/react/dist/csr/Check';
import { Lightbulb } from '@phosphor-icons/react/dist/csr/Lightbulb';
import { Sparkle } from '@phosphor-icons/react/dist/csr/Sparkle';
import type { Said } from '../../../model/gesture/gesture.ts';
import './speech.css';

const ICONS = { says: ChatCircle, good: Check, teach: Lightbulb, done: Sparkle } as const;

/** What the person of the world says: first of the trade, then of each move. Told by its sign as by its colour. */
export function Speech({ name, tone, words }: { name: string; tone: Said['tone'] | 'says'; words: string }) {
  const Picture = ICONS[tone];
  return (
    <div className="speech" data-tone={tone}>
      <Picture className="speech-icon" weight="bold" aria-hidden />
      <p className="speech-name">{name}</p>
      <p className="speech-words" aria-live="polite">
        {words}
      </p>
    </div>
  );
}
