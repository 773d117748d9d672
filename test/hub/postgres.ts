import type { TestProject } from 'vitest/node';
import { startPostgres, whyNoPostgres } from './postgres-server.ts';

/** The one server of a run, or why there is none. */
export type Postgres = { url: string } | { missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Postgres;
  }
}

/** Starts a server before the first test of the hub, and stops it after the last. */
export function setup(project: TestProject): (() => void) | undefined {
  const missing = whyNoPostgres();
  if (missing !== undefined) {
    project.provide('postgres', { missing });
    return undefined;
  }
  const { stop, url } = startPostgres({ durable: false });
  project.provide('postgres', { url });
  return stop;
}
