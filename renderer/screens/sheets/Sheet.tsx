import { X } from '@phosphor-icons/react/dist/csr/X';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import './Sheet.css';

/** A plate over the screen for a moment. The focus stays in it; Escape, its button or a touch beside it close it. */
export function Sheet({ title, accent, children }: { title: string; accent: string; children: ReactNode }) {
  const { t } = useTranslation('common');
  const { visit } = useKiosk();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => visit.dispatch({ type: 'close' });
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="sheet-layer" data-accent={accent}>
      <div className="sheet-scrim" aria-hidden onClick={close} />
      <section className="sheet" role="dialog" aria-modal aria-labelledby={titleId}>
        <header className="sheet-head">
          <h1 className="sheet-title" id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <Button icon={X} onClick={close}>
            {t('close')}
          </Button>
        </header>
        <div className="sheet-body">{children}</div>
      </section>
    </div>
  );
}
