import { Hammer } from '@phosphor-icons/react/dist/csr/Hammer';
import { HandHeart } from '@phosphor-icons/react/dist/csr/HandHeart';
import { ListChecks } from '@phosphor-icons/react/dist/csr/ListChecks';
import { MagnifyingGlass } from '@phosphor-icons/react/dist/csr/MagnifyingGlass';
import { PaintBrush } from '@phosphor-icons/react/dist/csr/PaintBrush';
import { RocketLaunch } from '@phosphor-icons/react/dist/csr/RocketLaunch';
import type { Icon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../model/content/card.ts';
import './likings.css';

/** Each of Holland's types by a shape of its own, beside its word. */
const ICONS: Readonly<Record<Letter, Icon>> = {
  R: Hammer,
  I: MagnifyingGlass,
  A: PaintBrush,
  S: HandHeart,
  E: RocketLaunch,
  C: ListChecks,
};

/** What one likes who likes this trade, in words of every day. */
export function Likings({ letters }: { letters: readonly Letter[] }) {
  const { t } = useTranslation('trades');
  return (
    <span className="likings">
      {letters.map((letter) => {
        const Picture = ICONS[letter];
        return (
          <span key={letter} className="liking" data-letter={letter}>
            <Picture className="liking-icon" weight="bold" aria-hidden />
            {t(`likings.${letter}`)}
          </span>
        );
      })}
    </span>
  );
}
