import { z } from 'zod';
import { notFound } from '../errors.ts';
import { policyInForce } from '../policies/in-force.ts';
import { authorise, type Scope } from '../scope.ts';
import { findAssistant } from './assistant.ts';
import { lintInstructions, type LintFinding } from './lint-instructions.ts';
import { assistantSettings } from './settings.ts';

/** Instructions as they are being written, with the languages that stand in the form. */
export const lintInput = z.object({
  instructions: z.string().max(8000),
  languages: z.array(z.string().max(35)).max(40),
});

/** What a colleague would remark on instructions, with the rules that hold for the assistant now. @throws RadrumError `not_found` */
export async function lintAssistant(
  scope: Scope,
  idOrSlug: string,
  { instructions, languages }: z.infer<typeof lintInput>,
): Promise<LintFinding[]> {
  authorise(scope, 'assistants:read');
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) => findAssistant(tx, tenantId, idOrSlug));
  if (!row) throw notFound();
  const { rules } = await installation.db.sqlForTenant(tenantId, (sql) => policyInForce(sql, tenantId, row.id));
  const known = languages.length > 0 ? languages : assistantSettings.parse(row.draft).languages;
  return lintInstructions(instructions, { rules, languages: known });
}
