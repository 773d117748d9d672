import { join } from 'node:path';
import { runToEnd } from './processes.mjs';
import { inRoot, NODE, ROOT } from './paths.mjs';
import { examine, keepStamp } from './staleness.mjs';

/** What changes every part: the tools' versions and the recipes themselves. */
const RECIPES = ['package-lock.json', 'package.json', 'tsconfig.json', 'build/bundle.ts', 'build/vite.config.ts'];

/** The parts of the product, each built alone by `build/bundle.ts NAME`. */
export const PARTS = /** @satisfies {readonly import('./staleness.mjs').Part[]} */ ([
  {
    name: 'renderer',
    sources: [...RECIPES, 'renderer', 'electron/contract', 'assets/locales', 'assets/catalogue', 'assets/sky/stories'],
    products: ['dist/renderer/index.html'],
  },
  {
    name: 'electron',
    sources: [...RECIPES, 'electron', 'assets/locales', 'assets/catalogue'],
    products: ['dist/electron/main.cjs', 'dist/electron/preload.cjs'],
  },
  {
    name: 'web',
    sources: [...RECIPES, 'electron', 'assets/locales', 'assets/catalogue'],
    products: ['dist/web/main.mjs'],
  },
]);

/**
 * Builds what is stale among some parts.
 * @param {readonly string[]} names
 * @returns {Promise<readonly string[]>} the parts that were built
 * @throws {Error} when a part does not build; the builder has printed why
 */
export async function buildStale(names) {
  const stale = PARTS.filter((part) => names.includes(part.name))
    .map((part) => ({ part, stamp: join(ROOT, 'dist', `.${part.name}.json`) }))
    .map(({ part, stamp }) => ({ part, stamp, ...examine(ROOT, part, stamp) }))
    .filter((state) => state.stale);
  const built = stale.map(({ part }) => part.name);
  if (built.length === 0) return built;
  const from = performance.now();
  console.log(`Building ${built.join(', ')}…`);
  const code = await runToEnd(NODE, [inRoot('build/bundle.ts'), ...built], { cwd: ROOT });
  if (code !== 0) throw new Error(`The build of ${built.join(', ')} failed; its reason is above.`);
  for (const { stamp, marks } of stale) keepStamp(stamp, marks);
  console.log(`Built in ${((performance.now() - from) / 1000).toFixed(1)} s.`);
  return built;
}
