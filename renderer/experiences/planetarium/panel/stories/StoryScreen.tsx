import { ArrowLeft } from '@phosphor-icons/react/dist/csr/ArrowLeft';
import { ArrowRight } from '@phosphor-icons/react/dist/csr/ArrowRight';
import { Check } from '@phosphor-icons/react/dist/csr/Check';
import { Pause } from '@phosphor-icons/react/dist/csr/Pause';
import { Play } from '@phosphor-icons/react/dist/csr/Play';
import { SpeakerHigh } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import { X } from '@phosphor-icons/react/dist/csr/X';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.tsx';
import { Dots } from '../../../../ui/Dots.tsx';
import { useEscape } from '../../../../ui/useEscape.ts';
import type { Visit } from '../../../experience.ts';
import { factsOf } from '../../model/facts.ts';
import type { PlayerSnapshot, StoryPlayer } from '../../model/stories/player.ts';
import type { Story } from '../../model/stories/schema.ts';
import { stepValues } from '../../model/stories/values.ts';
import type { Planetarium } from '../../model/types.ts';
import { useSkyWords } from '../useSkyWords.ts';
import { FirstButton } from './FirstButton.tsx';
import { FigureInset } from './figures/FigureInset.tsx';
import { useStage } from './show.ts';
import './stories.css';
import { useFreeSky } from './useFreeSky.ts';
import { type StoryWords, useStoryWords } from './useStoryWords.ts';
import { useTelling } from './useTelling.ts';
import { useVoice, useVoiceOffered } from './useVoice.ts';

interface StoryScreenProps {
  player: StoryPlayer;
  model: Planetarium;
  visit: Visit;
}

/** A story over the sky: its words large at the foot, the figure of the step beside the sky, and big buttons. */
export function StoryScreen({ player, model, visit }: StoryScreenProps) {
  const { t } = useTranslation('sky-stories');
  const words = useStoryWords();
  const { story } = player;
  const now = useTelling(player, visit);
  const stage = useStage();
  const told = useTold(story, now, words, model, visit);
  const over = now.state === 'over';
  useVoice(player, told, visit.language, now.paused || over);
  const holder = useRef<HTMLElement>(null);
  useFreeSky(holder, model);
  const leave = () => stage.begin(null);
  useEscape(holder, leave);
  return (
    <section className="story" aria-label={`${t('player.label')} : ${words.title(story)}`} ref={holder}>
      {now.step.figure && !over && (
        <FigureInset figure={now.step.figure} time={now.time} player={player} visit={visit} />
      )}
      <div className="story-foot">
        <Dots
          count={story.steps.length}
          index={now.index}
          label={t('player.progress', { step: now.index + 1, count: story.steps.length })}
        />
        <div className="story-plate">
          <p className="story-words" data-said={now.said !== null} aria-live="polite">
            {over ? t('player.over') : told}
          </p>
          {!over && <Answers story={story} player={player} now={now} words={words} />}
        </div>
        <Controls player={player} now={now} visit={visit} onLeave={leave} />
      </div>
    </section>
  );
}

/** The words on screen: a step's own, or what is said of an answer. */
function useTold(story: Story, now: PlayerSnapshot, words: StoryWords, model: Planetarium, visit: Visit): string {
  const skyWords = useSkyWords(visit.language, visit.place.timeZone);
  const { step, said, time, touched } = now;
  const values = useMemo(() => stepValues(step, time, visit.place), [step, time, visit.place]);
  const name = touched ? skyWords.name(factsOf(touched, model.sky, model.data)) : '';
  return words.told(story, step, said, { ...values, town: visit.place.town, name });
}

function Answers({
  story,
  player,
  now,
  words,
}: {
  story: Story;
  player: StoryPlayer;
  now: PlayerSnapshot;
  words: StoryWords;
}) {
  const { t } = useTranslation('sky-stories');
  const { step, state, tried } = now;
  if (!step.question) return null;
  if (step.question.kind === 'touch') {
    return state === 'asking' ? <p className="story-touch">{t('player.touch')}</p> : null;
  }
  const { answers, right } = step.question;
  return (
    <div className="story-answers">
      {answers.map((answer) => {
        const found = state === 'answered' && answer === right;
        const wrong = tried.includes(answer);
        return (
          <Button
            key={answer}
            data-answer={found ? 'right' : wrong ? 'tried' : 'open'}
            disabled={state === 'answered' && !found}
            onClick={() => player.answer(answer)}
            {...(found ? { icon: Check } : wrong ? { icon: X } : {})}
          >
            {words.answer(story, step, answer)}
            {wrong && <span className="unseen">{t('player.tried')}</span>}
          </Button>
        );
      })}
    </div>
  );
}

function Controls({
  player,
  now,
  visit,
  onLeave,
}: {
  player: StoryPlayer;
  now: PlayerSnapshot;
  visit: Visit;
  onLeave: () => void;
}) {
  const { t } = useTranslation('sky-stories');
  const stage = useStage();
  const offered = useVoiceOffered(visit.language);
  const over = now.state === 'over';
  return (
    <div className="story-controls">
      <Button icon={ArrowLeft} disabled={now.index === 0 && !over} onClick={player.previous}>
        {t('player.previous')}
      </Button>
      <FirstButton icon={now.paused ? Play : Pause} disabled={over} onClick={now.paused ? player.play : player.pause}>
        {now.paused ? t('player.play') : t('player.pause')}
      </FirstButton>
      <Button icon={ArrowRight} disabled={over} onClick={player.next}>
        {t('player.next')}
      </Button>
      {offered && (
        <Button icon={SpeakerHigh} aria-pressed={stage.aloud} onClick={() => stage.setAloud(!stage.aloud)}>
          {t('player.listen')}
        </Button>
      )}
      <Button icon={X} data-quit onClick={onLeave}>
        {over ? t('player.others') : t('player.quit')}
      </Button>
    </div>
  );
}
