import { newId } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { changedMeanwhile, type FieldProblem, notFound, RadrumError } from '../errors.ts';
import type { UploadedFile } from '../knowledge/upload-file.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { placeOf } from './preview.ts';
import {
  checkLetterhead,
  checkTemplate,
  templateDefinition,
  type TemplateDefinition,
  type TemplateProblem,
} from '../tasks/templates/index.ts';

const line = z.string().trim().min(1).max(200);
export const newTemplate = z.object({
  name: line,
  unit: line.nullable().default(null),
  definition: templateDefinition,
});
export const templateChanges = newTemplate.partial().extend({ revision: z.int().min(1) });

export interface TemplateInfo {
  id: string;
  name: string;
  unit: string | null;
  definition: TemplateDefinition;
  /** The name of the organisation's own DOCX, into which the text is put. */
  letterheadName: string | null;
  revision: number;
  updatedAt: string;
}

/** @throws RadrumError `invalid_body` with each thing that is wrong and where */
function refuseWrong(definition: TemplateDefinition): void {
  const problems = checkTemplate(definition).filter(({ weight }) => weight === 'error');
  if (problems.length > 0)
    throw new RadrumError('invalid_body', 'The template cannot be used as it is.', { problems: problems.map(asField) });
}

const asField = (problem: TemplateProblem): FieldProblem => ({
  path: placeOf(problem),
  message: problem.words.en,
  code: problem.code,
  about: problem.words.sv,
});

const shown = {
  id: true,
  name: true,
  unit: true,
  definition: true,
  letterheadName: true,
  revision: true,
  updatedAt: true,
};
interface Row extends Omit<TemplateInfo, 'definition' | 'updatedAt'> {
  definition: unknown;
  updatedAt: Date;
}
const infoOf = ({ definition, updatedAt, ...row }: Row): TemplateInfo => ({
  ...row,
  definition: templateDefinition.parse(definition),
  updatedAt: updatedAt.toISOString(),
});

export async function listTemplates(scope: Scope): Promise<TemplateInfo[]> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.template.findMany({ where: { tenantId }, select: shown, orderBy: { name: 'asc' }, take: 1_000 }),
  );
  return rows.map(infoOf);
}

/** @throws RadrumError `not_found` */
export async function getTemplate(scope: Scope, id: string): Promise<TemplateInfo> {
  authorise(scope, 'works:read');
  return readTemplate(scope, id);
}

async function readTemplate(scope: Scope, id: string): Promise<TemplateInfo> {
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.template.findFirst({ where: { tenantId, id }, select: shown }),
  );
  if (!row) throw notFound();
  return infoOf(row);
}

/** @throws RadrumError `invalid_body` for fields that are unknown, doubled or go round in a circle */
export async function createTemplate(scope: Scope, input: z.infer<typeof newTemplate>): Promise<{ id: string }> {
  authorise(scope, 'templates:write');
  refuseWrong(input.definition);
  const { tenantId, installation } = scope;
  const id = newId('template');
  await installation.db.forTenant(tenantId, async (tx) => {
    const { name, unit, definition } = input;
    await tx.template.create({
      data: { tenantId, id, name, unit, definition: asJson(definition), createdBy: nameOf(scope.actor) },
    });
    await record(tx, scope, 'template.created', id, { name: input.name });
  });
  return { id };
}

/** @throws RadrumError `not_found`, `changed_meanwhile`, `invalid_body` */
export async function updateTemplate(
  scope: Scope,
  id: string,
  { revision, name, unit, definition }: z.infer<typeof templateChanges>,
): Promise<void> {
  authorise(scope, 'templates:write');
  if (definition) refuseWrong(definition);
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const known = await tx.template.findFirst({ where: { tenantId, id }, select: { revision: true } });
    if (!known) throw notFound();
    if (known.revision !== revision) throw changedMeanwhile();
    await tx.template.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        ...(name !== undefined && { name }),
        ...(unit !== undefined && { unit }),
        ...(definition && { definition: asJson(definition) }),
        revision: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    await record(tx, scope, 'template.changed', id);
  });
}

const asJson = <Value>(value: Value): Value & object => JSON.parse(JSON.stringify(value));

/** @throws RadrumError `not_found` */
export async function deleteTemplate(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'templates:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.template.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await record(tx, scope, 'template.deleted', id);
  });
}

/** Whether a template is there to be changed. @throws RadrumError `not_found` */
export async function seeTemplate(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'templates:write');
  const { tenantId, installation } = scope;
  const count = await installation.db.forTenant(tenantId, (tx) => tx.template.count({ where: { tenantId, id } }));
  if (count === 0) throw notFound();
}

/**
 * Sets the organisation's own DOCX, into which the text is put; null takes it away.
 * @throws RadrumError `not_found`, `invalid_body` for a file that is no DOCX or has no place for the text
 */
export async function setLetterhead(scope: Scope, id: string, file: UploadedFile | null): Promise<{ id: string }> {
  authorise(scope, 'templates:write');
  const { definition } = await readTemplate(scope, id);
  if (file) {
    const problems = checkLetterhead(
      file.bytes,
      definition.fields.map(({ name }) => name),
    ).problems.filter(({ weight }) => weight === 'error');
    const [first] = problems;
    if (first) throw new RadrumError('invalid_body', first.words.en, { problems: problems.map(asField) });
  }
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.template.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        letterhead: file ? Buffer.from(file.bytes) : null,
        letterheadName: file?.name.slice(0, 200) ?? null,
        revision: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    await record(tx, scope, file ? 'template.letterhead_set' : 'template.letterhead_removed', id);
  });
  return { id };
}

/** The organisation's own DOCX of a template; null where it has none. @throws RadrumError `not_found` */
export async function readLetterhead(scope: Scope, id: string): Promise<Uint8Array | null> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.template.findFirst({ where: { tenantId, id }, select: { letterhead: true } }),
  );
  if (!row) throw notFound();
  return row.letterhead;
}
