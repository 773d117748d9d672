/**
 * `npm run test:faults [-- FILE…]`: the fault tests at their whole extent, in minutes instead of seconds, then fifty
 * visits to see that none leaves anything behind. Files choose among the fault tests, and leave the visits out.
 */
import { buildStale, PARTS } from './support/build.mjs';
import { NODE, ROOT, toolScript } from './support/paths.mjs';
import { runToEnd } from './support/processes.mjs';
import { obtainFaultTools, obtainTestBrowser } from './support/test-machine.mjs';

process.env['VITRINE_FAULTS'] = 'whole';
const vitest = [toolScript('vitest', 'vitest.mjs'), 'run', '--config=test/vitest.config.ts', '--project=fault'];
const visits = [
  toolScript('@playwright/test', 'cli.js'),
  'test',
  '--config=test/e2e/playwright.config.ts',
  '--project=web',
  '--grep=visit after visit',
];
const files = process.argv.slice(2);
await obtainFaultTools();
const faults = await runToEnd(NODE, [...vitest, ...files], { cwd: ROOT });
const memory = files.length > 0 ? 0 : await visited();
process.exitCode = faults === 0 ? memory : faults;

/** The visits are of what is in `dist/`: what the sources say now must be there. */
async function visited() {
  await obtainTestBrowser();
  await buildStale(PARTS.map(({ name }) => name));
  return runToEnd(NODE, visits, { cwd: ROOT });
}
