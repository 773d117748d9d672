/** Builds the parts named on the command line, or all: `node build/bundle.ts [renderer] [electron] [web]`. */
import { isBuiltin } from 'node:module';
import { build as bundle, type InputOptions, type OutputOptions } from 'rolldown';
import { build as buildPage } from 'vite';
import manifest from '../package.json' with { type: 'json' };
import { inRoot, ROOT } from './support/paths.mjs';

const BUILDERS = { renderer: buildRenderer, electron: buildElectron, web: buildWeb } satisfies Record<
  string,
  () => Promise<void>
>;

/** Helps V8 and people alike: names stay, whitespace goes. */
const READABLE: OutputOptions = { sourcemap: true, minify: false };

const wanted = process.argv.slice(2);
for (const name of wanted) {
  if (!Object.hasOwn(BUILDERS, name)) {
    console.error(`Unknown part “${name}”: the parts are ${Object.keys(BUILDERS).join(', ')}.`);
    process.exit(64);
  }
}
try {
  for (const [name, build] of Object.entries(BUILDERS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const from = performance.now();
    await build();
    console.log(`  ${name.padEnd(9)} ${((performance.now() - from) / 1000).toFixed(1)} s`);
  }
} catch (error) {
  // The builders' messages hold the file and the line; their stacks are the builders' own.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function buildRenderer(): Promise<void> {
  await buildPage({ configFile: inRoot('build/vite.config.ts'), logLevel: 'warn' });
}

/** The desktop app. CommonJS, so that everything before `ready` runs in one go; the sandboxed preload knows no other. */
async function buildElectron(): Promise<void> {
  await toFile('electron/main.ts', 'dist/electron/main.cjs', { external: isOutside });
  await toFile('electron/preload.ts', 'dist/electron/preload.cjs', { external: ['electron'] });
}

async function buildWeb(): Promise<void> {
  await toFile('electron/web/main.ts', 'dist/web/main.mjs', { external: isOutside });
}

async function toFile(input: string, file: string, options: InputOptions): Promise<void> {
  await bundle({
    ...options,
    input: inRoot(input),
    cwd: ROOT,
    platform: 'node',
    tsconfig: inRoot('tsconfig.json'),
    // A warning here is a fault of ours, such as an import that cannot be resolved.
    onLog(level, log) {
      if (level === 'warn') throw new Error(`${log.code ?? 'Warning'}: ${log.message}`);
    },
    output: { ...READABLE, file: inRoot(file), format: file.endsWith('.cjs') ? 'cjs' : 'esm', codeSplitting: false },
  });
}

/** `dependencies` are packaged as they are, beside the bundle; everything else is in it. */
function isOutside(specifier: string): boolean {
  if (specifier === 'electron' || isBuiltin(specifier)) return true;
  return Object.keys(manifest.dependencies).some((name) => specifier === name || specifier.startsWith(`${name}/`));
}
