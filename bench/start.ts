import { forget, startInstallation } from './whole-installation.ts';

/** How long a built installation takes to be ready, with a new data folder and with one that is there, and what it holds in memory at rest. */
const cold = await startInstallation();
console.log(`cold start (new data folder, demo seeded)   ${(cold.startMs / 1000).toFixed(1)} s`);
await new Promise((resolve) => setTimeout(resolve, 10_000));
await cold.stop();
const warm = await startInstallation({}, cold.folder);
console.log(`warm start                                  ${(warm.startMs / 1000).toFixed(1)} s  (goal: under 10 s)`);
await new Promise((resolve) => setTimeout(resolve, 5_000));
const memory = warm.memory();
console.log(
  `memory at rest: ${memory.map(({ name, megabytes }) => `${name} ${megabytes} MB`).join(', ')}; together ${memory.reduce((sum, { megabytes }) => sum + megabytes, 0)} MB`,
);
await warm.stop();
forget(cold.folder);
process.exit(0);
