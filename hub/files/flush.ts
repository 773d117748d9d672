import { open } from 'node:fs/promises';

/** Puts the names in a folder on the disk. Windows opens no folder as a file, and writes names by itself. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
