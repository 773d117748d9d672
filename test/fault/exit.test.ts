import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONFIG_FAULTS, faultyFile } from '../station/config-faults.ts';
import { answersOf, emptyFolder } from '../station/world.ts';
import { type End, runHost, startHost } from './host-process.ts';
import { readKept } from './kept.ts';
import { mountSmallDisk, whyNoMounts } from './mounts.ts';

let folder = '';
beforeEach(() => {
  folder = emptyFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A fault is told on stderr with its remedy, and nothing is on stdout. */
function expectFault(end: End, code: number, message: RegExp): void {
  expect(end.stderr).toMatch(message);
  expect(end.stderr).toMatch(/^Vitrine cannot start.*\nRemedy: .{10,}\n$/s);
  expect(end.stderr, 'no stack for people').not.toMatch(/^\s+at /m);
  expect(end).toMatchObject({ code, stdout: '' });
}

describe('a wrong station.json ends the host with 78, the field and the remedy', () => {
  // Started together: each start is half a second of one core.
  const folders: string[] = [];
  afterAll(() => folders.forEach((path) => rmSync(path, { recursive: true, force: true })));

  test.concurrent.each(CONFIG_FAULTS)('$what', async (wrong) => {
    const data = emptyFolder();
    folders.push(data);
    writeFileSync(join(data, 'station.json'), faultyFile(wrong));
    const end = await runHost({ data });
    const field = wrong.field === undefined || wrong.field === '' ? '' : `[${wrong.field}]`;
    expectFault(end, 78, /station\.json/);
    expect(end.stderr).toContain(field);
  });
});

test('a configuration that is named but absent ends the host with 78', async () => {
  expectFault(await runHost({ data: folder, args: ['--config', join(folder, 'no.json')] }), 78, /does not exist/);
});

test('a wrong command line ends the host with 64 and the options', async () => {
  for (const args of [['--prot', '1'], ['--port', '65536'], ['--port', 'http'], ['stray']]) {
    expectFault(await runHost({ data: folder, args }), 64, /--show-faults/);
  }
});

test('a port in use ends the host with 69 and leaves its owner alone', async () => {
  const owner = await listen();
  const address = owner.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expectFault(
    await runHost({ data: folder, args: ['--port', String(port)] }),
    69,
    new RegExp(`Port ${port} is already in use`),
  );
  await new Promise((closed) => owner.close(closed));
  const host = await startHost({ data: folder, args: ['--port', String(port)] });
  expect(host.port).toBe(port);
  host.kill('SIGTERM');
  expect((await host.end).code).toBe(0);
});

function listen(): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

test('a data folder in use ends the second host with 74, and the first goes on', async () => {
  const first = await startHost({ data: folder });
  expectFault(await runHost({ data: folder }), 74, /Another Vitrine already uses the data folder/);
  expect((await first.call('feedback.submit', answersOf())).ok).toBe(true);
  first.kill('SIGINT');
  expect(await first.end).toMatchObject({ code: 0, stderr: '' });
});

test('a data folder that is a file ends the host with 74', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'mine');
  expectFault(await runHost({ data: file }), 74, /is a file/);
});

const noMounts = whyNoMounts();
const isRoot = process.getuid?.() === 0;

describe.skipIf(noMounts !== undefined)(
  `disks of their own${noMounts === undefined ? '' : ` (skipped: ${noMounts})`}`,
  () => {
    test('a disk that is already full ends the host with 74', async () => {
      using disk = mountSmallDisk(65_536);
      writeFileSync(join(disk.folder, 'ballast'), new Uint8Array(61_440));
      expectFault(await runHost({ data: join(disk.folder, 'data') }), 74, /is full/);
    });

    test('a read-only disk ends the host with 74, empty or with a database on it', async () => {
      using disk = mountSmallDisk(4_000_000);
      const data = join(disk.folder, 'data');
      const host = await startHost({ data });
      host.kill('SIGTERM');
      await host.end;
      disk.makeReadOnly();
      expectFault(await runHost({ data }), 74, /cannot be written to/);
      expectFault(await runHost({ data: join(disk.folder, 'other') }), 74, /cannot be written to/);
    });

    test('a disk that fills up refuses answers, loses none, and takes them again when there is room', async () => {
      using disk = mountSmallDisk(3_000_000);
      const data = join(disk.folder, 'data');
      const host = await startHost({ data });
      const receipts = new Set<string>();
      let refused: string | undefined;
      const ballast = join(disk.folder, 'ballast');
      writeFileSync(ballast, new Uint8Array(1_500_000));
      while (refused === undefined && receipts.size < 5000) {
        const answer = answersOf();
        const reply = await host.call('feedback.submit', answer);
        if (reply.ok) receipts.add(answer.id);
        else refused = reply.error.code;
      }
      expect(refused).toBe('disk-full');
      expect(receipts.size).toBeGreaterThan(10);
      expect((await host.call('station.describe', {})).ok, 'the kiosk goes on').toBe(true);
      rmSync(ballast);
      const late = answersOf();
      await expect.poll(async () => (await host.call('feedback.submit', late)).ok).toBe(true);
      receipts.add(late.id);
      host.kill('SIGKILL');
      await host.end;

      const again = await startHost({ data });
      const { answers, integrity, ledger } = readKept(data);
      expect(integrity).toBe('ok');
      expect(new Set(answers.keys()), 'the answers with a receipt and no other').toEqual(receipts);
      expect(ledger).toMatchObject({ recorded: 2 * receipts.size, waiting: 2 * receipts.size, refused: 0 });
      again.kill('SIGTERM');
      expect((await again.end).code).toBe(0);
    });
  },
);

test.skipIf(isRoot || process.platform === 'win32')(
  `a folder without the right to write ends the host with 74${isRoot ? ' (skipped: root may write everywhere)' : ''}`,
  async () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    chmodSync(data, 0o555);
    expectFault(await runHost({ data }), 74, /cannot be written to/);
    chmodSync(data, 0o755);
  },
);

test('with --show-faults the host serves the reason and the remedy, and ends with the fault’s code', async () => {
  writeFileSync(join(folder, 'station.json'), '{ "quality": "ultra" }');
  const host = await startHost({ data: folder, args: ['--show-faults'] });
  expect(await host.call('station.describe', {})).toMatchObject({
    ok: true,
    value: {
      outOfOrder: {
        reason: expect.stringContaining('quality') as unknown,
        remedy: expect.stringContaining('auto') as unknown,
        field: 'quality',
      },
    },
  });
  expect(await host.call('feedback.submit', answersOf())).toMatchObject({ ok: false, error: { code: 'out-of-order' } });
  expect(await host.call('console.unlock', { pin: '1234' })).toMatchObject({
    ok: false,
    error: { code: 'out-of-order' },
  });
  host.kill('SIGTERM');
  expect((await host.end).code).toBe(78);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the host in less than two seconds, with code 0, screens still open',
  async (signal) => {
    const host = await startHost({ data: folder });
    const { origin } = new URL(host.address);
    const opened = await fetch(host.address, { redirect: 'manual' });
    const cookie = opened.headers.getSetCookie()[0] ?? '';
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/events`, { headers: { cookie, origin } });
    await new Promise((resolve) => socket.on('open', resolve));
    socket.on('error', () => undefined);
    const before = performance.now();
    host.kill(signal);
    expect(await host.end).toMatchObject({ code: 0, stderr: '' });
    expect(performance.now() - before).toBeLessThan(2000);
  },
);

test('a station that was killed leaves no lock', async () => {
  for (let kill = 0; kill < 5; kill++) {
    const host = await startHost({ data: folder });
    host.kill('SIGKILL');
    expect((await host.end).signal).toBe('SIGKILL');
  }
});
