import { useTranslation } from 'react-i18next';
import { Choices } from '../../../ui/Choices.tsx';
import { CULTURES } from '../model/types.ts';
import { DarknessControl } from './DarknessControl.tsx';
import { LayerSwitches } from './LayerSwitches.tsx';
import type { TabProps } from './tabs.ts';

/** What the sky shows: how dark it is, whose figures, and what is drawn. */
export function ShowTab(props: TabProps) {
  const { model, shown } = props;
  const { t } = useTranslation('sky-objects');
  return (
    <>
      <DarknessControl {...props} />
      <div className="sky-culture">
        <Choices
          title={t('show.culture')}
          choices={CULTURES.map((culture) => ({ value: culture, word: t(`show.${culture}`) }))}
          value={shown.culture}
          onChoose={(culture) => model.setCulture(culture)}
        />
        {shown.culture === 'chinese' && <p className="sky-hint">{t('show.cultureNote')}</p>}
      </div>
      <LayerSwitches {...props} />
    </>
  );
}
