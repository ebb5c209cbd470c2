import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Has the name of a file on the disk: without it, a file may be gone after the power was, whatever was written to it. */
export async function syncFolder(file: string): Promise<void> {
  // Windows opens no folders, and writes their names on its own.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
