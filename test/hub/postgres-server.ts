import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BINARIES = '/usr/lib/postgresql/15/bin';
/** The account that Debian's package makes: PostgreSQL does not run as root. */
const ACCOUNT = 'postgres';

/** A server on a socket of its own, with an empty database. */
export interface PostgresServer {
  /** As the user `hub`, who may do everything. */
  url: string;
  /** Stops it, and takes away all that it kept. */
  stop(): void;
}

/** Why this machine cannot run one, if it cannot. */
export function whyNoPostgres(): string | undefined {
  if (!existsSync(join(BINARIES, 'initdb'))) return `no PostgreSQL 15 in ${BINARIES}`;
  return process.getuid?.() === 0 && accountId('-u') === undefined ? `no account ${ACCOUNT} to run it` : undefined;
}

/** Starts one. `durable`: commits wait for the disk, as in use; tests do not need that. Throws with what its programs said. */
export function startPostgres({ durable }: { durable: boolean }): PostgresServer {
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
  const settings = `-k ${folder} -c listen_addresses=${durable ? '' : ' -c fsync=off'}`;
  run('pg_ctl', '-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start');
  return {
    url: `postgres://hub@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop() {
      run('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function accountId(which: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [which, ACCOUNT], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}
