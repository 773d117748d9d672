import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** How long a process may take to close after it was asked, in milliseconds. */
const CLOSE_MS = 8_000;
/** Between two looks at whether npm is still there, in milliseconds. */
const ORPHAN_MS = 200;
/** Exit codes of a program ended by a signal are 128 + its number. */
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** @typedef {{ code: number, signal: NodeJS.Signals | null }} End */

/** Thrown where a request to stop came while something was under way. */
export class Stopped extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    this.exitCode = end(null, signal).code;
  }
}

/**
 * Runs a program to its end with its output on ours.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { timeout?: number }} [options]
 *   after `timeout` milliseconds it is ended
 * @returns {Promise<number>} its exit code; 127 when it cannot be started, 128 + n when a signal ended it
 * @throws {Stopped} when a request to stop came; the program has ended then
 */
export async function runToEnd(program, args, { timeout, ...options } = {}) {
  const group = startGroup(program, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  /** @type {NodeJS.Signals | undefined} */
  let stop;
  const forget = onStop((signal) => {
    stop = signal;
    void group.close();
  });
  const late = timeout === undefined ? undefined : setTimeout(() => void group.close(), timeout);
  await group.ended;
  clearTimeout(late);
  const { code } = await group.close();
  forget();
  if (stop !== undefined) throw new Stopped(stop);
  return code;
}

/**
 * The end of a process, whichever way it comes.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<End>}
 */
export async function endOf(child) {
  if (child.exitCode !== null || child.signalCode !== null) return end(child.exitCode, child.signalCode);
  try {
    const [code, signal] = await once(child, 'exit');
    return end(code, signal);
  } catch {
    return end(127, null);
  }
}

/**
 * Starts a program in a process group of its own, so that a Ctrl+C reaches it only through us and that
 * whatever it starts can be ended with it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function startGroup(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', detached: process.platform !== 'win32', ...options });
  const ended = endOf(child);
  /** @type {Promise<End> | undefined} */
  let closing;
  return {
    child,
    ended,
    /**
     * Asks the group to close, then insists. Gives the end of its first process. Asking again changes
     * nothing: many programs take a second signal for impatience and drop what they were saving.
     * @param {number} [patience] how long it may take, in milliseconds
     */
    close(patience = CLOSE_MS) {
      closing ??= closeGroup(child, ended, patience);
      return closing;
    },
  };
}

/** @typedef {ReturnType<typeof startGroup>} Group */

/**
 * Calls back once at the first request to stop (Ctrl+C, `kill`, a closed terminal). Later ones are
 * swallowed, because closing is under way.
 * @param {(signal: NodeJS.Signals) => void} listener
 * @returns {() => void} takes the listener off
 */
export function onStop(listener) {
  let stopped = false;
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (stopped) return;
    stopped = true;
    listener(signal);
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  const orphaned = onOrphaned(() => stop('SIGTERM'));
  return () => {
    for (const signal of signals) process.off(signal, stop);
    orphaned();
  };
}

/**
 * npm runs us through a shell, and a `kill` of npm ends that shell without a word to us: we notice that our
 * parent changed. Without npm, being left behind is what a service wants.
 * @param {() => void} listener
 * @returns {() => void} takes the listener off
 */
function onOrphaned(listener) {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return () => undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) listener();
  }, ORPHAN_MS).unref();
  return () => clearInterval(watch);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<End>} ended
 * @param {number} patience
 */
async function closeGroup(child, ended, patience) {
  signalGroup(child, 'SIGTERM');
  const late = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
  const result = await ended;
  clearTimeout(late);
  // What the first process left behind, such as a browser's helpers.
  signalGroup(child, 'SIGKILL');
  return result;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    // Windows has no signals: the whole tree is ended. Committed data is safe, SQLite sees to that.
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {End}
 */
function end(code, signal) {
  if (code !== null) return { code, signal };
  const number = SIGNAL_NUMBERS[/** @type {keyof typeof SIGNAL_NUMBERS} */ (signal)] ?? 9;
  return { code: 128 + number, signal };
}
