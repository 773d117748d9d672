import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findElectron } from '../../build/support/electron.mjs';

const PROGRAM = process.platform === 'win32' ? 'electron.exe' : 'electron';

test('Electron is found in the folder that ELECTRON_OVERRIDE_DIST_PATH names, only if its program is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-electron-'));
  try {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder };
    expect(findElectron(env)).toBeUndefined();
    writeFileSync(join(folder, PROGRAM), '');
    expect(findElectron(env)).toBe(join(folder, PROGRAM));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
