import { describe, expect, it } from 'vitest';
import { parseStory, StoryError } from '../../../../renderer/experiences/planetarium/model/stories/schema.ts';
import { readStories, readStoryFile } from './stories.ts';

type Loose = Record<string, unknown> & { steps: Record<string, unknown>[] };

/** What is said of a story file after `spoil` has spoiled it. */
function faultOf(spoil: (story: Loose) => void): string {
  const content = readStoryFile('moon-phases') as Loose;
  spoil(content);
  try {
    parseStory(content, 'moon-phases.json');
  } catch (error) {
    expect(error).toBeInstanceOf(StoryError);
    return (error as Error).message;
  }
  return '';
}

describe('story files', () => {
  it('are six: three for cycle 3, two for cycle 4, one for seconde, each with questions and sources', () => {
    const stories = readStories();
    expect(stories.map(({ cycle }) => cycle)).toEqual(['3', '3', '3', '4', '4', 'seconde']);
    for (const { id, steps } of stories) {
      const questions = steps.filter(({ question }) => question);
      expect(questions.length, id).toBeGreaterThanOrEqual(2);
      expect(questions.length, id).toBeLessThanOrEqual(4);
      expect(questions.length, id).toBeLessThan(steps.length / 2);
    }
    expect(stories.flatMap(({ steps }) => steps.map(({ question }) => question?.kind))).toContain('touch');
  });

  it('name the file and the field that is wrong', () => {
    expect(faultOf(() => undefined)).toBe('');
    expect(faultOf(({ steps }) => Object.assign(steps[1] ?? {}, { colour: 'red' }))).toMatch(
      /^moon-phases\.json: steps\[1\]: .*colour/,
    );
    expect(
      faultOf(({ steps }) =>
        Object.assign(steps[3] ?? {}, { question: { kind: 'choice', answers: ['a', 'b'], right: 'c' } }),
      ),
    ).toContain('steps[3].question.right: not among the answers');
    expect(faultOf(({ steps }) => Object.assign(steps[0] ?? {}, { time: [{ from: 'yesterday' }] }))).toContain(
      'steps[0].time[0].from: no moment « yesterday » before',
    );
    expect(
      faultOf(({ steps }) => Object.assign(steps[1] ?? {}, { time: undefined, run: { rate: 60, minutes: 5 } })),
    ).toContain('steps[1].run: needs a time to start from');
    expect(faultOf(({ steps }) => Object.assign(steps[2] ?? {}, { id: 'rise' }))).toContain('a second step « rise »');
    expect(faultOf(({ steps }) => steps.splice(4))).toContain('steps: ');
    expect(faultOf((story) => Object.assign(story, { sources: [] }))).toContain('sources: ');
    expect(faultOf(({ steps }) => Object.assign(steps[0] ?? {}, { look: { altitude: 10 } }))).toContain(
      'steps[0].look: ',
    );
  });
});
