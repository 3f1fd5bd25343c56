import { atPath, parseXml, textOf } from './xml.ts';
import type { Archive } from './zip/open-archive.ts';

/** Title and language as an Office document's properties tell them. */
export function readProperties(archive: Archive): { title: string | null; language: string | null } {
  const core = archive.read('docProps/core.xml');
  if (!core) return { title: null, language: null };
  const properties = atPath(parseXml(core), 'cp:coreProperties');
  const value = (name: string): string | null => textOf(atPath(properties, name)).trim() || null;
  return { title: value('dc:title'), language: value('dc:language') };
}

/** Where a part's relations lead, by their id; paths from the archive's root. */
export function readRelations(archive: Archive, part: string): Map<string, { target: string; type: string }> {
  const folder = part.replace(/[^/]*$/, '');
  const bytes = archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations = new Map<string, { target: string; type: string }>();
  if (!bytes) return relations;
  for (const relation of atPath(parseXml(bytes), 'Relationships')?.children ?? []) {
    if (typeof relation === 'string' || relation.attributes['TargetMode'] === 'External') continue;
    const { Id: id, Target: target, Type: type } = relation.attributes;
    if (id && target) relations.set(id, { target: resolve(folder, target), type: type?.split('/').at(-1) ?? '' });
  }
  return relations;
}

/** A path against a folder; URL does the "..", and cannot leave the root. */
const resolve = (folder: string, target: string): string =>
  decodeURIComponent(new URL(target, `file:///${folder}`).pathname.slice(1));
