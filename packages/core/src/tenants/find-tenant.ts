import { notFound } from '../errors.ts';
import type { Installation } from '../installation.ts';

/**
 * The identifier of the tenant with a slug, for the operator's command line; that it was looked up is written down.
 * @param why what it is looked up for, as the operator's log shows it
 * @throws RadrumError `not_found`
 */
export async function findTenant(installation: Installation, slug: string, why: string): Promise<string> {
  const deed = { actor: 'operator', action: why, detail: { slug } };
  const found = await installation.db.asOperator(deed, (tx) => tx.tenant.findUnique({ where: { slug } }));
  if (found === null) throw notFound();
  return found.id;
}
