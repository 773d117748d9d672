import { Keyboard as KeyboardIcon } from '@phosphor-icons/react/dist/csr/Keyboard';
import { SquaresFour } from '@phosphor-icons/react/dist/csr/SquaresFour';
import { X } from '@phosphor-icons/react/dist/csr/X';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import { thingsOf } from '../../model/search/things.ts';
import type { Planetarium, Target } from '../../model/types.ts';
import { HORIZON } from '../../model/pick.ts';
import type { SkyWords } from '../words.ts';
import { NameSearch } from './NameSearch.tsx';
import { PictureGrid } from './PictureGrid.tsx';
import { SearchField } from './SearchField.tsx';
import { useNameOf } from './useNameOf.ts';
import './SearchTray.css';

export interface SearchTrayProps {
  model: Planetarium;
  words: SkyWords;
  language: 'fr' | 'en';
  onClose: () => void;
}

/**
 * Finds a thing by its picture or by its name, over the lower part of the sky, in place of the panel. What is typed lives
 * here and dies with the tray.
 */
export function SearchTray({ model, words, language, onClose }: SearchTrayProps) {
  const { t } = useTranslation('sky-search');
  const { t: common } = useTranslation('common');
  const [typed, setTyped] = useState<string | null>(null);
  const things = useThings(model, language);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const writing = typed !== null;
  useEffect(() => (writing ? field.current : heading.current)?.focus({ preventScroll: true }), [writing]);

  const show = (target: Target) => {
    if (model.layers.landscape && model.locate(target).altitude < HORIZON) model.select(target);
    else model.show(target);
    onClose();
  };
  const tray = useKeys((event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (!writing && /^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      setTyped(event.key);
    }
  });
  return (
    <section className="sky-search" role="dialog" tabIndex={-1} aria-label={t('title')} ref={tray}>
      <header className="sky-search-head">
        {writing ? (
          <SearchField typed={typed} onType={setTyped} field={field} />
        ) : (
          <h2 className="sky-search-title" tabIndex={-1} ref={heading}>
            {t('title')}
          </h2>
        )}
        {writing ? (
          <Button icon={SquaresFour} onClick={() => setTyped(null)}>
            {t('pictures')}
          </Button>
        ) : (
          <Button icon={KeyboardIcon} data-write onClick={() => setTyped('')}>
            {t('write')}
          </Button>
        )}
        <Button icon={X} onClick={onClose}>
          {common('close')}
        </Button>
      </header>
      {writing ? (
        <NameSearch
          model={model}
          words={words}
          language={language}
          things={things}
          typed={typed}
          onType={setTyped}
          onChoose={show}
        />
      ) : (
        <PictureGrid model={model} things={things} onChoose={show} />
      )}
    </section>
  );
}

/** Listens to the keys of a part of the page, before what listens to the whole of it. */
function useKeys(act: (event: KeyboardEvent) => void) {
  const part = useRef<HTMLElement>(null);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const element = part.current;
    const listen = (event: KeyboardEvent) => latest.current(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
  return part;
}

function useThings({ data }: Planetarium, language: 'fr' | 'en') {
  const nameOf = useNameOf();
  return useMemo(() => thingsOf(data, language, nameOf), [data, language, nameOf]);
}
