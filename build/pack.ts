/** `npm run pack`: builds everything, then the installers of this system, by `electron-builder.yml`. Further options are electron-builder's. */
import { buildStale, PARTS } from './support/build.mjs';
import { NODE, ROOT, toolScript } from './support/paths.mjs';
import { runToEnd } from './support/processes.mjs';

try {
  await buildStale(PARTS.map(({ name }) => name));
  const builder = toolScript('electron-builder', 'cli.js');
  process.exitCode = await runToEnd(NODE, [builder, '--publish=never', ...process.argv.slice(2)], { cwd: ROOT });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
