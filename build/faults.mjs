/** `npm run test:faults`: the fault tests at their whole extent, in minutes instead of seconds. */
import { NODE, ROOT, toolScript } from './support/paths.mjs';
import { runToEnd } from './support/processes.mjs';

process.env['VITRINE_FAULTS'] = 'whole';
const vitest = [toolScript('vitest', 'vitest.mjs'), 'run', '--config=test/vitest.config.ts', '--project=fault'];
process.exitCode = await runToEnd(NODE, [...vitest, ...process.argv.slice(2)], { cwd: ROOT });
