/**
 * Makes `assets/models/*.glb` with Blender out of `assets/models/source/*.py`, one world a script. Run by `npm run assets`;
 * where Blender is not installed the committed models stay as they are, and it says so.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { lighten } from './models/lighten.ts';

const MODELS = resolve(import.meta.dirname, '../../assets/models');
const SOURCE = join(MODELS, 'source');
/** A bake of one world, in milliseconds, on a slow machine. */
const PATIENCE_MS = 1_200_000;

const run = promisify(execFile);

const asked = process.argv.slice(2);
const all = (await readdir(SOURCE))
  .filter((file) => file.endsWith('.py'))
  .map((file) => basename(file, '.py'))
  .toSorted();
const unknown = asked.filter((world) => !all.includes(world));
if (unknown.length > 0) {
  console.error(`No model ${unknown.join(', ')}: there are ${all.join(', ')}.`);
  process.exit(64);
}
const worlds = all.filter((world) => asked.length === 0 || asked.includes(world));

if (await isInstalled()) for (const world of worlds) await make(world);
else console.log('Blender is not installed (apt-get install blender python3-numpy): the models stay as they are.');

async function make(world: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-model-'));
  try {
    const raw = join(folder, `${world}.glb`);
    const script = join(SOURCE, `${world}.py`);
    await run(
      'blender',
      ['-b', '--factory-startup', '-noaudio', '--python-exit-code', '1', '-P', script, '--', '--out', raw],
      {
        timeout: PATIENCE_MS,
        maxBuffer: 1 << 26,
      },
    );
    const target = join(MODELS, `${world}.glb`);
    await writeFile(target, await lighten(raw));
    console.log(
      `  ${world}: ${kilobytes((await stat(raw)).size)} kB baked, ${kilobytes((await stat(target)).size)} kB written`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function isInstalled(): Promise<boolean> {
  try {
    await run('blender', ['--version']);
    return true;
  } catch {
    return false;
  }
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1000);
}
