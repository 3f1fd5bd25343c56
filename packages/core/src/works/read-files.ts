import type { Prisma } from '@radrum/db';
import { FileRefused, parseFile, readText, workFileLimits } from '@radrum/knowledge';
import { createMasker } from '@radrum/safeguards';
import type { DataClass } from '@radrum/routing';
import { atLeast } from '../data-class.ts';
import { textOf } from '../tasks/document-text.ts';
import { tenantRules } from '../policies/in-force.ts';
import type { Scope } from '../scope.ts';
import { classProposal, type PersonalThing, proposeClass } from './propose-class.ts';

/** Different things that are listed of one file; more than anybody looks through. */
const mostThings = 2_000;

/**
 * Reads the files of a work that are new: the worker's job. Each says then what stands in it, what a model is not to see of it, and how
 * sensitive it seems. A file that is refused says why, and the others are read.
 */
export async function readNewFiles(scope: Scope, workId: string, breathe: () => Promise<void>): Promise<void> {
  const { tenantId, installation } = scope;
  const where = { tenantId, workId, status: 'queued' };
  for (;;) {
    await breathe();
    const file = await installation.db.forTenant(tenantId, (tx) =>
      tx.workFile.findFirst({
        where,
        orderBy: { id: 'asc' },
        select: { id: true, name: true, origin: true, bytes: true },
      }),
    );
    if (!file) break;
    const read = await readOne(file);
    await installation.db.forTenant(tenantId, (tx) =>
      tx.workFile.updateMany({ where: { tenantId, workId, id: file.id }, data: read }),
    );
  }
  await propose(scope, workId);
}

async function readOne(file: {
  name: string;
  origin: string;
  bytes: Uint8Array;
}): Promise<Prisma.WorkFileUpdateManyMutationInput> {
  const { name, origin, bytes } = file;
  try {
    const parsed =
      origin === 'pasted'
        ? {
            blocks: readText(Buffer.from(bytes).toString('utf8')),
            pages: null,
            format: 'text',
            language: null,
            unreadablePages: [],
            warnings: [],
          }
        : await parseFile(bytes, { name }, workFileLimits);
    const text = textOf(parsed.blocks);
    const personal = personalThings(text);
    const { blocks, pages, format, language, unreadablePages, warnings } = parsed;
    const proposal = proposeClass(text, personal);
    return {
      status: 'ready',
      blocks: asJson(blocks),
      pages,
      format,
      language,
      unreadable: unreadablePages,
      warnings: asJson(warnings),
      personal: asJson(personal),
      proposal,
    };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { sv, en } = error.words;
    return { status: 'refused', refusal: { code: error.code, words: { sv, en } } };
  }
}

/** A plain copy, as the database takes it. */
const asJson = <Value>(value: Value): Value & Prisma.InputJsonValue => JSON.parse(JSON.stringify(value));

/** What is masked of a text, each once. */
export function personalThings(text: string): PersonalThing[] {
  const things = new Map<string, PersonalThing>();
  for (const { kind, original } of createMasker().mask(text).parts) {
    const known = things.get(`${kind} ${original}`);
    if (known) known.count++;
    else if (things.size < mostThings) things.set(`${kind} ${original}`, { kind, original, count: 1 });
  }
  return [...things.values()];
}

/** Sets the class that the contents propose, where nobody has chosen one. */
async function propose(scope: Scope, workId: string): Promise<void> {
  const { tenantId, installation } = scope;
  const { leastWorkClass } = await tenantRules(scope);
  await installation.db.forTenant(tenantId, async (tx) => {
    const files = await tx.workFile.findMany({
      where: { tenantId, workId, status: 'ready' },
      select: { proposal: true },
    });
    const dataClass = files.reduce<DataClass>((highest, { proposal }) => {
      const read = classProposal.safeParse(proposal);
      return read.success ? atLeast(highest, read.data.dataClass) : highest;
    }, leastWorkClass);
    await tx.work.updateMany({ where: { tenantId, id: workId, classChosen: false }, data: { dataClass } });
  });
}
