import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** @typedef {{ size: number, time: number, hash: string }} FileMark */
/** @typedef {Record<string, FileMark>} Marks */
/**
 * A part that is built by itself.
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} sources files and folders, relative to the root
 * @property {readonly string[]} products files that must be there, relative to the root
 */

/**
 * The state of a part's sources: every file with its size, time and content's hash. Files whose size and
 * time are those of `known` are not read again.
 * @param {string} root
 * @param {readonly string[]} sources
 * @param {Marks} [known]
 * @returns {Marks}
 */
export function markSources(root, sources, known = {}) {
  /** @type {Marks} */
  const marks = {};
  for (const file of sources.flatMap((source) => filesUnder(join(root, source)))) {
    const name = relative(root, file).replaceAll('\\', '/');
    const { size, mtimeMs: time } = statSync(file);
    const before = known[name];
    const hash = before?.size === size && before.time === time ? before.hash : hashOf(file);
    marks[name] = { size, time, hash };
  }
  return marks;
}

/**
 * Whether two states differ in the files' names or contents; times alone do not count.
 * @param {Marks} before
 * @param {Marks} now
 */
export function differ(before, now) {
  const names = Object.keys(now);
  return names.length !== Object.keys(before).length || names.some((name) => before[name]?.hash !== now[name]?.hash);
}

/**
 * Whether a part must be built again, with the state of its sources to keep once it is.
 * @param {string} root
 * @param {Part} part
 * @param {string} stamp file that `keepStamp` wrote
 */
export function examine(root, part, stamp) {
  const known = readStamp(stamp);
  const marks = markSources(root, part.sources, known);
  const stale = differ(known, marks) || part.products.some((product) => !existsSync(join(root, product)));
  return { stale, marks };
}

/**
 * @param {string} stamp
 * @param {Marks} marks
 */
export function keepStamp(stamp, marks) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify(marks));
}

/**
 * @param {string} stamp
 * @returns {Marks}
 */
function readStamp(stamp) {
  try {
    return JSON.parse(readFileSync(stamp, 'utf8'));
  } catch {
    // Absent or cut short: everything is stale.
    return {};
  }
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** @param {string} file */
function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
