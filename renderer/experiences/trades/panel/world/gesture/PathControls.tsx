import { HandTap } from '@phosphor-icons/react/dist/csr/HandTap';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../../ui/Button.tsx';

/** A stroke without leading the tool: each touch goes on to its next point. */
export function PathControls({ onAdvance }: { onAdvance: () => void }) {
  const { t } = useTranslation('trades');
  return (
    <div className="gesture-main">
      <Button kind="primary" icon={HandTap} data-act="advance" onClick={onAdvance}>
        {t('gesture.advance')}
      </Button>
    </div>
  );
}
