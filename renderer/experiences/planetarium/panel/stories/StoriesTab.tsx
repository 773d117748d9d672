import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { HuntPicture, StoryPicture } from './figures/StoryPicture.tsx';
import { stories } from './library.ts';
import { useStage } from './show.ts';
import './stories.css';
import { useStoryWords } from './useStoryWords.ts';

/** The game, and the stories from the youngest listeners' on. */
export function StoriesTab() {
  const { t } = useTranslation('sky-stories');
  const { t: hunt } = useTranslation('sky-hunt');
  const words = useStoryWords();
  const stage = useStage();
  const last = stage.last?.kind === 'story' ? stage.last.story.id : stage.last?.kind;
  const list = useRef<HTMLUListElement>(null);
  // One who comes back by keyboard goes on from there.
  useEffect(() => {
    if (last) list.current?.querySelector<HTMLElement>(`[data-show="${last}"]`)?.focus();
  }, [last]);
  return (
    <>
      <p className="sky-hint">{t('list.hint')}</p>
      <ul className="stories" aria-label={t('list.label')} ref={list}>
        <li>
          <button type="button" className="story-row" data-show="hunt" onClick={() => stage.begin({ kind: 'hunt' })}>
            <HuntPicture />
            <span className="story-row-title">{hunt('title')}</span>
            <span className="story-row-about">
              <span>{hunt('age')}</span>
              <small>{hunt('kind')}</small>
            </span>
          </button>
        </li>
        {stories().map((story) => (
          <li key={story.id}>
            <button
              type="button"
              className="story-row"
              data-show={story.id}
              onClick={() => stage.begin({ kind: 'story', story })}
            >
              <StoryPicture picture={story.picture} />
              <span className="story-row-title">{words.title(story)}</span>
              <span className="story-row-about">
                <span>{t('list.age', { age: story.age })}</span>
                <span>{t('list.minutes', { minutes: words.minutes(story) })}</span>
                <small>{t(`list.cycle.${story.cycle}`)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
