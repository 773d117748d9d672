import { Crosshair } from '@phosphor-icons/react/dist/csr/Crosshair';
import { MoonStars } from '@phosphor-icons/react/dist/csr/MoonStars';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import type { Planetarium, PlanetariumSnapshot, TargetFacts } from '../model/types.ts';
import { Waiting } from './search/Waiting.tsx';
import { ShowerControls } from './ShowerControls.tsx';
import type { SkyWords } from './words.ts';

/** The view of the whole sky to which one comes back, degrees. */
const WIDE = 66;

/** What is told of what was chosen: its name, one sentence, what befalls it now, three facts. */
export function TargetCard({
  facts,
  model,
  shown,
  words,
  children,
}: {
  facts: TargetFacts;
  model: Planetarium;
  shown: PlanetariumSnapshot;
  words: SkyWords;
  children: ReactNode;
}) {
  const { t } = useTranslation('planetarium');
  const leave = () => {
    model.select(null);
    if (model.gaze.fieldOfView < WIDE) model.lookAt(model.gaze, WIDE);
  };
  return (
    <article className="sky-target">
      <h3 className="sky-target-name">{words.name(facts)}</h3>
      <p className="sky-target-kind">{words.kind(facts, model.data.constellations)}</p>
      <p className="sky-target-sentence">{words.sentence(facts)}</p>
      {children}
      <dl className="sky-facts">
        {words.facts(facts).map(({ key, label, text }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {facts.shower && <ShowerControls id={facts.shower.id} model={model} />}
      <Waiting facts={facts} model={model} shown={shown} />
      <div className="sky-pair">
        <Button icon={Crosshair} onClick={() => model.show(facts.target)}>
          {t('see.find')}
        </Button>
        <Button icon={MoonStars} onClick={leave}>
          {t('see.whole')}
        </Button>
      </div>
    </article>
  );
}
