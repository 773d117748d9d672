import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Hub, openHub } from '../../hub/hub.ts';

const BINARIES = '/usr/lib/postgresql/15/bin';
/** The account that Debian's package makes: PostgreSQL does not run as root. */
const ACCOUNT = 'postgres';

/** A hub to test, and how to end it with everything it left. */
export interface Started {
  hub: Hub;
  faults: unknown[];
  end(): Promise<void>;
}

export interface StartOptions {
  now?: () => number;
  perSecond?: number;
}

/** The engines that this machine can run; each starts a hub of its own on an empty database. */
export const ENGINES: { name: string; missing?: string; start: (options?: StartOptions) => Promise<Started> }[] = [
  { name: 'SQLite', start: (options) => startHub(undefined, options, () => undefined) },
  {
    name: 'PostgreSQL 15',
    ...missingPostgres(),
    start: async (options) => {
      const server = await startPostgres();
      return startHub(server.url, options, server.stop);
    },
  },
];

async function startHub(url: string | undefined, options: StartOptions = {}, after: () => void): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-hub-'));
  const faults: unknown[] = [];
  const { now = Date.now, perSecond = 100_000 } = options;
  const hub = await openHub({
    folder,
    url,
    host: '127.0.0.1',
    port: 0,
    rate: { perSecond, burst: perSecond },
    now,
    random: randomBytes,
    newId: randomUUID,
    onFault: (error) => faults.push(error),
  });
  return {
    hub,
    faults,
    async end() {
      await hub.close();
      after();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Why the tests on PostgreSQL are left out, if they are. */
function missingPostgres(): { missing?: string } {
  if (!existsSync(join(BINARIES, 'initdb'))) return { missing: `no PostgreSQL 15 in ${BINARIES}` };
  if (process.getuid?.() === 0 && accountId('-u') === undefined) return { missing: `no account ${ACCOUNT} to run it` };
  return {};
}

async function startPostgres(): Promise<{ url: string; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-hub-postgres-'));
  const user = accountId('-u');
  const group = accountId('-g');
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(folder, user ?? 0, group ?? 0);
  const data = join(folder, 'data');
  const port = await freePort();
  const run = (program: string, args: readonly string[]): void => {
    const { error, status, stderr } = spawnSync(join(BINARIES, program), args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(asRoot ? { uid: user, gid: group } : {}),
    });
    if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  };
  run('initdb', ['-D', data, '-U', 'hub', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  run('pg_ctl', ['-D', data, '-o', settings, '-l', join(folder, 'log'), '-w', 'start']);
  return {
    url: `postgres://hub@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function accountId(which: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [which, ACCOUNT], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
