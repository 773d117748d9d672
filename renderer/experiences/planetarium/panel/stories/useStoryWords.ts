import type { i18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step, Story } from '../../model/stories/schema.ts';
import { tellingSeconds } from '../../model/stories/telling.ts';

export type Values = Readonly<Record<string, string | number>>;

/** The words of stories, in the language on screen. Stories are data, so their keys are looked up, not typed. */
export interface StoryWords {
  title(story: Story): string;
  line(story: Story): string;
  /** The words of a step, or what is said of an answer. */
  told(story: Story, step: Step, said: string | null, values: Values): string;
  answer(story: Story, step: Step, answer: string): string;
  /** Seconds that a step's words take to be told: with the answers to choose from, or what is said of one. */
  seconds(story: Story, step: Step, said: string | null): number;
  /** Whole minutes of a story. */
  minutes(story: Story): number;
}

export function createStoryWords(words: Pick<i18n, 'getResource' | 'language'>): StoryWords {
  const read = (story: Story, key: string): string => {
    const found: unknown = words.getResource(words.language, 'sky-stories', `stories.${story.id}.${key}`);
    return typeof found === 'string' ? found : '';
  };
  const tell = (story: Story, step: Step, said: string | null) =>
    read(story, said === null ? `steps.${step.id}.words` : `steps.${step.id}.said.${said}`);
  const answer = (story: Story, step: Step, id: string) => read(story, `steps.${step.id}.answers.${id}`);
  const seconds: StoryWords['seconds'] = (story, step, said) => {
    const answers = said === null && step.question?.kind === 'choice' ? step.question.answers : [];
    const text = [tell(story, step, said), ...answers.map((id) => answer(story, step, id))].join(' ');
    return tellingSeconds(text, story.cycle);
  };
  return {
    title: (story) => read(story, 'title'),
    line: (story) => read(story, 'line'),
    told: (story, step, said, values) =>
      tell(story, step, said).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')),
    answer,
    seconds,
    minutes(story) {
      const told = story.steps.reduce((sum, step) => {
        const right = step.question?.kind === 'choice' ? step.question.right : step.question && 'right';
        return sum + seconds(story, step, null) + (right ? seconds(story, step, right) : 0);
      }, 0);
      return Math.max(1, Math.round(told / 60));
    },
  };
}

export function useStoryWords(): StoryWords {
  const { i18n } = useTranslation();
  return useMemo(() => createStoryWords(i18n), [i18n]);
}
