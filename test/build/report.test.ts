import { describe, expect, test } from 'vitest';
import { NODE } from '../../build/support/paths.mjs';
import { runToEnd } from '../../build/support/processes.mjs';
import { countPlaywright, countVitest, outcomeOf, summary } from '../../build/support/report.mjs';

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failed = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const unloaded = { status: 'failed', assertionResults: [] };

function vitestReport(numPassedTests: number, numFailedTests: number, testResults = [passed]) {
  return { numPassedTests, numFailedTests, numPendingTests: 0, testResults };
}

function vitestOutcome(code: number, report: string | undefined) {
  return outcomeOf({ name: 'unit', code, seconds: 1, report, count: countVitest });
}

describe('the outcome of a runner', () => {
  test('is its cases when it ended well', () => {
    expect(vitestOutcome(0, JSON.stringify(vitestReport(7, 0)))).toMatchObject({ passed: 7, failed: 0 });
    expect(vitestOutcome(1, JSON.stringify(vitestReport(7, 2, [failed])))).toMatchObject({ passed: 7, failed: 2 });
  });

  test('that crashed before its report is one failure', async () => {
    const code = await runToEnd(NODE, ['-e', 'process.abort()'], { stdio: 'ignore' });
    expect(code).not.toBe(0);
    expect(vitestOutcome(code, undefined)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('that cannot be started is one failure', async () => {
    const code = await runToEnd('/no/such/runner', []);
    expect(vitestOutcome(code, undefined)).toMatchObject({
      passed: 0,
      failed: 1,
      remark: 'ended with code 127 and no report',
    });
  });

  test('that ran nothing is one failure, even with exit code 0', () => {
    expect(vitestOutcome(0, JSON.stringify(vitestReport(0, 0, [])))).toMatchObject({
      failed: 1,
      remark: 'ran no test',
    });
  });

  test('that left half a report is one failure', () => {
    expect(vitestOutcome(0, '{"numPassedTests": 7,')).toMatchObject({ passed: 0, failed: 1 });
    expect(vitestOutcome(0, '{}')).toMatchObject({ passed: 0, failed: 1 });
  });

  test('that ended badly though every case passed is one failure', () => {
    expect(vitestOutcome(134, JSON.stringify(vitestReport(7, 0)))).toMatchObject({ passed: 7, failed: 1 });
  });

  test('counts a file that could not be loaded as a failure', () => {
    expect(countVitest(vitestReport(7, 1, [passed, failed, unloaded]))).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  test('of Playwright counts a flaky case and an error outside of cases as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });
});

test('the last line of the summary adds everything up', () => {
  const unit = { name: 'unit', passed: 40, failed: 0, skipped: 1, seconds: 3 };
  const crashed = { name: 'e2e web', passed: 0, failed: 1, skipped: 0, seconds: 2, remark: 'ran no test' };
  expect(summary([unit, crashed]).at(-1)).toBe('40 passed, 1 failed');
  expect(summary([unit]).at(-1)).toBe('40 passed, 0 failed');
  expect(summary([unit, crashed]).join('\n')).toContain('ran no test');
});
