/** What a recorded program did to its folder, one call after the other. Paths are absolute. */
export type Entry =
  | { kind: 'opened'; descriptor: number; flags: number; path: string }
  | { kind: 'closed'; descriptor: number }
  | { kind: 'written'; descriptor: number; offset: number; bytes: Buffer }
  | { kind: 'cut'; descriptor: number; size: number }
  | { kind: 'synced'; descriptor: number }
  | { kind: 'removed'; path: string }
  | { kind: 'renamed'; from: string; to: string };

/** `struct head` of recorder.c: kind, descriptor, offset, length. */
const HEAD_BYTES = 24;

/** Reads a record that `recorder.c` wrote. Throws where it is not one. */
export function* readEntries(record: Buffer): Generator<Entry> {
  let at = 0;
  while (at < record.length) {
    const kind = record.readUInt32LE(at);
    const descriptor = record.readInt32LE(at + 4);
    const offset = Number(record.readBigUInt64LE(at + 8));
    const length = Number(record.readBigUInt64LE(at + 16));
    const bytes = record.subarray(at + HEAD_BYTES, at + HEAD_BYTES + length);
    if (bytes.length < length) throw new Error('The record ends within an entry.');
    at += HEAD_BYTES + length;
    yield entryOf(kind, descriptor, offset, bytes);
  }
}

function entryOf(kind: number, descriptor: number, offset: number, bytes: Buffer): Entry {
  switch (kind) {
    case 1:
      return { kind: 'opened', descriptor, flags: offset, path: bytes.toString() };
    case 2:
      return { kind: 'closed', descriptor };
    case 3:
      return { kind: 'written', descriptor, offset, bytes };
    case 4:
      return { kind: 'cut', descriptor, size: offset };
    case 5:
      return { kind: 'synced', descriptor };
    case 6:
      return { kind: 'removed', path: bytes.toString() };
    case 7: {
      const [from = '', to = ''] = bytes.toString().split('\0');
      return { kind: 'renamed', from, to };
    }
    default:
      throw new Error(`The record has an entry of kind ${kind}.`);
  }
}
