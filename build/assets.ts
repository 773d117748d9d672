/**
 * `npm run assets`: makes everything of `assets/` that is computed, by running each script of `build/assets/`;
 * `npm run assets -- glass valley`: only these models.
 */
import { readdirSync } from 'node:fs';
import { inRoot, NODE, ROOT } from './support/paths.mjs';
import { runToEnd } from './support/processes.mjs';

const models = process.argv.slice(2);
const scripts = readdirSync(inRoot('build/assets'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => entry.name)
  .filter((name) => models.length === 0 || name === 'models.ts')
  .toSorted();

for (const script of scripts) {
  console.log(`build/assets/${script}`);
  const code = await runToEnd(NODE, [inRoot(`build/assets/${script}`), ...models], { cwd: ROOT });
  if (code !== 0) {
    console.error(`build/assets/${script} ended with code ${code}.`);
    process.exitCode = code;
    break;
  }
}
