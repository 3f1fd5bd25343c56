// Preloaded into every child of the supervisor: ends with it, however that dies.
if (process.connected)
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 3000).unref();
  });
