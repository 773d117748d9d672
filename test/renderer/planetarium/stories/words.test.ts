import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Step, Story } from '../../../../renderer/experiences/planetarium/model/stories/schema.ts';
import { countWords, tellingSeconds } from '../../../../renderer/experiences/planetarium/model/stories/telling.ts';
import { readStories } from './stories.ts';

const LOCALES = join(import.meta.dirname, '../../../../assets/locales');

interface StepWords {
  words: string;
  answers?: Record<string, string>;
  said?: Record<string, string>;
}
interface StoryWords {
  title: string;
  line: string;
  steps: Record<string, StepWords>;
}

function readWords(language: string): Record<string, StoryWords> {
  const file = JSON.parse(readFileSync(join(LOCALES, language, 'sky-stories.json'), 'utf8')) as {
    stories: Record<string, StoryWords>;
  };
  return file.stories;
}

/** The longest sentence, in words. */
const LONGEST: Record<Story['cycle'], number> = { 3: 12, 4: 14, seconde: 16 };

const stories = readStories();

/** What must be written for a step. */
function keysOf({ question }: Step): { answers: string[]; said: string[] } {
  if (question?.kind === 'choice') return { answers: question.answers, said: question.answers };
  if (question?.kind === 'touch') return { answers: [], said: ['right', 'wrong', 'nothing', 'shown'] };
  return { answers: [], said: [] };
}

describe.each(['fr', 'en'])('the stories in %s', (language) => {
  const written = readWords(language);

  it('have words for every step, every answer and what is said of it, and for nothing else', () => {
    expect(Object.keys(written).toSorted()).toEqual(stories.map(({ id }) => id).toSorted());
    for (const story of stories) {
      const words = written[story.id];
      expect(Object.keys(words?.steps ?? {})).toEqual(story.steps.map(({ id }) => id));
      for (const step of story.steps) {
        const { answers, said } = keysOf(step);
        const told = words?.steps[step.id];
        expect(Object.keys(told?.answers ?? {}).toSorted(), step.id).toEqual(answers.toSorted());
        expect(Object.keys(told?.said ?? {}).toSorted(), step.id).toEqual(said.toSorted());
      }
    }
  });

  it('speak in short sentences: 12 words in cycle 3, 14 in cycle 4, 16 in seconde', () => {
    for (const story of stories) {
      for (const [id, { words, answers, said }] of Object.entries(written[story.id]?.steps ?? {})) {
        const texts = [words, ...Object.values(answers ?? {}), ...Object.values(said ?? {})];
        for (const sentence of texts.flatMap((text) => text.split(/(?<=[.?!…])\s+/))) {
          expect(countWords(sentence), `${story.id} ${id}: ${sentence}`).toBeLessThanOrEqual(LONGEST[story.cycle]);
        }
      }
    }
  });

  it('take two to four minutes to be told, right answers counted', () => {
    for (const story of stories) {
      const seconds = story.steps.reduce((sum, step) => {
        const told = written[story.id]?.steps[step.id];
        const { question } = step;
        const right = question && told?.said?.[question.kind === 'choice' ? question.right : 'right'];
        const choice = Object.values(told?.answers ?? {}).join(' ');
        const asked = tellingSeconds(`${told?.words ?? ''} ${choice}`, story.cycle);
        return sum + asked + (right ? tellingSeconds(right, story.cycle) : 0);
      }, 0);
      expect(seconds, story.id).toBeGreaterThanOrEqual(120);
      expect(seconds, story.id).toBeLessThan(240);
    }
  });
});

describe('the time of a telling', () => {
  it('counts « l’étoile » as one word and signs as none', () => {
    expect(countWords('Regarde : l’étoile, à 8,6 années-lumière !')).toBe(6);
  });

  it('is longer for the youngest, and leaves time to look', () => {
    const text = 'Le Soleil glisse vers l’ouest et descend, tout doucement, derrière les ballons.';
    expect(tellingSeconds(text, '3')).toBeGreaterThan(tellingSeconds(text, 'seconde'));
    expect(tellingSeconds('Oui.', '3')).toBeGreaterThan(3);
  });
});
