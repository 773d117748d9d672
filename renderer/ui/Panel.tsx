import { CaretDown } from '@phosphor-icons/react/dist/csr/CaretDown';
import { CaretUp } from '@phosphor-icons/react/dist/csr/CaretUp';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import './Panel.css';

/**
 * The one translucent panel beside a scene: at the right in landscape, at the bottom in portrait.
 * It folds to its title, so that the scene can fill the screen.
 */
export function Panel({
  title,
  line,
  tabs,
  children,
}: {
  title: string;
  /** What completes the title, in smaller letters. */
  line?: string;
  /** Stays in sight while the content moves under it. */
  tabs?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  const id = useId();
  return (
    <section className="panel" data-open={open} aria-labelledby={id}>
      <header className="panel-head">
        <div className="panel-heading">
          <h2 className="panel-title" id={id}>
            {title}
          </h2>
          {line && <p className="panel-line">{line}</p>}
        </div>
        <Button kind="plain" icon={open ? CaretDown : CaretUp} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('panel.fold') : t('panel.unfold')}
        </Button>
      </header>
      {open && tabs}
      {open && <div className="panel-body">{children}</div>}
    </section>
  );
}
