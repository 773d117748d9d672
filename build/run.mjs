/** Runs one of the other scripts under the Node of `node_modules`, after set-up: `node build/run.mjs SCRIPT …`. */
import { setUp, SetupError } from './setup.mjs';
import { NODE, ROOT } from './support/paths.mjs';
import { onStop, startGroup, Stopped } from './support/processes.mjs';

try {
  await setUp();
  const script = startGroup(NODE, process.argv.slice(2), { cwd: ROOT });
  const forget = onStop(() => void script.close());
  const { code } = await script.ended;
  await script.close();
  forget();
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof SetupError || error instanceof Stopped)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
