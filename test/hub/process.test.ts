import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, openDatabase } from '../../hub/database/open.ts';
import { createClient, statement } from './client.ts';
import { POSTGRES } from './engines.ts';

/** Windows has no signals: there the hub is ended, not asked. */
const ASKED_TO_END = process.platform === 'win32' ? null : 0;
const MINUTE_MS = 60_000;
const PROGRAM = resolve(import.meta.dirname, '../../hub/main.ts');

interface End {
  code: number | null;
  stdout: string;
  stderr: string;
}

let folder: string;
const running = new Set<ChildProcess>();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-hub-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

function launch(...args: string[]): { child: ChildProcess; address: Promise<string>; end: Promise<End> } {
  const { DATABASE_URL: _server, ...env } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const end: End = { code: null, stdout: '', stderr: '' };
  const address = new Promise<string>((found) => {
    child.stdout.on('data', (chunk: Buffer) => {
      end.stdout += chunk.toString();
      const at = /^The hub is at (http:\S+)$/m.exec(end.stdout)?.[1];
      if (at !== undefined) found(at);
    });
  });
  child.stderr.on('data', (chunk: Buffer) => {
    end.stderr += chunk.toString();
  });
  return {
    child,
    address,
    end: new Promise((ended) => {
      child.on('close', (code) => {
        running.delete(child);
        ended({ ...end, code });
      });
    }),
  };
}

async function createKey(scope: string): Promise<{ id: string; secret: string }> {
  const { code, stderr, stdout } = await launch('key', 'create', '--name', 'essai', '--scope', scope, '--data', folder)
    .end;
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^[0-9a-f]{18}:[\w-]{43}\n$/);
  const [id = '', secret = ''] = stdout.trim().split(':');
  return { id, secret };
}

// Up to six processes one after the other, on cores that others use as well.
describe('the hub’s program', { timeout: 2 * MINUTE_MS }, () => {
  it('keeps across a restart what it took, and ends at once when asked', async () => {
    const key = await createKey('all');
    const sent = statement();
    const first = launch('--port', '0', '--data', folder);
    expect((await createClient(await first.address, key)('POST', 'statements', { body: sent })).status).toBe(200);
    first.child.kill('SIGTERM');
    expect(await first.end).toMatchObject({ code: ASKED_TO_END, stderr: '' });
    const second = launch('--port', '0', '--data', folder);
    const query = { statementId: sent.id };
    const answer = await createClient(await second.address, key)('GET', 'statements', { query });
    expect(answer.json()).toMatchObject({ id: sent.id });
    second.child.kill('SIGINT');
    expect(await second.end).toMatchObject({ code: ASKED_TO_END, stderr: '' });
  });

  it('has every acknowledged statement after it was killed', async () => {
    const key = await createKey('all');
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const hub = launch('--port', '0', '--data', folder);
      const client = createClient(await hub.address, key);
      setTimeout(() => hub.child.kill('SIGKILL'), 150 + 100 * round);
      for (;;) {
        const sent = statement();
        const answer = await client('POST', 'statements', { body: sent }).catch(() => undefined);
        if (answer === undefined) break;
        if (answer.status === 200) acknowledged.push(sent.id);
      }
      await hub.end;
    }
    expect(acknowledged.length).toBeGreaterThan(3);
    const file = new Sqlite(join(folder, 'hub.sqlite'), { readonly: true });
    const kept = new Set(file.prepare('SELECT id FROM statement').pluck().all());
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    file.close();
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });

  it('goes on while keys are made, and starts while another writes', async () => {
    const key = await createKey('all');
    const hub = launch('--port', '0', '--data', folder);
    const client = createClient(await hub.address, key);
    const other = connect(join(folder, 'hub.sqlite'));
    const make = other.prepare(
      `INSERT INTO api_key (id, name, scope, secret, created) VALUES (?, 'x', 'read', 'x', '')`,
    );
    let made = 0;
    const making = setInterval(() => make.run(`key ${(made += 1)}`), 3);
    const late = launch('--port', '0', '--data', folder);
    const statuses: number[] = [];
    while (statuses.length < 100) {
      const batch = Array.from({ length: 4 }, () => client('POST', 'statements', { body: [statement(), statement()] }));
      statuses.push(...(await Promise.all(batch)).map(({ status }) => status));
    }
    await late.address;
    clearInterval(making);
    other.close();
    expect(made).toBeGreaterThan(10);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    for (const { child, end } of [late, hub]) {
      child.kill('SIGTERM');
      expect(await end).toMatchObject({ code: ASKED_TO_END, stderr: '' });
    }
  });

  it('keeps no secret and lists, rotates and revokes keys', async () => {
    const { id, secret } = await createKey('write');
    const file = readFileSync(join(folder, 'hub.sqlite'));
    expect([file.includes(id), file.includes(secret)]).toEqual([true, false]);
    const listed = await launch('key', 'list', '--data', folder).end;
    expect(listed.stdout).toMatch(new RegExp(`^${id} {2}write .* living .* essai\n$`));
    const rotated = await launch('key', 'rotate', id, '--data', folder).end;
    expect(rotated.stdout).toMatch(new RegExp(`^${id}:[\\w-]{43}\n$`));
    expect(rotated.stdout).not.toContain(secret);
    expect(await launch('key', 'revoke', id, '--data', folder).end).toMatchObject({ code: 0 });
    expect((await launch('key', 'list', '--data', folder).end).stdout).toContain('revoked');
    expect(await launch('key', 'revoke', id, '--data', folder).end).toMatchObject({ code: 64 });
  });

  it('backs up while it serves, restores what it backed up, and imports', async () => {
    const key = await createKey('all');
    const hub = launch('--port', '0', '--data', folder);
    const [sent, carried] = [statement(), statement()];
    expect((await createClient(await hub.address, key)('POST', 'statements', { body: sent })).status).toBe(200);
    const [file, stick, other] = ['backup.gz', 'stick.jsonl', 'other'].map((name) => join(folder, name));
    writeFileSync(String(stick), `${JSON.stringify(carried)}\nhalf a line`);
    expect(await launch('import', String(stick), '--data', folder).end).toMatchObject({
      code: 65,
      stdout: `${stick}: 1 new, 0 known already, 1 refused\n`,
      stderr: expect.stringContaining(`${stick}, line 2: `) as string,
    });
    expect(await launch('backup', String(file), '--data', folder).end).toMatchObject({ code: 0, stderr: '' });
    hub.child.kill('SIGTERM');
    await hub.end;
    const restored = await launch('restore', String(file), '--data', String(other)).end;
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('2 statements, 1 keys') as string });
    const second = launch('--port', '0', '--data', String(other));
    const read = createClient(await second.address, key);
    for (const { id } of [sent, carried]) {
      expect((await read('GET', 'statements', { query: { statementId: id } })).status).toBe(200);
    }
    second.child.kill('SIGTERM');
    await second.end;
    expect(await launch('restore', String(file), '--data', String(other)).end).toMatchObject({ code: 74 });
  });

  it('has nothing restored, or all, after a restore was killed', async () => {
    const { database } = await openDatabase({ folder, url: undefined });
    await database.insertInto('activity').values({ id: 'a', definition: '{}' }).execute();
    await sql`
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
      INSERT INTO agent_name SELECT 'agent ' || i, hex(randomblob(100)) FROM n
    `.execute(database);
    await database.destroy();
    const file = join(folder, 'backup.gz');
    expect(await launch('backup', file, '--data', folder).end).toMatchObject({ code: 0 });
    const other = join(folder, 'other');
    const killed = launch('restore', file, '--data', other);
    // Its log has rows before the transaction ends: it is killed in its midst.
    const log = join(other, 'hub.sqlite-wal');
    await vi.waitUntil(() => existsSync(log) && statSync(log).size > 1_000_000, { timeout: MINUTE_MS, interval: 5 });
    killed.child.kill('SIGKILL');
    await killed.end;
    const left = new Sqlite(join(other, 'hub.sqlite'));
    expect(left.prepare('SELECT count(*) FROM sqlite_master').pluck().get()).toBe(0);
    left.close();
    expect(await launch('restore', file, '--data', other).end).toMatchObject({ code: 0 });
    const whole = new Sqlite(join(other, 'hub.sqlite'), { readonly: true });
    expect(whole.prepare('SELECT count(*) FROM agent_name').pluck().get()).toBe(100_000);
    whole.close();
  });

  it('says where statements are sent on to, and does not start with a key that cannot be used', async () => {
    const file = join(folder, 'lrs.key');
    const forward = ['--forward-to', 'http://127.0.0.1:1/xapi', '--forward-credentials', file];
    const without = await launch('--port', '0', '--data', folder, ...forward).end;
    expect([without.code, without.stderr]).toEqual([64, expect.stringMatching(/lrs\.key cannot be read.*\nRemedy: /)]);
    writeFileSync(file, 'key:secret', { mode: 0o600 });
    const hub = launch('--port', '0', '--data', folder, ...forward);
    await hub.address;
    hub.child.kill('SIGTERM');
    const { code, stdout } = await hub.end;
    expect([code, stdout]).toEqual([ASKED_TO_END, expect.stringContaining('sent on to http://127.0.0.1:1/xapi')]);
    const told = await launch('forwarding', '--data', folder).end;
    expect([told.code, told.stdout]).toEqual([0, 'http://127.0.0.1:1/xapi\n  delivered  0\n  waiting    0\n']);
  });

  it('refuses a wrong command line', async () => {
    const { code, stderr } = await launch('--unknown').end;
    expect([code, stderr]).toEqual([64, expect.stringMatching(/--unknown.*\nRemedy: /)]);
  });

  it('says that its port is taken, or its folder no folder', async () => {
    const hub = launch('--port', '0', '--data', folder);
    const port = new URL(await hub.address).port;
    const other = await launch('--port', port, '--data', join(folder, 'other')).end;
    expect([other.code, other.stderr]).toEqual([69, expect.stringContaining(port)]);
    const file = await launch('--port', '0', '--data', PROGRAM).end;
    expect([file.code, file.stderr]).toEqual([74, expect.stringContaining(PROGRAM)]);
    hub.child.kill('SIGTERM');
    expect(await hub.end).toMatchObject({ code: ASKED_TO_END });
  });

  it('leaves a database of a newer hub as it is', async () => {
    await createKey('all');
    const file = new Sqlite(join(folder, 'hub.sqlite'));
    file.exec('UPDATE hub_schema SET version = 999');
    file.close();
    const { code, stderr } = await launch('--port', '0', '--data', folder).end;
    expect([code, stderr]).toEqual([74, expect.stringContaining('newer hub')]);
  });
});

describe.skipIf(POSTGRES.missing !== undefined)('the hub’s server', () => {
  it('is refused when its address lets commits be told before they are on disk', async () => {
    const { clear, place } = await POSTGRES.prepare();
    try {
      const url = `${place.url ?? ''}&options=-c%20synchronous_commit%3Doff`;
      await expect(openDatabase({ ...place, url })).rejects.toThrow(/synchronous_commit is off/);
      await (await openDatabase(place)).database.destroy();
    } finally {
      await clear();
    }
  });
});

describe('the hub’s file', () => {
  it('has each commit on disk before it returns, also when it is opened again', () => {
    const path = join(folder, 'hub.sqlite');
    for (let opening = 0; opening < 2; opening += 1) {
      const file = connect(path);
      expect(file.pragma('synchronous', { simple: true })).toBe(2);
      expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(file.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(file.pragma('trusted_schema', { simple: true })).toBe(0);
      expect(file.pragma('journal_size_limit', { simple: true })).toBe(64 * 1024 * 1024);
      file.exec('CREATE TABLE IF NOT EXISTS t (x INTEGER) STRICT');
      file.close();
    }
  });
});
