import { ArrowCounterClockwise } from '@phosphor-icons/react/dist/csr/ArrowCounterClockwise';
import { ArrowDown } from '@phosphor-icons/react/dist/csr/ArrowDown';
import { ArrowLeft } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { ArrowRight } from '@phosphor-icons/react/dist/csr/ArrowRight';
import { ArrowUp } from '@phosphor-icons/react/dist/csr/ArrowUp';
import { Lightbulb } from '@phosphor-icons/react/dist/csr/Lightbulb';
import { X } from '@phosphor-icons/react/dist/csr/X';
import { useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import { Dots } from '../../../../ui/Dots.tsx';
import { useEscape } from '../../../../ui/useEscape.ts';
import type { Bearing, Hunt, HuntSnapshot } from '../../model/hunt/hunt.ts';
import type { Planetarium } from '../../model/types.ts';
import { FirstButton } from '../stories/FirstButton.tsx';
import { useStage } from '../stories/show.ts';
import { useFreeSky } from '../stories/useFreeSky.ts';
import { usePlanetarium } from '../usePlanetarium.ts';
import '../stories/stories.css';
import './hunt.css';
import { type HuntWords, useHuntWords } from './useHuntWords.ts';

/** The sky turns by this share of the view at a touch. */
const SHARE = 0.28;
/** So close to the middle of the view the arrow points at nothing any more, degrees. */
const NEARLY = 12;

const TURNS = [
  { id: 'left', icon: ArrowLeft, right: -1, up: 0 },
  { id: 'up', icon: ArrowUp, right: 0, up: 1 },
  { id: 'down', icon: ArrowDown, right: 0, up: -1 },
  { id: 'right', icon: ArrowRight, right: 1, up: 0 },
] as const;

/** The game over the sky: what to find, help when it is asked for, and buttons that turn the sky. */
export function HuntScreen({ hunt, model }: { hunt: Hunt; model: Planetarium }) {
  const { t } = useTranslation('sky-hunt');
  const words = useHuntWords(model.data);
  const now = useSyncExternalStore(hunt.subscribe, hunt.snapshot);
  const stage = useStage();
  const holder = useRef<HTMLElement>(null);
  useFreeSky(holder, model);
  const leave = () => stage.begin(null);
  useEscape(holder, leave);
  return (
    <section className="story hunt" aria-label={t('label')} ref={holder}>
      {now.state === 'asking' && <Crosshair model={model} />}
      <div className="story-foot">
        <Dots
          count={now.rounds}
          index={now.state === 'over' ? now.rounds : now.round}
          label={t('round', { round: Math.min(now.round + 1, now.rounds), count: now.rounds })}
        />
        <div className="story-plate">
          {now.state === 'over' ? (
            <Over now={now} words={words} />
          ) : (
            <Round model={model} hunt={hunt} now={now} words={words} />
          )}
        </div>
        <Controls model={model} hunt={hunt} now={now} onLeave={leave} />
      </div>
    </section>
  );
}

function Round({ model, hunt, now, words }: { model: Planetarium; hunt: Hunt; now: HuntSnapshot; words: HuntWords }) {
  const { t } = useTranslation('sky-hunt');
  // The arrow follows the view.
  usePlanetarium(model);
  const { sought, state, help, touched } = now;
  if (!sought) return null;
  const name = words.name(sought);
  if (state === 'found') {
    return (
      <div aria-live="polite" className="hunt-found">
        <p className="story-words">{t('found', { name })}</p>
        <p className="hunt-fact">{words.fact(sought)}</p>
      </div>
    );
  }
  const bearing = hunt.bearing();
  const near = Math.hypot(bearing.right, bearing.up) < NEARLY;
  const said = touched
    ? t('wrong', { name: words.name(touched) })
    : help === 'glow'
      ? t('glow')
      : help === 'here'
        ? t('here')
        : help === 'arrow'
          ? near
            ? t('near')
            : t('arrow')
          : null;
  return (
    <div aria-live="polite" className="hunt-round">
      <p className="story-words hunt-ask">{t('ask', { name })}</p>
      {help === 'arrow' && !near && <Arrow bearing={bearing} />}
      {said !== null && <p className="hunt-said">{said}</p>}
    </div>
  );
}

/** Points from the middle of the view to the figure. */
function Arrow({ bearing: { right, up } }: { bearing: Bearing }) {
  const angle = (Math.atan2(-up, right) * 180) / Math.PI;
  return (
    <svg className="hunt-arrow" viewBox="-32 -32 64 64" aria-hidden>
      <path d="M -22 0 H 20 M 4 -17 L 22 0 L 4 17" transform={`rotate(${angle.toFixed(0)})`} />
    </svg>
  );
}

function Over({ now, words }: { now: HuntSnapshot; words: HuntWords }) {
  const { t } = useTranslation('sky-hunt');
  const names = words.list(now.found);
  return (
    <div aria-live="polite" className="hunt-found">
      <p className="story-words">{now.found.length > 0 ? t('over', { count: now.found.length, names }) : t('none')}</p>
      {now.found.length > 0 && <p className="hunt-fact">{t('tonight')}</p>}
    </div>
  );
}

function Controls({
  model,
  hunt,
  now,
  onLeave,
}: {
  model: Planetarium;
  hunt: Hunt;
  now: HuntSnapshot;
  onLeave: () => void;
}) {
  const { t } = useTranslation('sky-hunt');
  const turn = ({ right, up }: { right: number; up: number }) => {
    const { fieldOfView, altitude } = model.gaze;
    const spread = Math.max(0.2, Math.cos((altitude * Math.PI) / 180));
    model.turn((right * fieldOfView * SHARE) / spread, up * fieldOfView * SHARE);
  };
  return (
    <div className="story-controls">
      {now.state === 'asking' && (
        <FirstButton
          key={`help ${now.round}`}
          icon={Lightbulb}
          aria-disabled={now.help === 'here'}
          data-hunt="help"
          onClick={hunt.help}
        >
          {t('help')}
        </FirstButton>
      )}
      {now.state === 'asking' && (
        <Button icon={ArrowRight} data-hunt="next" onClick={hunt.next}>
          {t('skip')}
        </Button>
      )}
      {now.state === 'found' && (
        <FirstButton key={`next ${now.round}`} icon={ArrowRight} data-hunt="next" onClick={hunt.next}>
          {t('next')}
        </FirstButton>
      )}
      {now.state === 'over' && (
        <FirstButton icon={ArrowCounterClockwise} data-hunt="again" onClick={hunt.again}>
          {t('again')}
        </FirstButton>
      )}
      {now.state === 'asking' && (
        <div className="hunt-turns" role="group" aria-label={t('turn.label')}>
          {TURNS.map((item) => (
            <Button key={item.id} icon={item.icon} aria-label={t(`turn.${item.id}`)} onClick={() => turn(item)} />
          ))}
        </div>
      )}
      <Button icon={X} data-quit onClick={onLeave}>
        {now.state === 'over' ? t('others') : t('quit')}
      </Button>
    </div>
  );
}

/** Marks what Enter touches, for one who plays by keyboard. */
function Crosshair({ model }: { model: Planetarium }) {
  usePlanetarium(model);
  const [x, y] = model.centre;
  return (
    <svg
      className="hunt-crosshair"
      viewBox="-24 -24 48 48"
      aria-hidden
      style={{ left: `${50 * (1 + x)}vw`, top: `${50 * (1 - y)}vh` }}
    >
      <path d="M -22 0 H -8 M 8 0 H 22 M 0 -22 V -8 M 0 8 V 22" />
    </svg>
  );
}
