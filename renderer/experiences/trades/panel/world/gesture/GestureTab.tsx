import { ArrowCounterClockwise } from '@phosphor-icons/react/dist/csr/ArrowCounterClockwise';
import { HandPointing } from '@phosphor-icons/react/dist/csr/HandPointing';
import { IdentificationCard } from '@phosphor-icons/react/dist/csr/IdentificationCard';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../../ui/Button.tsx';
import { useSettled } from '../../useSettled.ts';
import type { WorldProps } from '../WorldPanel.tsx';
import { AssembleControls } from './AssembleControls.tsx';
import { BandControls } from './BandControls.tsx';
import { FaultControls } from './FaultControls.tsx';
import './gesture.css';
import { OrderControls } from './OrderControls.tsx';
import { PathControls } from './PathControls.tsx';
import { Progress } from './Progress.tsx';
import { Speech } from './Speech.tsx';
import { useGestureFocus } from './useGestureFocus.ts';

/** The gesture of a world: what is to be done, what its person says of it, and buttons that do all of it. */
export function GestureTab(props: WorldProps) {
  const { model, place, say, language } = props;
  const { trades } = model;
  const { world } = place;
  const { t } = useTranslation('trades');
  const holder = useRef<HTMLDivElement>(null);
  useGestureFocus(holder);
  const gesture = trades.gesture();
  // The ways on come where the hand still works: a push too many must take none of them.
  const settled = useSettled(gesture?.isDone === true ? 'done' : 'at work');
  if (!gesture) return null;
  const { said, isDone } = gesture;
  const { hinted } = trades.snapshot();
  return (
    <div className="gesture" data-kind={gesture.kind} data-done={isDone} ref={holder}>
      <div className="gesture-words">
        <h3 className="gesture-task">{say(world.gesture.task)}</h3>
        <Speech name={world.person.name} tone={said?.tone ?? 'says'} words={say(said?.words ?? world.person.says)} />
      </div>
      {!isDone && (
        <div className="gesture-hands">
          <Controls {...props} />
        </div>
      )}
      <div className="gesture-ways">
        <Progress spec={world.gesture} progress={gesture.progress} language={language} />
        {!isDone && (
          <Button icon={HandPointing} data-act="hint" aria-expanded={hinted} onClick={() => trades.hint()}>
            {t('gesture.hint')}
          </Button>
        )}
        {isDone && (
          <Button icon={IdentificationCard} data-act="card" onClick={() => settled && trades.show('card')}>
            {t('gesture.card')}
          </Button>
        )}
        {(isDone || gesture.progress > 0) && (
          <Button icon={ArrowCounterClockwise} data-act="again" onClick={() => settled && trades.again()}>
            {t('gesture.again')}
          </Button>
        )}
        <p className="gesture-hint" aria-live="polite">
          {hinted && !isDone && say(world.gesture.hint)}
        </p>
      </div>
    </div>
  );
}

/** What each kind of gesture is done with. */
function Controls({ model: { trades }, place, say, language }: WorldProps) {
  const spec = place.world.gesture;
  const gesture = trades.gesture();
  const { move } = trades;
  if (spec.kind === 'path') {
    return <PathControls onAdvance={() => move((moved) => void (moved.kind === 'path' && moved.advance()))} />;
  }
  if (spec.kind === 'band' && gesture?.kind === 'band') {
    const push = () => move((moved) => void (moved.kind === 'band' && moved.push()));
    return <BandControls spec={spec} gesture={gesture} say={say} language={language} onPush={push} />;
  }
  if (spec.kind === 'order' && gesture?.kind === 'order') {
    const choose = (id: string) => move((moved) => void (moved.kind === 'order' && moved.choose(id)));
    return <OrderControls spec={spec} gesture={gesture} say={say} onChoose={choose} />;
  }
  if (spec.kind === 'fault' && gesture?.kind === 'fault') {
    const act = (how: 'makeSafe' | 'look' | 'accuse', id = '') =>
      move((moved) => void (moved.kind === 'fault' && moved[how](id)));
    return <FaultControls spec={spec} gesture={gesture} say={say} onAct={act} />;
  }
  if (spec.kind === 'assemble' && gesture?.kind === 'assemble') {
    const toggle = (id: string) => move((moved) => void (moved.kind === 'assemble' && moved.toggle(id)));
    return <AssembleControls spec={spec} gesture={gesture} say={say} language={language} onToggle={toggle} />;
  }
  return null;
}
