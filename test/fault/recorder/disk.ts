import { constants } from 'node:fs';
import { dirname } from 'node:path';
import type { Draw } from '../random.ts';
import { type Change, Content } from './content.ts';
import type { Entry } from './entries.ts';

/** What a disk writes whole or not at all, in bytes. */
const SECTOR = 512;

/** Path → content. */
export type Files = Map<string, Buffer>;

/** A disk that a recorded program writes to, and on which power may fail. */
export interface Disk {
  apply(entry: Entry): void;
  /** The files as the program sees them. */
  present(): Files;
  /**
   * The files after a power cut. What was synced is there. Of the rest each write is kept, dropped, or torn into
   * sectors of which some are kept; a file may be longer than what was kept of it, with zeros. Names are made, moved
   * and removed in order, those that the sync of their folder did not confirm only up to some point.
   */
  cut(draw: Draw): Files;
}

interface File {
  /** What was synced. */
  durable: Content;
  present: Content;
  /** Since the last sync. */
  changes: Change[];
}

/** A name that was given to a file, or taken from it. */
interface Naming {
  path: string;
  file: File | undefined;
}

/** A disk that is empty. Memory maps are not recorded, so a file that is mapped has the content of a new one. */
export function createDisk(): Disk {
  const durableNames = new Map<string, File>();
  const names = new Map<string, File>();
  /** Since the last sync of their folder. A move is two namings that are one step. */
  let namings: Naming[][] = [];
  const files = new Map<number, File>();
  const folders = new Map<number, string>();

  function name(...step: Naming[]): void {
    namings.push(step);
    for (const naming of step) give(names, naming);
  }

  function change(descriptor: number, made: Change): void {
    const file = files.get(descriptor);
    if (file === undefined) throw new Error(`The record writes to descriptor ${descriptor}, which it did not open.`);
    file.changes.push(made);
    file.present.apply(made);
  }

  function sync(descriptor: number): void {
    const folder = folders.get(descriptor);
    if (folder !== undefined) {
      const isOfFolder = (step: readonly Naming[]): boolean => step.some(({ path }) => dirname(path) === folder);
      for (const naming of namings.filter(isOfFolder).flat()) give(durableNames, naming);
      namings = namings.filter((step) => !isOfFolder(step));
    }
    const file = files.get(descriptor);
    for (const made of file?.changes.splice(0) ?? []) file?.durable.apply(made);
  }

  function open({ descriptor, flags, path }: Extract<Entry, { kind: 'opened' }>): void {
    let file = names.get(path);
    if (file === undefined) {
      if ((flags & constants.O_CREAT) === 0) {
        folders.set(descriptor, path);
        return;
      }
      file = { durable: new Content(), present: new Content(), changes: [] };
      name({ path, file });
    }
    files.set(descriptor, file);
    if ((flags & constants.O_TRUNC) !== 0) change(descriptor, { kind: 'cut', size: 0 });
  }

  return {
    apply(entry) {
      switch (entry.kind) {
        case 'opened':
          return open(entry);
        case 'closed':
          files.delete(entry.descriptor);
          folders.delete(entry.descriptor);
          return undefined;
        case 'written':
          return change(entry.descriptor, { kind: 'write', offset: entry.offset, bytes: entry.bytes });
        case 'cut':
          return change(entry.descriptor, { kind: 'cut', size: entry.size });
        case 'synced':
          return sync(entry.descriptor);
        case 'removed':
          return name({ path: entry.path, file: undefined });
        case 'renamed':
          return name({ path: entry.from, file: undefined }, { path: entry.to, file: names.get(entry.from) });
      }
    },
    present: () => new Map([...names].map(([path, { present }]) => [path, present.bytes()])),
    cut(draw) {
      const found = new Map(durableNames);
      const steps = Math.trunc(draw() * (namings.length + 1));
      for (const naming of namings.slice(0, steps).flat()) give(found, naming);
      // Some cuts come when nearly all was written, some when nearly nothing was.
      const kept = draw();
      return new Map([...found].map(([path, file]) => [path, afterCut(file, kept, draw)]));
    },
  };
}

function give(names: Map<string, File>, { file, path }: Naming): void {
  if (file === undefined) names.delete(path);
  else names.set(path, file);
}

/** Each change is kept with the likelihood `kept`; of the others, half are torn. */
function afterCut({ changes, durable }: File, kept: number, draw: Draw): Buffer {
  if (changes.length === 0) return durable.bytes();
  const content = durable.copy();
  for (const made of changes) {
    if (draw() < kept) content.apply(made);
    else if (made.kind === 'write' && draw() < 0.5) tear(content, made.offset, made.bytes, draw);
  }
  return content.bytes();
}

/** Writes some of the sectors. The file is as long as if all had been: its length is kept apart from its content. */
function tear(content: Content, offset: number, bytes: Uint8Array, draw: Draw): void {
  const end = offset + bytes.length;
  content.extend(end);
  for (let from = offset; from < end; ) {
    const to = Math.min(end, (Math.trunc(from / SECTOR) + 1) * SECTOR);
    const sector = bytes.subarray(from - offset, to - offset);
    if (draw() < 0.5) content.apply({ kind: 'write', offset: from, bytes: sector });
    from = to;
  }
}
