import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { lockDataFolder } from './data-folder-lock.ts';
import { WireServer } from './wire-server.ts';

export { DataFolderInUseError } from './data-folder-lock.ts';

/** The longest path of a socket that every Unix accepts is 103 bytes; the file's own name takes 15 of them. */
const longestSocketFolder = 85;

/**
 * Opens the embedded database and serves it to PostgreSQL clients on a socket in a folder that only this user may enter.
 * @param dataFolder where the data lives; undefined keeps it in memory (for tests)
 * @param socketFolder where clients connect: `new pg.Pool({ host: socketFolder })`
 * @throws DataFolderInUseError when another process has the data folder open
 */
export async function serveEmbedded(
  dataFolder: string | undefined,
  socketFolder: string,
): Promise<{ close(): Promise<void> }> {
  if (Buffer.byteLength(socketFolder) > longestSocketFolder)
    throw new Error(`The socket folder ${socketFolder} is too long: at most ${longestSocketFolder} bytes.`);
  if (dataFolder !== undefined) mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const unlock = dataFolder === undefined ? () => {} : lockDataFolder(dataFolder);
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 });
  chmodSync(socketFolder, 0o700);
  const socket = path.join(socketFolder, '.s.PGSQL.5432');
  rmSync(socket, { force: true });
  const engine = await PGlite.create(dataFolder === undefined ? {} : { dataDir: path.join(dataFolder, 'pg') });
  const server = new WireServer(engine);
  await server.listen(socket);
  return {
    async close() {
      await server.close();
      await engine.close();
      rmSync(socket, { force: true });
      unlock();
    },
  };
}
