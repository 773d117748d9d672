import { Check } from '@phosphor-icons/react/dist/csr/Check';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../experiences/experience.ts';
import type { OpenExperience } from '../../experiences/open.ts';
import { accentOf } from '../../experiences/registry.ts';
import { useDoorWords } from '../../i18n/useDoorWords.ts';
import { useKiosk } from '../../journey/VisitContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Boundary } from '../parts/Boundary.tsx';
import { Screen } from '../parts/Screen.tsx';
import { VisitorBar } from '../parts/VisitorBar.tsx';
import './ExperienceScreen.css';

/** The frame around an experience: its bar, and its panel once it is open. Until then, what is coming. */
export function ExperienceScreen({
  experience,
  door,
  open,
  visit,
}: {
  experience: string;
  door: string;
  open: OpenExperience | null;
  visit: Visit;
}) {
  const { t } = useTranslation('common');
  const kiosk = useKiosk();
  const words = useDoorWords(experience, door);
  const touching = useSceneTouch();
  return (
    <Screen name="experience" experience={experience} accent={accentOf(experience)}>
      <header className="experience-bar" data-touching={touching}>
        <VisitorBar home>
          <h1 className="experience-name over-scene" tabIndex={-1}>
            {words.name}
          </h1>
        </VisitorBar>
        <Button icon={Check} data-finish onClick={() => kiosk.visit.finish()}>
          {t('bar.finish')}
        </Button>
      </header>
      <div className="experience-space">
        {open ? (
          <Boundary onError={() => kiosk.visit.broken('render')}>
            <open.Panel visit={visit} />
          </Boundary>
        ) : (
          <Coming name={words.name} line={words.line} />
        )}
      </div>
    </Screen>
  );
}

function Coming({ name, line }: { name: string; line: string }) {
  const { t } = useTranslation('journey');
  return (
    <div className="experience-coming" role="status">
      <p className="experience-coming-name over-scene">{name}</p>
      <p className="experience-coming-line over-scene">{line}</p>
      <p className="unseen">{t('experience.coming')}</p>
    </div>
  );
}

/** True while a finger is on the scene itself: the bar then steps back. */
function useSceneTouch(): boolean {
  const [touching, setTouching] = useState(false);
  useEffect(() => {
    const down = ({ target }: PointerEvent) => setTouching(target instanceof HTMLCanvasElement);
    const up = () => setTouching(false);
    window.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      window.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, []);
  return touching;
}
