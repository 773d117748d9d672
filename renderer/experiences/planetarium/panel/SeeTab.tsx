import { MagnifyingGlass } from '@phosphor-icons/react/dist/csr/MagnifyingGlass';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import type { TabProps } from './tabs.ts';
import { TargetCard } from './TargetCard.tsx';
import { ToSee } from './ToSee.tsx';

/** The search; then what is chosen in the sky, else what is worth choosing. */
export function SeeTab({ model, shown, words, search }: TabProps) {
  const { t } = useTranslation('sky-search');
  const { selected } = shown;
  return (
    <>
      <Button icon={MagnifyingGlass} data-search onClick={search}>
        {t('open')}
      </Button>
      {selected ? (
        <TargetCard facts={selected} model={model} shown={shown} words={words} />
      ) : (
        <ToSee model={model} shown={shown} words={words} />
      )}
    </>
  );
}
