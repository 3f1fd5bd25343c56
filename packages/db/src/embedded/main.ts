import { DataFolderInUseError, serveEmbedded } from './serve.ts';

/* The embedded database's own process: `node main.ts DATA_FOLDER SOCKET_FOLDER`. */
const [dataFolder = '', socketFolder = ''] = process.argv.slice(2);
try {
  const served = await serveEmbedded(dataFolder, socketFolder);
  process.on('SIGTERM', () => void served.close().then(() => process.exit(0)));
  process.on('SIGINT', () => {}); // the supervisor says when
  process.send?.({ type: 'ready' });
} catch (error) {
  if (!(error instanceof DataFolderInUseError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(78); // EX_CONFIG: trying again does not help
}
