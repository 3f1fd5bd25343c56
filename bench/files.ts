import { readFileSync, readdirSync } from 'node:fs';
import { parseFile, workFileLimits } from '../packages/knowledge/src/files/index.ts';
import { longPdf } from './long-pdf.ts';

/**
 * What reading a large file costs: a tagged PDF of so many pages, within the limits of somebody's own work. Memory is that of the
 * reader's process, as the system counts it (VmHWM). Baseline: the same reader with a page of one line.
 */
/** The most memory that the children of this process have held, in megabytes, looked at until it is stopped. */
function watchChildren(): () => number {
  let most = 0;
  const look = (): void => {
    for (const task of readdirSync('/proc/self/task')) {
      for (const child of readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean)) {
        try {
          const status = readFileSync(`/proc/${child}/status`, 'utf8');
          most = Math.max(most, Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024);
        } catch {
          // It has ended.
        }
      }
    }
  };
  const timer = setInterval(look, 20);
  return () => {
    clearInterval(timer);
    return most;
  };
}

for (const pages of [1, 100, 500]) {
  const bytes = longPdf(pages);
  const stop = watchChildren();
  const began = performance.now();
  const file = await parseFile(bytes, { name: 'utredning.pdf' }, workFileLimits);
  const seconds = (performance.now() - began) / 1000;
  const withoutPage = file.blocks.filter((block) => block.page === undefined).length;
  console.log(
    `tagged PDF of ${String(pages).padStart(3)} pages (${(bytes.length / 1024 / 1024).toFixed(1)} MB, ${file.blocks.length} blocks, ${withoutPage} without a page): ${seconds.toFixed(1)} s, ${stop().toFixed(0)} MB (limit ${workFileLimits.seconds} s, 600 MB)`,
  );
}
