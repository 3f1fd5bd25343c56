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

/** When a process started, as Linux counts it: a number that a later process with the same number does not have. Empty elsewhere. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[19] ?? '';
  } catch {
    return '';
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
      writeSync(handle, `${process.pid} ${startOf(process.pid)}`);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const [pid = '', start = ''] = readFileSync(file, 'utf8').split(' ');
      const owner = Number(pid);
      const isSame = start === '' || start === startOf(owner); // process numbers are used again, in a container soon
      if (owner && owner !== process.pid && isSame && isAlive(owner)) throw new DataFolderInUseError(folder, owner);
      rmSync(file, { force: true });
    }
  }
}
