import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const BINARIES = '/usr/lib/postgresql/15/bin';
/** The account that Debian's package makes: PostgreSQL does not run as root. */
const ACCOUNT = 'postgres';

/** The one server of a run, or why there is none. */
export type Postgres = { url: string } | { missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Postgres;
  }
}

/** Starts a server before the first test of the hub, and stops it after the last. */
export function setup(project: TestProject): (() => void) | undefined {
  const missing = whyMissing();
  if (missing !== undefined) {
    project.provide('postgres', { missing });
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-hub-postgres-'));
  const account = process.getuid?.() === 0 ? { uid: accountId('-u'), gid: accountId('-g') } : {};
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid ?? 0);
  const run = (program: string, ...args: string[]): void => {
    const { error, status, stderr } = spawnSync(join(BINARIES, program), args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      ...account,
    });
    if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  };
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'hub', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync');
  // On a socket alone: no port to find, and none that another run takes first.
  const settings = `-k ${folder} -c listen_addresses= -c fsync=off`;
  run('pg_ctl', '-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start');
  project.provide('postgres', { url: `postgres://hub@localhost/postgres?host=${encodeURIComponent(folder)}` });
  return () => {
    run('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop');
    rmSync(folder, { recursive: true, force: true });
  };
}

function whyMissing(): string | undefined {
  if (!existsSync(join(BINARIES, 'initdb'))) return `no PostgreSQL 15 in ${BINARIES}`;
  return process.getuid?.() === 0 && accountId('-u') === undefined ? `no account ${ACCOUNT} to run it` : undefined;
}

function accountId(which: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [which, ACCOUNT], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}
