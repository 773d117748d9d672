/** `npm run check:content`: reads the trades' cards, worlds, game and models, and says in words what is wrong. */
import { checkContent } from './content/check.ts';
import { readContent } from './content/read.ts';
import { inRoot } from './support/paths.mjs';

const content = readContent(inRoot('assets'));
const problems = checkContent(content);
for (const { field, file, message } of problems) console.error(`${file}: ${field}: ${message}`);
console.log(
  problems.length === 0
    ? `${content.cards.size} cards, ${content.worlds.size} worlds and their models are whole.`
    : `${problems.length} to mend.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
