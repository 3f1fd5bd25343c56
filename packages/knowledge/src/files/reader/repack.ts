import { strToU8, zipSync } from 'fflate';
import { readXml } from './xml.ts';
import type { Archive } from './zip/open-archive.ts';

/**
 * A new archive with the XML parts only, each checked and written anew, nothing packed. A library that opens archives itself gets this
 * one and never sees the file's own.
 * @param change may rewrite a part on its way
 */
export function repack(archive: Archive, change: (name: string, xml: string) => string = (_, xml) => xml): Uint8Array {
  const parts: Record<string, Uint8Array> = Object.create(null);
  for (const name of archive.names) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const bytes = archive.read(name);
    if (bytes) parts[name] = strToU8(change(name, readXml(bytes)));
  }
  return zipSync(parts, { level: 0 });
}
