import { checkContent } from './check.ts';
import { readContent, Unreadable } from './read.ts';

/** What a check of the content has to say: lines for whoever wrote it, and whether all is well. */
export interface Verdict {
  whole: boolean;
  lines: string[];
}

/** Reads and checks the content of an `assets` folder, and says in words what is wrong: never by a stack trace. */
export function sayContent(assets: string): Verdict {
  try {
    const content = readContent(assets);
    const problems = checkContent(content);
    if (problems.length === 0) {
      const { cards, worlds } = content;
      return { whole: true, lines: [`${cards.size} cards, ${worlds.size} worlds and their models are whole.`] };
    }
    const lines = problems.map(({ field, file, message }) => `${file}: ${field}: ${message}`);
    return { whole: false, lines: [...lines, `${problems.length} to mend.`] };
  } catch (error) {
    if (error instanceof Unreadable)
      return { whole: false, lines: [error.message, 'Mend this first; then check again.'] };
    throw error;
  }
}
