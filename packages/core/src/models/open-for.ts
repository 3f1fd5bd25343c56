import { createGuardedStream, type GuardedStream } from '@radrum/knowledge';
import { type CatalogueModel, openModel } from '@radrum/routing';
import type { Installation } from '../installation.ts';

/** One way out an installation: its connections are kept. */
const ways = new WeakMap<Installation, GuardedStream>();
/** Longer than any model may be silent: its own limits come first. */
const silenceMs = 600_000;

/** The way out to hosts whose address a tenant gave. */
export function guardedWay(installation: Installation): GuardedStream {
  const known = ways.get(installation);
  if (known) return known;
  const way = createGuardedStream({ allowHosts: installation.crawl.allowHosts, silenceMs });
  ways.set(installation, way);
  return way;
}

/** Opens a model: one of a tenant's own only where its address is on the public internet. */
export const openFor = (installation: Installation, entry: CatalogueModel) =>
  entry.provider !== 'extractive' && entry.owner === 'tenant'
    ? openModel(entry, guardedWay(installation).fetch)
    : openModel(entry);
