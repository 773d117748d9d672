import { CheckCircle } from '@phosphor-icons/react/dist/csr/CheckCircle';
import type { Icon } from '@phosphor-icons/react';
import { useRef } from 'react';
import type { Overlay } from '../../model/overlay.ts';
import './Spots.css';
import { useSpots } from './useSpots.ts';

/** Something of the scene that can be touched: a real button where the scene says that it is. */
export interface Spot {
  /** The overlay's name for the point. */
  anchor: string;
  word: string;
  icon?: Icon | undefined;
  /** Stands on the point itself, its word unseen, instead of on a plate above it. */
  bare?: boolean;
  /** Said after the word, with a tick: what was done there. */
  note?: string | undefined;
  /** For what is held open: another touch closes it. */
  pressed?: boolean | undefined;
  /** The one looked at, of those that can be. */
  current?: boolean;
  data: Readonly<Record<`data-${string}`, string>>;
  onPress: () => void;
}

/** Buttons over the scene, moved with it outside of React. Those that the scene does not show are not there. */
export function Spots({ overlay, label, spots }: { overlay: Overlay; label: string; spots: readonly Spot[] }) {
  const layer = useRef<HTMLDivElement>(null);
  useSpots(layer, overlay, spots.map(({ anchor }) => anchor).join(' '));
  return (
    <div className="spots" role="group" aria-label={label} ref={layer}>
      <svg className="spots-stems" aria-hidden>
        {spots.map(({ anchor, bare = false }) => !bare && <path key={anchor} data-stem={anchor} />)}
      </svg>
      {spots.map(({ anchor, word, icon: Picture, bare = false, note, pressed, current, data, onPress }) => (
        <button
          key={anchor}
          type="button"
          className="spot"
          data-anchor={anchor}
          data-bare={bare}
          hidden
          {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
          {...(current === true ? { 'aria-current': true } : {})}
          {...data}
          onClick={onPress}
        >
          {Picture && <Picture className="button-icon" weight="bold" aria-hidden />}
          <span className={bare ? 'unseen' : 'spot-word'}>{word}</span>
          {note !== undefined && (
            <>
              <CheckCircle className="trades-tick" weight="fill" aria-hidden />
              <span className="unseen">{note}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
