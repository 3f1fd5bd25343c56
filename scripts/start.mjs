// `npm start` and `npm run dev`: prepares, then hands over to the supervisor on the pinned Node.
import { spawn } from 'node:child_process';
import { environment, node, prepare, root } from './prepare.mjs';

const isDevelopment = process.argv.includes('--dev');
await prepare({ build: !isDevelopment });
const supervisor = spawn(node(), ['scripts/supervisor.ts', ...(isDevelopment ? ['--dev'] : [])], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: environment(),
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => supervisor.kill('SIGTERM'));
const parent = process.ppid; // npm or a shell that is killed hard says nothing
setInterval(() => {
  if (process.ppid !== parent) supervisor.kill('SIGTERM');
}, 500).unref();
supervisor.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
