import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { STILL } from '../../contract/dome.ts';
import { StationError } from '../../contract/errors.ts';
import { type Clock, type Random, uuid } from '../ports.ts';
import { writeAll } from '../write-all.ts';

/** Folder of the kept pictures, in the data folder. */
export const STILLS_FOLDER = 'stills';
const PART = '.arriving.part';
/** The first bytes of every PNG, then its first chunk: width and height, big-endian (PNG, third edition, 5.2 and 11.2.1). */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const SIZE_AT = 16;
const HEADER_BYTES = 24;

/** The pictures of the dome that the console keeps. They arrive in pieces, since a page may download nothing. */
export interface Stills {
  /** Begins a picture; one that was under way is given up. */
  begin(size: number, bytes: number): { id: string };
  append(id: string, offset: number, base64: string): { received: number };
  /** Puts the whole picture in its place, with its name. */
  finish(id: string): { file: string; bytes: number };
  close(): void;
}

interface Arriving {
  id: string;
  size: number;
  bytes: number;
  received: number;
  file: number;
}

export interface StillsOptions {
  folder: string;
  timeZone: string;
  clock: Clock;
  random: Random;
}

export function createStills({ clock, folder, random, timeZone }: StillsOptions): Stills {
  const stills = join(folder, STILLS_FOLDER);
  const part = join(stills, PART);
  let arriving: Arriving | undefined;

  function giveUp(): void {
    if (arriving === undefined) return;
    closeSync(arriving.file);
    arriving = undefined;
    rmSync(part, { force: true });
  }

  function underWay(id: string): Arriving {
    if (arriving?.id !== id) throw new StationError('not-found', 'No such picture is under way.', { field: 'id' });
    return arriving;
  }

  return {
    begin(size, bytes) {
      giveUp();
      mkdirSync(stills, { recursive: true });
      const kept = readdirSync(stills).filter((name) => name.endsWith('.png')).length;
      if (kept >= STILL.files) throw new StationError('conflict', `${STILL.files} pictures are kept already.`);
      arriving = { id: uuid(random), size, bytes, received: 0, file: openSync(part, 'w') };
      return { id: arriving.id };
    },
    append(id, offset, base64) {
      const picture = underWay(id);
      const piece = Buffer.from(base64, 'base64');
      if (offset !== picture.received) {
        throw new StationError('conflict', 'Pieces come in order.', { field: 'offset' });
      }
      if (offset + piece.length > picture.bytes) {
        throw new StationError('bad-input', 'The picture is larger than it said.', { field: 'base64' });
      }
      if (offset === 0 && !isPngOf(piece, picture.size)) {
        throw new StationError('bad-input', 'Not a PNG of that size.', { field: 'base64' });
      }
      writeAll(picture.file, piece);
      picture.received += piece.length;
      return { received: picture.received };
    },
    finish(id) {
      const picture = underWay(id);
      if (picture.received !== picture.bytes) {
        throw new StationError('conflict', 'The picture is not whole.', { field: 'id' });
      }
      fsyncSync(picture.file);
      closeSync(picture.file);
      arriving = undefined;
      const file = freeName(readdirSync(stills), `dome-${stamp(clock(), timeZone)}-${picture.size}`);
      renameSync(part, join(stills, file));
      return { file, bytes: picture.bytes };
    },
    close: giveUp,
  };
}

function isPngOf(piece: Buffer, size: number): boolean {
  if (piece.length < HEADER_BYTES || SIGNATURE.some((byte, i) => piece[i] !== byte)) return false;
  return piece.readUInt32BE(SIZE_AT) === size && piece.readUInt32BE(SIZE_AT + 4) === size;
}

/** Day and time of the lab, as `2026-11-24-154231`. */
function stamp(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return parts.format(instant).replace(' ', '-').replaceAll(':', '');
}

/** Two pictures of one second do not take each other's place. */
function freeName(taken: readonly string[], wanted: string): string {
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? `${wanted}.png` : `${wanted}-${copy}.png`;
    if (!taken.includes(name)) return name;
  }
}
