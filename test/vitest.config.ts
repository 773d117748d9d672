import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders of `test/` that are unit tests, each a project of its name. */
const UNIT = ['delivery', 'station', 'renderer', 'shell', 'hub', 'build'];
/** What is started once for all the tests of a project. */
const GLOBAL_SETUP: Readonly<Record<string, string[]>> = { hub: ['test/hub/postgres.ts'] };
/** Two cores shared with Chromium in CI are slow at times; a hang is still found. Milliseconds. */
const UNIT_TIMEOUT_MS = 30_000;
/** Fault tests kill and restart a station hundreds of times. Milliseconds. */
const FAULT_TIMEOUT_MS = 300_000;

/** Files at once: vitest leaves one core free, and on two cores half the machine would stand idle. */
const WORKERS = Math.max(2, availableParallelism() - 1);

/** Runs under Node 24: `vitest run --config test/vitest.config.ts [--project NAME]`. */
export default defineConfig({
  root,
  test: {
    // better-sqlite3 is native: each test file gets a process of its own.
    pool: 'forks',
    maxWorkers: WORKERS,
    passWithNoTests: false,
    projects: [...UNIT.map((name) => project(name, UNIT_TIMEOUT_MS)), project('fault', FAULT_TIMEOUT_MS)],
  },
});

function project(name: string, timeout: number) {
  return {
    extends: true as const,
    test: {
      name,
      root,
      include: [`test/${name}/**/*.test.{ts,tsx}`],
      testTimeout: timeout,
      hookTimeout: timeout,
      globalSetup: GLOBAL_SETUP[name] ?? [],
    },
  };
}
