import { categorySetDefinition } from '../../categories/category-sets.ts';
import type { Scope } from '../../scope.ts';
import {
  type CategorySet,
  type Classified,
  classifyWithModel,
  evaluate,
  type LabelledText,
  train,
} from '../../tasks/classify/index.ts';
import { textOf } from '../../tasks/document-text.ts';
import type { ClassifyResult, SortingFigures } from '../../tasks/results.ts';
import type { TaskDocument, TaskRun } from '../../tasks/task.ts';
import { TaskRefused } from '../task-refused.ts';
import type { RowProposal } from '../row-proposal.ts';

/** Texts that one work sorts. */
export const mostRows = 100_000;
/** Of a text, so much is kept and read. */
const longestText = 20_000;
/** Below so many labelled texts, figures on held-out ones tell nothing. */
const fewestForFigures = 20;
const folds = 5;
/** The newest that are learnt from. */
const mostLabelled = 2_000;
const rowsAtOnce = 500;

/** One text to be sorted. */
export interface SortedText {
  origin: string;
  text: string;
}

/** Puts each text into one of the unit's categories. What it proposes, a person decides. */
export async function runClassify(
  scope: Scope,
  workId: string,
  categorySetId: string | null,
  documents: readonly TaskDocument[],
  run: TaskRun,
): Promise<{ result: ClassifyResult; grade: 'with_model' | 'partly' | 'without_model' }> {
  const learning = await readLearning(scope, categorySetId ?? '');
  const texts = documents.flatMap(textsOf);
  if (texts.length === 0) throw new TaskRefused('no_rows');
  if (texts.length > mostRows) throw new TaskRefused('too_many_rows');
  const classifier = train(learning.set, learning.labelled);
  let asked = 0;
  await clearRows(scope, workId);
  for (let from = 0; from < texts.length; from += rowsAtOnce) {
    const part = texts.slice(from, from + rowsAtOnce);
    const sorted: Classified[] = [];
    if (run.ask) {
      const found = await classifyWithModel(
        part.map(({ text }) => text),
        learning.set,
        run,
        classifier,
      );
      asked += found.filter(({ model }) => model !== null).length;
      sorted.push(...found);
    } else
      for (const { text } of part) {
        await run.breathe();
        sorted.push(classifier.classify(text));
      }
    run.progress({ stage: 'sort', done: from + part.length, of: texts.length });
    await insertRows(
      scope,
      workId,
      part.map((one, at) => ({ ...one, number: from + at + 1, proposal: proposalOf(sorted[at], learning.labelled) })),
    );
  }
  const { categories, purpose, notFor, name } = learning;
  const figures = figuresOf(learning);
  return {
    result: {
      kind: 'classify',
      categorySetId: categorySetId ?? '',
      name,
      purpose,
      notFor,
      categories,
      total: texts.length,
      figures,
      curve: figures ? [pointOf(figures, learning.labelled.length)] : [],
    },
    grade: asked === 0 ? 'without_model' : asked < texts.length ? 'partly' : 'with_model',
  };
}

export const pointOf = ({ macroF1, accuracy }: SortingFigures, learnt: number) => ({ learnt, macroF1, accuracy });

interface Learning {
  name: string;
  purpose: string;
  notFor: string;
  categories: { id: string; name: string; definition: string }[];
  set: CategorySet;
  labelled: LabelledText[];
}

/** A set with all that it has learnt. */
export async function readLearning({ tenantId, installation }: Scope, id: string): Promise<Learning> {
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.categorySet.findFirst({
      where: { tenantId, id },
      include: {
        texts: {
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: mostLabelled,
          select: { text: true, category: true },
        },
      },
    }),
  );
  if (!row) throw new TaskRefused('no_category_set');
  const { purpose, notFor, categories } = categorySetDefinition.parse(row.definition);
  return {
    name: row.name,
    purpose,
    notFor,
    categories: categories.map((one) => ({ id: one.id, name: one.name, definition: one.definition })),
    set: { categories },
    labelled: row.texts.toReversed(),
  };
}

/** How well the categories are told apart on texts that were not learnt from; null while there are too few. */
export function figuresOf({ set, labelled }: Learning): SortingFigures | null {
  if (labelled.length < fewestForFigures) return null;
  const { categories, confusion, perCategory, accuracy, macroF1, calibrationError } = evaluate(set, labelled, {
    folds,
  });
  return { categories, confusion, perCategory, accuracy, macroF1, calibrationError };
}

/** A spreadsheet is a text a row, its cells under their headings; any other document is one text. */
function textsOf({ name, blocks }: TaskDocument): SortedText[] {
  const tables = blocks.filter((block) => block.type === 'table');
  const isSheet = tables.length > 0 && /\.(xlsx|ods|csv)$/i.test(name);
  if (!isSheet) {
    const text = textOf(blocks).slice(0, longestText);
    return text.trim() === '' ? [] : [{ origin: name, text }];
  }
  return tables.flatMap(({ header, rows }) =>
    rows.flatMap((row, at) => {
      const text = row
        .map((cell, column) => (cell.trim() === '' ? '' : header[column] ? `${header[column]}: ${cell}` : cell))
        .filter(Boolean)
        // a cell ends a sentence: the one that decided is quoted as it stands
        .join('\n\n')
        .slice(0, longestText);
      return text === '' ? [] : [{ origin: `${name}, ${at + 1}`, text }];
    }),
  );
}

/** What is kept of a proposal, with the earlier cases in words. */
export function proposalOf(one: Classified | undefined, labelled: readonly LabelledText[]): RowProposal {
  if (!one) return { category: '', confidence: 0, quote: '', ranking: [], words: [], similar: [] };
  return {
    category: one.category,
    confidence: one.confidence,
    quote: one.quote.slice(0, 500),
    ranking: one.ranking.slice(0, 3),
    words: one.words.slice(0, 8),
    similar: one.similar.slice(0, 3).flatMap((place) => {
      const similar = labelled[place];
      return similar ? [{ text: similar.text.slice(0, 200), category: similar.category }] : [];
    }),
  };
}

const clearRows = ({ tenantId, installation }: Scope, workId: string) =>
  installation.db.forTenant(tenantId, (tx) => tx.workRow.deleteMany({ where: { tenantId, workId } }));

const insertRows = (
  { tenantId, installation }: Scope,
  workId: string,
  rows: readonly (SortedText & { number: number; proposal: RowProposal })[],
) =>
  installation.db.forTenant(tenantId, (tx) =>
    tx.workRow.createMany({ data: rows.map((row) => ({ ...row, tenantId, workId })), skipDuplicates: true }),
  );
