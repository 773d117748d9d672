/**
 * `npm test`: set-up, build, then everything that can be verified on this machine. The last line is
 * `N passed, N failed`; the exit code is 0 only when nothing failed and every runner ran.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { check } from './check.mjs';
import { setUp } from './setup.mjs';
import { buildStale, PARTS } from './support/build.mjs';
import { findElectron } from './support/electron.mjs';
import { inRoot, NODE, ROOT, toolScript } from './support/paths.mjs';
import { runToEnd, Stopped } from './support/processes.mjs';
import { countPlaywright, countVitest, outcomeOf, summary, totalOf } from './support/report.mjs';
import { obtainFaultTools, obtainTestBrowser } from './support/test-machine.mjs';

/** @typedef {import('./support/report.mjs').Outcome} Outcome */

const RESULTS = inRoot('test-results');
/** A runner that takes longer hangs: it is ended and has failed. Milliseconds. */
const LONGEST_MS = 40 * 60_000;

const VITEST = [toolScript('vitest', 'vitest.mjs'), 'run', '--config=test/vitest.config.ts', '--reporter=default'];
const PLAYWRIGHT = [toolScript('@playwright/test', 'cli.js'), 'test', '--config=test/e2e/playwright.config.ts'];
const vitest = (/** @type {string} */ name, /** @type {string[]} */ args) => ({
  name,
  args: [...VITEST, '--reporter=json', `--outputFile.json=test-results/${name}.json`, ...args],
  report: `test-results/${name}.json`,
  count: countVitest,
});
const playwright = (/** @type {string} */ project) => ({
  name: `e2e ${project}`,
  args: [...PLAYWRIGHT, `--project=${project}`],
  report: 'test-results/e2e.json',
  count: countPlaywright,
});

const UNIT = vitest(
  'unit',
  ['delivery', 'station', 'renderer', 'shell', 'hub', 'build'].map((project) => `--project=${project}`),
);
const FAULT = vitest('fault', ['--project=fault']);
const WORDS = playwright('words');
const HUB = playwright('hub');
const WEB = playwright('web');
const GOLDEN = playwright('golden');
const ELECTRON = playwright('electron');

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}

async function main() {
  /** @type {Outcome[]} */
  const outcomes = [];
  const add = (/** @type {Outcome | undefined} */ outcome) =>
    outcomes.push(...(outcome === undefined ? [] : [outcome]));
  add(await attempt('set-up', setUp));
  if (outcomes.length === 0) {
    add(await attempt('browser', obtainTestBrowser));
    add(await attempt('build', () => buildStale(PARTS.map(({ name }) => name))));
    const presentable = outcomes.length === 0;
    add(await attempt('fault tools', obtainFaultTools));
    add(await checked());
    add(await ran(UNIT));
    add(await ran(FAULT));
    if (presentable) {
      add(await ran(WORDS));
      add(await ran(HUB));
      add(await ran(WEB));
      add(await ran(GOLDEN));
      if (findElectron() !== undefined) add(await ran(ELECTRON));
      else console.log('\nLeft out: the end-to-end tests in Electron, whose program is not on this machine.');
    } else console.log('\nLeft out: the end-to-end tests, for want of what failed above.');
  }
  for (const line of summary(outcomes)) console.log(line);
  return totalOf(outcomes).failed === 0 ? 0 : 1;
}

/**
 * @param {string} name
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Outcome | undefined>} the failure, if it failed
 */
async function attempt(name, work) {
  const from = performance.now();
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Stopped) throw error;
    const remark = error instanceof Error ? error.message : String(error);
    console.error(remark);
    return { name, passed: 0, failed: 1, skipped: 0, seconds: secondsSince(from), remark: 'see above' };
  }
}

/** @returns {Promise<Outcome>} */
async function checked() {
  title('check');
  const steps = await check();
  const passed = steps.filter((step) => step.passed).length;
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  const failures = steps.filter((step) => !step.passed).map((step) => step.name);
  return {
    name: 'check',
    passed,
    failed: steps.length - passed,
    skipped: 0,
    seconds,
    ...(failures.length === 0 ? {} : { remark: failures.join(', ') }),
  };
}

/**
 * @param {typeof UNIT | typeof WEB} runner
 * @returns {Promise<Outcome>}
 */
async function ran({ name, args, report, count }) {
  title(name);
  mkdirSync(RESULTS, { recursive: true });
  const file = inRoot(report);
  rmSync(file, { force: true });
  const from = performance.now();
  const code = await runToEnd(NODE, args, { cwd: ROOT, timeout: LONGEST_MS });
  const seconds = secondsSince(from);
  if (seconds * 1000 > LONGEST_MS)
    console.error(`${name} took longer than ${LONGEST_MS / 60_000} minutes and was ended.`);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return outcomeOf({ name, code, seconds, report: text, count });
}

/** @param {string} name */
function title(name) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
}

/** @param {number} from */
function secondsSince(from) {
  return (performance.now() - from) / 1000;
}
