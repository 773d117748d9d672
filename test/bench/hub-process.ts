import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MAIN = resolve(import.meta.dirname, '../../hub/main.ts');
/** No bench is slowed by the limit that protects the hub. */
const UNLIMITED = '100000';

/** A hub in a process of its own, so that what loads it does not share its thread. */
export interface HubProcess {
  /** Such as `http://127.0.0.1:40123`. */
  readonly address: string;
  /** Its data folder; empty of statements with PostgreSQL. */
  readonly folder: string;
  /** Makes a key and gives `KEY:SECRET`. */
  key(scope: 'write' | 'read' | 'all'): string;
  /** Ends it; the folder goes with it. */
  close(): Promise<void>;
}

/** Starts `npm run hub` on an empty folder, or on a database. @throws Error with what it said when it does not start. */
export async function startHubProcess(databaseUrl?: string): Promise<HubProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-hub-'));
  const { DATABASE_URL: _, ...environment } = process.env;
  const env = databaseUrl === undefined ? environment : { ...environment, DATABASE_URL: databaseUrl };
  const hub = spawn(process.execPath, [MAIN, '--port', '0', '--data', folder, '--rate', UNLIMITED], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolved) => hub.once('exit', resolved));
  const address = await Promise.race([
    firstAddress(hub.stdout),
    ended.then((code) => {
      throw new Error(`The hub ended with ${code}.`);
    }),
  ]);
  return {
    address,
    folder,
    key(scope) {
      const args = [MAIN, 'key', 'create', '--name', 'bench', '--scope', scope, '--data', folder];
      const { status, stderr, stdout } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
      const key = /^\S+:\S+$/m.exec(stdout)?.[0];
      if (status !== 0 || key === undefined) throw new Error(`No key could be made: ${stderr}`);
      return key;
    },
    async close() {
      hub.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function firstAddress(output: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const chunk of output) {
    said += String(chunk);
    const address = /http:\/\/[\d.:]+/.exec(said)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`The hub did not say where it is: ${said}`);
}
