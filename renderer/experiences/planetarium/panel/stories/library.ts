import { parseStory, type Story } from '../../model/stories/schema.ts';

/** Every story file: adding a story is adding a file, and its words. They come with the planetarium's code. */
const FILES = import.meta.glob<unknown>('../../../../../assets/sky/stories/*.json', { eager: true, import: 'default' });

let read: readonly Story[] | null = null;

/** The stories, in order; read and checked when first asked for. Throws `StoryError`, which names file and field. */
export function stories(): readonly Story[] {
  read ??= Object.entries(FILES)
    .map(([path, content]) => parseStory(content, path.split('/').at(-1) ?? path))
    .toSorted((one, other) => one.order - other.order);
  return read;
}
