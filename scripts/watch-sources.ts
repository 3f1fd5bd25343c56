import { readdirSync, watch } from 'node:fs';
import path from 'node:path';

/**
 * Calls back when a source file changes, for `npm run dev`. Not `node --watch`, whose watcher outlives its parent, and not
 * one recursive watcher, which loses a file that an editor replaced.
 */
export function watchSources(root: string, changed: () => void): void {
  const seen = new Set<string>();
  let soon: ReturnType<typeof setTimeout> | undefined;
  const lookInto = (folder: string): void => {
    if (!seen.has(folder)) {
      seen.add(folder);
      watch(folder, () => {
        clearTimeout(soon);
        soon = setTimeout(() => {
          lookEverywhere();
          changed();
        }, 100);
      }).on('error', () => seen.delete(folder));
    }
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory() && !/^(node_modules|dist|generated|\.)/.test(entry.name))
        lookInto(path.join(folder, entry.name));
  };
  const lookEverywhere = () => {
    for (const folder of ['apps/server/src', 'packages']) lookInto(path.join(root, folder));
  };
  lookEverywhere();
}
