import { useTranslation } from 'react-i18next';
import { Switch } from '../../../ui/Switch.tsx';
import type { Layers } from '../model/types.ts';
import type { TabProps } from './tabs.ts';

const LAYERS = [
  'constellationLines',
  'constellationNames',
  'starNames',
  'grid',
  'atmosphere',
  'landscape',
] as const satisfies readonly (keyof Layers)[];
const OBJECTS = ['deepSky', 'meteors', 'boundaries'] as const satisfies readonly (keyof Layers)[];
/** Borders are those of the 88 constellations: among other figures none is drawn. */
const WESTERN: readonly (keyof Layers)[] = ['boundaries'];

/** What is drawn in the sky, one switch each. */
export function LayerSwitches({ model, shown: { layers, culture } }: TabProps) {
  const { t } = useTranslation('planetarium');
  const { t: objects } = useTranslation('sky-objects');
  return (
    <div className="sky-layers" role="group" aria-label={t('layers.label')}>
      {LAYERS.map((layer) => (
        <Switch key={layer} on={layers[layer]} onChange={(on) => model.setLayer(layer, on)}>
          {t(`layers.${layer}`)}
        </Switch>
      ))}
      {OBJECTS.filter((layer) => culture === 'western' || !WESTERN.includes(layer)).map((layer) => (
        <Switch key={layer} on={layers[layer]} onChange={(on) => model.setLayer(layer, on)}>
          {objects(`show.${layer}`)}
        </Switch>
      ))}
    </div>
  );
}
