/**
 * What one runner did. A runner that crashed, gave no report or ran nothing has failed once.
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} seconds
 * @property {string} [remark]
 */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts the test cases of a vitest JSON report. A file that could not be loaded has no case: it counts as
 * one that failed.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * Counts the test cases of a Playwright JSON report. A test that passed only at a second try has failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors?: unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors = [] }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * The outcome of a runner from its exit code and its report.
 * @param {object} run
 * @param {string} run.name
 * @param {number} run.code exit code
 * @param {number} run.seconds
 * @param {string | undefined} run.report text of the JSON report, if it wrote one
 * @param {(report: any) => Counts} run.count
 * @returns {Outcome}
 */
export function outcomeOf({ name, code, seconds, report, count }) {
  const nothing = { passed: 0, failed: 1, skipped: 0 };
  /** @type {Counts} */
  let counts;
  try {
    if (report === undefined) return { name, seconds, ...nothing, remark: `ended with code ${code} and no report` };
    counts = count(JSON.parse(report));
  } catch {
    return { name, seconds, ...nothing, remark: `ended with code ${code} and a report that cannot be read` };
  }
  if (counts.passed + counts.failed === 0) return { name, seconds, ...counts, failed: 1, remark: 'ran no test' };
  if (code !== 0 && counts.failed === 0) {
    return { name, seconds, ...counts, failed: 1, remark: `ended with code ${code}` };
  }
  return { name, seconds, ...counts };
}

/**
 * The table of outcomes, and the last line that tools read: `N passed, N failed`.
 * @param {readonly Outcome[]} outcomes
 * @returns {string[]} lines
 */
export function summary(outcomes) {
  const width = Math.max(...outcomes.map(({ name }) => name.length), 'total'.length);
  const row = (/** @type {Outcome} */ { name, passed, failed, skipped, seconds, remark }) =>
    `${failed === 0 ? '✓' : '✗'} ${name.padEnd(width)} ${`${passed}`.padStart(6)} ${`${failed}`.padStart(6)} ` +
    `${`${skipped}`.padStart(7)} ${seconds.toFixed(1).padStart(7)}${remark === undefined ? '' : `  ${remark}`}`;
  const total = totalOf(outcomes);
  return [
    '',
    `  ${''.padEnd(width)} passed failed skipped seconds`,
    ...outcomes.map(row),
    row({ name: 'total', ...total, seconds: outcomes.reduce((sum, { seconds }) => sum + seconds, 0) }),
    '',
    `${total.passed} passed, ${total.failed} failed`,
  ];
}

/**
 * @param {readonly Counts[]} outcomes
 * @returns {Counts}
 */
export function totalOf(outcomes) {
  const sum = (/** @type {keyof Counts} */ key) => outcomes.reduce((all, one) => all + one[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
