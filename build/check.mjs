/** `npm run check`: everything that can be said of the code without running it. */
import { pathToFileURL } from 'node:url';
import { NODE, ROOT, toolScript } from './support/paths.mjs';
import { runToEnd } from './support/processes.mjs';

/** @typedef {{ name: string, passed: boolean, seconds: number }} Step */

const STEPS = [
  { name: 'types', tool: toolScript('typescript', 'bin/tsc'), args: ['--noEmit'] },
  {
    name: 'lint',
    tool: toolScript('oxlint', 'bin/oxlint'),
    args: ['--deny-warnings', '--report-unused-disable-directives', '--allow=vitrine/import-law'],
  },
  {
    name: 'import law',
    tool: toolScript('oxlint', 'bin/oxlint'),
    args: ['--config=build/lint/import-law.json', '--deny-warnings'],
  },
  { name: 'format', tool: toolScript('@biomejs/biome', 'bin/biome'), args: ['format', '--max-diagnostics=20', '.'] },
];

/**
 * Runs every step, whatever the earlier ones say.
 * @returns {Promise<Step[]>}
 */
export async function check() {
  const steps = [];
  for (const { name, tool, args } of STEPS) {
    const from = performance.now();
    const code = await runToEnd(NODE, [tool, ...args], { cwd: ROOT });
    const step = { name, passed: code === 0, seconds: (performance.now() - from) / 1000 };
    console.log(`${step.passed ? '✓' : '✗'} check: ${name} (${step.seconds.toFixed(1)} s)`);
    steps.push(step);
  }
  return steps;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const steps = await check();
  process.exitCode = steps.every((step) => step.passed) ? 0 : 1;
}
