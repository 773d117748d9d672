import type { Page } from '@playwright/test';

/** Said by others than us, and harmless: each with its reason. */
const KNOWN: readonly { why: string; text: RegExp }[] = [
  { why: 'reading pixels for a screenshot in software rendering', text: /GPU stall due to ReadPixels/ },
];

/** Everything that a quiet kiosk must never do. */
export interface Problems {
  /** Warnings and errors of the console, uncaught errors, requests to other machines. */
  found(): string[];
  /** A spec that breaks something on purpose says what it expects. */
  expect(text: RegExp): void;
}

/** Listens to a page from before its first request. */
export function watchProblems(page: Page): Problems {
  const found: string[] = [];
  const expected: RegExp[] = KNOWN.map(({ text }) => text);
  page.on('console', (message) => {
    if (message.type() === 'warning' || message.type() === 'error') found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const local = hostname === '127.0.0.1' || ['data:', 'blob:', 'app:', 'devtools:'].includes(protocol);
    if (!local) found.push(`request to ${hostname}`);
  });
  return {
    found: () => found.filter((problem) => !expected.some((text) => text.test(problem))),
    expect: (text) => expected.push(text),
  };
}
