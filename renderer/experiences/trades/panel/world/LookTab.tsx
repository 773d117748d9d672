import { useTranslation } from 'react-i18next';
import { HOTSPOT_ICONS } from './hotspots.ts';
import type { WorldProps } from './WorldPanel.tsx';

/** Three things to see from near: the chosen one tells itself. */
export function LookTab({ model: { trades }, place: { world, hotspot }, say }: WorldProps) {
  const { t } = useTranslation('trades');
  return (
    <>
      <p className="trades-hint">{t('look.hint')}</p>
      <ul className="trades-rows">
        {world.hotspots.map(({ id, title, text }) => {
          const open = hotspot === id;
          const Picture = HOTSPOT_ICONS[id];
          return (
            <li key={id} className="look-item" data-open={open}>
              <button
                type="button"
                className="trades-row"
                data-hotspot={id}
                aria-expanded={open}
                onClick={() => trades.look(open ? undefined : id)}
              >
                <Picture className="look-icon" weight="duotone" aria-hidden />
                <span className="trades-row-words">
                  <span className="look-kind">{t(`look.${id}`)}</span>
                  <span className="trades-row-title">{say(title)}</span>
                </span>
              </button>
              <p className="look-text" aria-live="polite">
                {open && say(text)}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
