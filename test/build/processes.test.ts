import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { NODE } from '../../build/support/paths.mjs';
import { runToEnd, startGroup } from '../../build/support/processes.mjs';

/** Starts a program with a child of its own and gives the child's number once it runs. */
async function startFamily(parentIgnoresSignals: boolean) {
  const script = `
    ${parentIgnoresSignals ? "process.on('SIGTERM', () => {});" : ''}
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    console.log(child.pid);
    setInterval(() => {}, 1000);`;
  const group = startGroup(NODE, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { stdout } = group.child;
  if (stdout === null) throw new Error('no output');
  const [line] = (await once(createInterface({ input: stdout }), 'line')) as [string];
  return { group, child: Number(line) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // Ended, but not yet noticed by the process that inherited it.
  return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await wait(50);
  return !isAlive(pid);
}

describe('a group of processes', () => {
  test('closes with everything it started', async () => {
    const { group, child } = await startFamily(false);
    expect(isAlive(child)).toBe(true);
    await group.close();
    expect(await isGone(child)).toBe(true);
  });

  test('closes though its first process does not listen', async () => {
    const { group, child } = await startFamily(true);
    const end = await group.close(300);
    expect(end.signal).toBe('SIGKILL');
    expect(await isGone(child)).toBe(true);
  });

  test('that ended by itself keeps its exit code, and closing it again is harmless', async () => {
    const group = startGroup(NODE, ['-e', 'process.exit(78)']);
    expect(await group.ended).toMatchObject({ code: 78 });
    expect(await group.close()).toMatchObject({ code: 78 });
  });
});

test('a program that a signal ended gives the code of the signal', async () => {
  expect(await runToEnd(NODE, ['-e', "process.kill(process.pid, 'SIGTERM')"])).toBe(128 + 15);
});
