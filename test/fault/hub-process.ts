import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import type { Credentials } from '../../hub/keys/keys.ts';
import { createClient, type Json } from '../hub/client.ts';

const PROGRAM = resolve(import.meta.dirname, '../../hub/main.ts');
const CODE = mkdtempSync(join(tmpdir(), 'vitrine-code-'));
const running = new Set<ChildProcess>();
// A test that failed half-way leaves no hub behind.
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(CODE, { recursive: true, force: true });
});

/** A hub in a process of its own, on SQLite. */
export interface HubProcess {
  readonly address: string;
  readonly port: number;
  kill(signal: NodeJS.Signals): void;
  readonly end: Promise<void>;
}

/** Starts the hub and waits until it answers. Rejects with what it printed when it ends before. */
export async function startHub(data: string, port = 0): Promise<HubProcess> {
  const child = spawn(process.execPath, [PROGRAM, '--port', String(port), '--data', data], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let text = '';
  const end = new Promise<void>((ended) => {
    child.on('close', () => {
      running.delete(child);
      ended();
    });
  });
  const address = await new Promise<string>((found, failed) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      const at = /^The hub is at (http:\S+)$/m.exec(text)?.[1];
      if (at !== undefined) found(at);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void end.then(() => failed(new Error(`The hub ended: ${text}`)));
  });
  return { address, port: Number(new URL(address).port), end, kill: (signal) => child.kill(signal) };
}

/** Makes a key of the hub whose data lie in this folder. */
export function createKey(data: string, scope: 'write' | 'read'): Credentials {
  const args = [PROGRAM, 'key', 'create', '--name', scope, '--scope', scope, '--data', data];
  const text = execFileSync(process.execPath, args, { env: environment(), encoding: 'utf8' });
  const [id = '', secret = ''] = text.trim().split(':');
  return { id, secret };
}

/** Every statement that a hub gives, page after page. */
export async function statementsOf(hub: HubProcess, reader: Credentials): Promise<(Json & { id: string })[]> {
  const client = createClient(hub.address, reader);
  const found: (Json & { id: string })[] = [];
  let query: Record<string, string> | undefined = { limit: '500' };
  while (query !== undefined) {
    const page = (await client('GET', 'statements', { query })).json() as { statements: typeof found; more?: string };
    found.push(...page.statements);
    const more: string = page.more ?? '';
    query = more === '' ? undefined : Object.fromEntries(new URL(more, hub.address).searchParams);
  }
  return found;
}

/** Without the variable that would move the hub to a PostgreSQL server; its code compiled once for all starts. */
function environment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _server, ...env } = process.env;
  return { ...env, NODE_COMPILE_CACHE: CODE };
}
