/** `npm run check:content`: reads the trades' cards, worlds, game and models, and says in words what is wrong. */
import { sayContent } from './content/say.ts';
import { inRoot } from './support/paths.mjs';

const { lines, whole } = sayContent(inRoot('assets'));
for (const line of lines) (whole ? console.log : console.error)(line);
process.exitCode = whole ? 0 : 1;
