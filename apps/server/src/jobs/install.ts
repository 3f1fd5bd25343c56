import { databaseConnection, grantJobTables, isEmbedded } from '@radrum/core';
import { PgBoss } from 'pg-boss';
import { queues } from './queue.ts';

/*
 * Run once before the others start, as the owner of the tables (after packages/db/src/migrate.ts): makes the job queue's
 * tables and queues, since no role of the running application creates tables.
 */
const application = process.env['DATABASE_URL'] || '';
const address = process.env['RADRUM_OWNER_URL'] || (isEmbedded(application) ? application : '');
if (!address) process.exit(0); // whoever runs the migrations has run this too
const boss = new PgBoss({
  ...databaseConnection(address),
  max: 1,
  supervise: false,
  schedule: false,
});
boss.on('error', (error) => process.stderr.write(`job queue: ${error.message}\n`));
await boss.start();
for (const [name, options] of Object.entries(queues)) {
  if (await boss.getQueue(name)) await boss.updateQueue(name, options);
  else await boss.createQueue(name, { ...options, policy: 'stately', notify: !isEmbedded(address) });
}
await boss.stop({ graceful: false, close: true });
await grantJobTables(address);
process.exit(0);
