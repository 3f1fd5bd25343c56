import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Thrown when another running process holds the data folder. */
export class DataFolderInUseError extends Error {
  readonly code = 'data_folder_in_use';
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is used by another running Rådrum (process ${pid}). Stop that one, or set RADRUM_DATA_DIR to a folder of its own.`,
    );
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/**
 * Takes the folder for this process; a lock whose owner is gone is taken over.
 * @returns a function that gives the folder back
 * @throws DataFolderInUseError
 */
export function lockDataFolder(folder: string): () => void {
  const file = path.join(folder, 'radrum.lock');
  for (;;) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const owner = Number(readFileSync(file, 'utf8'));
      if (owner && owner !== process.pid && isAlive(owner)) throw new DataFolderInUseError(folder, owner);
      rmSync(file, { force: true });
    }
  }
}
