import { MagnifyingGlass } from '@phosphor-icons/react/dist/csr/MagnifyingGlass';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { EclipseNote, Events } from './Events.tsx';
import type { TabProps } from './tabs.ts';
import { TargetCard } from './TargetCard.tsx';
import { ToSee } from './ToSee.tsx';

/** The search; then what is chosen in the sky, else what is worth choosing. */
export function SeeTab(props: TabProps) {
  const { t } = useTranslation('sky-search');
  const { model, shown, words, search } = props;
  const { selected } = shown;
  return (
    <>
      <Button icon={MagnifyingGlass} data-search onClick={search}>
        {t('open')}
      </Button>
      {selected ? (
        <TargetCard facts={selected} model={model} shown={shown} words={words}>
          <EclipseNote model={model} shown={shown} />
        </TargetCard>
      ) : (
        <>
          <ToSee model={model} shown={shown} words={words} />
          <Events {...props} />
        </>
      )}
    </>
  );
}
