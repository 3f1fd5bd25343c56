import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run bench [-- NAME …]`: all measurements, or those named (`answers` with its ablation). Each prints its figures beside a peer or a baseline of the same run. */
const benches = [
  'retrieval',
  'answers',
  'ablation',
  'search-latency',
  'vectors',
  'route-decision',
  'messages',
  'routing',
  'metering',
  'ledger',
  'crawl',
  'sign-in',
  'console',
  'summarise',
  'classify',
  'files',
  'fields',
  'letters',
  'workspace',
  'sizes',
  'start',
  'masking',
  'plain-language',
  'billing',
  'billing-year',
  'counting',
];

const given = process.argv.slice(2);
const wanted = given.filter((argument) => !argument.startsWith('--') && benches.includes(argument));
// What each part of answering is worth belongs to what the answers are worth.
if (wanted.includes('answers') && !wanted.includes('ablation'))
  wanted.splice(wanted.indexOf('answers') + 1, 0, 'ablation');
const rest = given.filter((argument) => !benches.includes(argument));
for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`\n== ${name}`);
  const program = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, [program, ...rest], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
