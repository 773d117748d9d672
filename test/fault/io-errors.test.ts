import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EXIT } from '../../electron/station/fault.ts';
import { answersOf, emptyFolder } from '../station/world.ts';
import { isWhole } from './extent.ts';
import { type HostProcess, NoStart, startHost } from './host-process.ts';
import { readKept } from './kept.ts';
import { needTool, whyWithout } from './tools.ts';

/** Calls of the C library that fail, and how often. An answer takes some 30 writes and one sync. */
const FAULTS = [
  { what: 'writes', points: { 'posix/io/rw/pwrite': 0.01 } },
  { what: 'syncs', points: { 'posix/io/sync/fsync': 0.15, 'posix/io/sync/fdatasync': 0.15 } },
] as const;
/** So often that some starts meet a fault and some do not. */
const WHILE_OPENING = ['posix/io/rw/pwrite', 'posix/io/sync/fsync', 'posix/io/sync/fdatasync'];
const OPENING_PROBABILITY = 0.02;
const VISITS = isWhole ? 1500 : 120;
const STARTS = isWhole ? { least: 60, most: 120 } : { least: 3, most: 40 };
/** Tries of one visitor: with these likelihoods not one in a million needs as many. */
const TRIES = 20;
const TIMEOUT_MS = 1_800_000;

const run = promisify(execFile);
const noFaults = whyWithout('fiu-run');

describe.skipIf(noFaults !== undefined)(
  `a disk that fails now and then${noFaults === undefined ? '' : ` (left out: ${noFaults})`}`,
  () => {
    let folder = '';
    let control = '';
    beforeAll(() => needTool('fiu-run'));
    beforeEach(() => {
      folder = emptyFolder();
      control = emptyFolder();
    });
    afterEach(() => {
      for (const path of [folder, control]) rmSync(path, { recursive: true, force: true });
    });

    /** Starts a host whose calls of the C library can be made to fail. */
    function startFragile(...commands: string[]): Promise<HostProcess> {
      const options = commands.flatMap((command) => ['-c', command]);
      return startHost({ data: folder, through: ['fiu-run', '-x', '-f', join(control, 'fiu'), ...options] });
    }

    /** Opens the station on a disk that has recovered: every receipt is honoured, and all adds up. */
    async function expectAllKept(receipts: ReadonlySet<string>): Promise<void> {
      const host = await startHost({ data: folder });
      const { answers, integrity, ledger } = readKept(folder);
      expect(integrity).toBe('ok');
      expect([...receipts].filter((id) => !answers.has(id))).toEqual([]);
      expect(ledger).toMatchObject({ answers: answers.size, recorded: 2 * answers.size, waiting: 2 * answers.size });
      expect((await host.call('feedback.submit', answersOf())).ok).toBe(true);
      host.kill('SIGTERM');
      expect((await host.end).code).toBe(0);
    }

    test.each(FAULTS)(
      'whose $what fail: no receipt is broken, and who tries again gets one',
      async ({ points }) => {
        const host = await startFragile();
        for (const [name, probability] of Object.entries(points)) {
          await run('fiu-ctrl', ['-f', join(control, 'fiu'), '-c', failure(name, probability), String(host.pid)]);
        }
        const receipts = new Set<string>();
        const refusals: string[] = [];
        for (let visit = 0; visit < VISITS; visit++) {
          const answer = answersOf();
          for (let tries = 0; tries < TRIES && !receipts.has(answer.id); tries++) {
            const reply = await host.call('feedback.submit', answer);
            if (reply.ok) receipts.add(answer.id);
            else refusals.push(reply.error.code);
          }
        }
        expect(receipts.size).toBe(VISITS);
        expect(refusals.length, 'faults were felt').toBeGreaterThan(0);
        expect(refusals.filter((code) => !code.startsWith('disk-'))).toEqual([]);
        host.kill('SIGKILL');
        await host.end;
        await expectAllKept(receipts);
      },
      TIMEOUT_MS,
    );

    test(
      'whose writes and syncs fail while stations open: they open, or say that it is the disk',
      async () => {
        const receipts = new Set<string>();
        let opened = 0;
        let starts = 0;
        const isEnough = (): boolean => starts >= STARTS.least && opened > 0 && opened < starts;
        for (; starts < STARTS.most && !isEnough(); starts++) {
          try {
            const host = await startFragile(...WHILE_OPENING.map((name) => failure(name, OPENING_PROBABILITY)));
            opened += 1;
            for (let visit = 0; visit < 20; visit++) {
              const answer = answersOf();
              if ((await host.call('feedback.submit', answer)).ok) receipts.add(answer.id);
            }
            host.kill('SIGKILL');
            await host.end;
          } catch (error) {
            if (!(error instanceof NoStart)) throw error;
            expect(error.end).toMatchObject({ code: EXIT.disk, stdout: '' });
            expect(error.end.stderr).toMatch(/^Vitrine cannot start: The disk that holds .*\nRemedy: .{10,}\n$/);
          }
        }
        expect(opened).toBeGreaterThan(0);
        expect(opened).toBeLessThan(starts);
        await expectAllKept(receipts);
      },
      TIMEOUT_MS,
    );
  },
);

/** A command of fiu: from now on, calls of this function fail at random. */
function failure(name: string, probability: number): string {
  return `enable_random name=${name},probability=${probability}`;
}
