import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseStory,
  type Step,
  type Story,
} from '../../../../renderer/experiences/planetarium/model/stories/schema.ts';
import { SKY_FOLDER } from '../sky.ts';

const FOLDER = join(SKY_FOLDER, 'stories');

/** The content of a story file, not checked. */
export function readStoryFile(id: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8'));
}

export function readStory(id: string): Story {
  return parseStory(readStoryFile(id), `${id}.json`);
}

/** Every story that is shipped, in order. */
export function readStories(): Story[] {
  return readdirSync(FOLDER)
    .map((file) => readStory(file.replace('.json', '')))
    .toSorted((a, b) => a.order - b.order);
}

export function stepOf(story: Story, id: string): Step {
  const step = story.steps.find((one) => one.id === id);
  if (!step) throw new Error(`${story.id} has no step ${id}`);
  return step;
}
