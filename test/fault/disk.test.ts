import { constants } from 'node:fs';
import { expect, test } from 'vitest';
import { seeded } from './random.ts';
import { createDisk, type Disk } from './recorder/disk.ts';

const CREATE = constants.O_RDWR | constants.O_CREAT;
const CUTS = 300;

/** A disk with the folder `/d` open as descriptor 3, and a new file `/d/a` open as 4. */
function diskWithFile(): Disk {
  const disk = createDisk();
  disk.apply({ kind: 'opened', descriptor: 3, flags: constants.O_RDONLY, path: '/d' });
  disk.apply({ kind: 'opened', descriptor: 4, flags: CREATE, path: '/d/a' });
  return disk;
}

function write(disk: Disk, offset: number, letter: string, count: number): void {
  disk.apply({ kind: 'written', descriptor: 4, offset, bytes: Buffer.from(letter.repeat(count)) });
}

/** Every content that `/d/a` has after many cuts, a letter a sector; `-` for a file that is not there. */
function contentsAfterCuts(disk: Disk, path = '/d/a'): Set<string> {
  const draw = seeded(7);
  return new Set(
    Array.from({ length: CUTS }, () => {
      const text = disk.cut(draw).get(path)?.toString();
      return text?.replaceAll(/(.)\1{511}/gs, '$1') ?? '-';
    }),
  );
}

test('a power cut leaves what was synced, and of the rest any part', () => {
  const disk = diskWithFile();
  write(disk, 0, 'a', 1024);
  disk.apply({ kind: 'synced', descriptor: 4 });
  disk.apply({ kind: 'synced', descriptor: 3 });
  expect(contentsAfterCuts(disk)).toEqual(new Set(['aa']));
  write(disk, 512, 'b', 1024);
  // Dropped, whole, and torn in three ways.
  expect(contentsAfterCuts(disk)).toEqual(new Set(['aa', 'abb', 'ab\0', 'aab', 'aa\0']));
  disk.apply({ kind: 'cut', descriptor: 4, size: 512 });
  expect(contentsAfterCuts(disk)).toContain('a');
  disk.apply({ kind: 'synced', descriptor: 4 });
  expect(contentsAfterCuts(disk)).toEqual(new Set(['a']));
});

test('a name is made, moved or taken away for good when its folder was synced', () => {
  const disk = diskWithFile();
  write(disk, 0, 'a', 512);
  disk.apply({ kind: 'synced', descriptor: 4 });
  expect(contentsAfterCuts(disk), 'its content alone was synced').toEqual(new Set(['-', 'a']));
  disk.apply({ kind: 'synced', descriptor: 3 });
  expect(contentsAfterCuts(disk)).toEqual(new Set(['a']));
  disk.apply({ kind: 'renamed', from: '/d/a', to: '/d/b' });
  expect(contentsAfterCuts(disk)).toEqual(new Set(['-', 'a']));
  const draw = seeded(7);
  for (let cut = 0; cut < CUTS; cut++) expect(disk.cut(draw).size, 'a move is one step').toBe(1);
  disk.apply({ kind: 'synced', descriptor: 3 });
  expect(contentsAfterCuts(disk, '/d/b')).toEqual(new Set(['a']));
  disk.apply({ kind: 'removed', path: '/d/b' });
  expect(contentsAfterCuts(disk, '/d/b')).toEqual(new Set(['-', 'a']));
  disk.apply({ kind: 'synced', descriptor: 3 });
  expect(contentsAfterCuts(disk, '/d/b')).toEqual(new Set(['-']));
});

test('a name that was taken away and given again is the new file', () => {
  const disk = diskWithFile();
  write(disk, 0, 'a', 512);
  disk.apply({ kind: 'closed', descriptor: 4 });
  disk.apply({ kind: 'removed', path: '/d/a' });
  disk.apply({ kind: 'opened', descriptor: 4, flags: CREATE, path: '/d/a' });
  write(disk, 0, 'b', 512);
  expect(disk.present().get('/d/a')?.toString()).toBe('b'.repeat(512));
});
