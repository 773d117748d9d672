import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'rolldown';
import { afterAll } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../electron/contract/calls.ts';
import type { Reply } from '../../electron/contract/errors.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The web host of the present sources in one file, as deep in the tree as the one that labs run: hundreds of starts. */
const PROGRAM = resolve(ROOT, `dist/fault/main-${process.pid}.mjs`);
await build({
  input: resolve(ROOT, 'electron/web/main.ts'),
  platform: 'node',
  external: ['better-sqlite3'],
  output: { file: PROGRAM, format: 'esm', codeSplitting: false },
});
const running = new Set<ChildProcess>();
// A test that failed half-way leaves no host behind.
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(PROGRAM, { force: true });
});

/** Longest wait for a start or an end on two busy cores, in milliseconds. */
const PATIENCE_MS = 60_000;

/** How a process ended. */
export interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** The host ended before it answered. */
export class NoStart extends Error {
  readonly end: End;

  constructor(end: End) {
    super(`The host ended with ${end.code ?? end.signal}: ${end.stderr}`);
    this.name = 'NoStart';
    this.end = end;
  }
}

/** A web host in a process of its own, as a lab runs it. */
export interface HostProcess {
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  /** One call over HTTP. Rejects when the host is gone before its answer. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>, token?: string): Promise<Reply<CallOutput<Name>>>;
  kill(signal: NodeJS.Signals): void;
  readonly end: Promise<End>;
}

export interface StartOptions {
  data: string;
  args?: readonly string[];
  /** A command that becomes the host, such as `fiu-run` with its options. */
  through?: readonly string[];
  /** Kill it this many milliseconds after its process began, ready or not. */
  killAfter?: number;
}

/** Runs the web host to its end and tells how it ended. */
export function runHost(options: StartOptions): Promise<End> {
  return watch(launch(options)).end;
}

/** Starts the web host and waits until it answers. Rejects with what it printed when it ends before. */
export async function startHost(options: StartOptions): Promise<HostProcess> {
  const { killAfter } = options;
  const child = launch(options);
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  const { end, line, patience } = watch(child);
  const first = await Promise.race([line, end]);
  if (typeof first !== 'string') throw new NoStart(first);
  patience.stop();
  const address = first.replace(/^Vitrine is at /, '');
  const url = new URL(address);
  const opened = await fetch(url, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return {
    address,
    port: Number(url.port),
    pid: child.pid ?? 0,
    end,
    kill(signal) {
      child.kill(signal);
      patience.start();
    },
    async call(name, input, token) {
      const response = await fetch(new URL('/rpc', url), {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ name, input, token }),
      });
      return (await response.json()) as never;
    },
  };
}

function launch({ args = [], data, through = [] }: StartOptions): ChildProcess {
  const [program = '', ...rest] = [...through, process.execPath, PROGRAM, '--data', data, ...args];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.on('close', () => running.delete(child));
  return child;
}

/** The child's first line and its end. One that takes too long for either is killed and told; between them it may live. */
function watch(child: ChildProcess) {
  let stdout = '';
  let stderr = '';
  const line = new Promise<string>((found) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const [text, rest] = stdout.split('\n', 2);
      if (text !== undefined && rest !== undefined) found(text);
    });
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  let timer: NodeJS.Timeout | undefined;
  const patience = {
    start(): void {
      patience.stop();
      timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    },
    stop: (): void => clearTimeout(timer),
  };
  patience.start();
  const end = new Promise<End>((ended) => {
    child.on('close', (code, signal) => {
      patience.stop();
      ended({ code, signal, stdout, stderr });
    });
  });
  return { line, end, patience };
}
