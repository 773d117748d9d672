import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Keyboard } from '../../../../ui/Keyboard.tsx';
import { keyOf } from '../../model/facts.ts';
import { type Sought, search } from '../../model/search/search.ts';
import { starOfNumber } from '../../model/search/things.ts';
import type { Planetarium, Target } from '../../model/types.ts';
import type { SkyWords } from '../words.ts';
import { SoughtRow } from './SoughtRow.tsx';

/** As many as stand beside the keyboard. */
const MOST = 8;

export interface NameSearchProps {
  model: Planetarium;
  words: SkyWords;
  language: 'fr' | 'en';
  things: readonly Sought[];
  typed: string;
  onType: (text: string) => void;
  onChoose: (target: Target) => void;
}

/** What answers to the letters typed so far, and the keys to type them. */
export function NameSearch({ model, words, language, things, typed, onType, onChoose }: NameSearchProps) {
  const { t } = useTranslation('sky-search');
  const found = useFound(model, things, typed, language);
  const nothing = typed.trim() === '';
  return (
    <div className="sky-search-names">
      <div className="sky-search-found">
        <p className={found.length > 0 ? 'unseen' : 'sky-hint'} role="status">
          {nothing ? t('hint') : found.length > 0 ? t('answers', { count: found.length }) : t('nothing')}
        </p>
        <ul className="sky-search-rows">
          {found.map((sought) => (
            <li key={keyOf(sought.target)}>
              <SoughtRow sought={sought} model={model} words={words} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      </div>
      <Keyboard onType={(letter) => onType(typed + letter)} onErase={() => onType(typed.slice(0, -1))} />
    </div>
  );
}

function useFound({ data }: Planetarium, things: readonly Sought[], typed: string, language: 'fr' | 'en'): Sought[] {
  return useMemo(() => {
    const numbered = starOfNumber(typed, data, language);
    const named = search(things, typed, MOST);
    const alone = numbered && !named.some(({ target }) => keyOf(target) === keyOf(numbered.target)) ? [numbered] : [];
    return [...named.slice(0, MOST - alone.length), ...alone];
  }, [data, things, typed, language]);
}
