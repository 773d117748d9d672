import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file in the profile that asks for one start with software graphics. */
const NOTE = 'software-graphics';

/**
 * True when the last run ended on a failing graphics process. Takes the note away: the start after
 * this one tries the graphics card again, whose fault may have been passing.
 */
export function takeSoftwareNote(profile: string): boolean {
  const note = join(profile, NOTE);
  if (!existsSync(note)) return false;
  try {
    rmSync(note, { force: true });
  } catch {
    // A disk that refuses: software graphics until it is mended.
  }
  return true;
}

/** Asks for software graphics at the next start. A full disk must not stop the exit that follows. */
export function leaveSoftwareNote(profile: string): void {
  try {
    writeFileSync(join(profile, NOTE), '');
  } catch {
    // The next start then tries the graphics card again: no worse than now.
  }
}
