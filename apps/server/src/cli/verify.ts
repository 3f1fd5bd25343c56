import { findTenant, type Installation, RadrumError, verifyChain } from '@radrum/core';

const words = {
  changed: 'was changed',
  removed: 'was removed',
  broken: 'does not follow the one before: something was removed, added or put elsewhere',
  unsealed: 'is in no chain: it was slipped in, or the worker has been away',
} as const;

/**
 * Verifies the chain of a tenant's log.
 * @param verb `verify`
 * @param head the last link as an earlier run printed it, `NUMBER:HASH`
 * @returns what to print
 * @throws RadrumError `conflict` when something is not as it was, so that the command fails
 */
export async function verifyInWords(
  installation: Installation,
  verb: string,
  slug: string,
  head?: string,
): Promise<string> {
  if (verb !== 'verify' || !slug) throw new RadrumError('invalid_body', 'Usage: audit verify TENANT [HEAD]');
  const kept = /^(\d{1,10}):([0-9a-f]{64})$/.exec(head ?? '');
  if (head !== undefined && !kept)
    throw new RadrumError('invalid_body', 'HEAD is NUMBER:HASH, as an earlier run printed it.');
  const expected = kept ? { number: Number(kept[1]), hash: kept[2] ?? '' } : undefined;
  const tenantId = await findTenant(installation, slug, 'audit.verified');
  const report = await verifyChain(installation, tenantId, expected);
  const summary = `${report.links} events in the chain of ${slug}, head ${report.head.number}:${report.head.hash}`;
  if (report.problems.length === 0) return `${summary}\nEverything is as it was sealed.`;
  const lines = report.problems.map(
    ({ kind, number, eventId }) => `${number ?? '-'} ${eventId || 'HEAD'} ${words[kind]}`,
  );
  throw new RadrumError('conflict', `${summary}\n${lines.join('\n')}`);
}
