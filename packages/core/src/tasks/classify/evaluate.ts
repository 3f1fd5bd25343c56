import type { CategorySet, LabelledText } from './categories.ts';
import { train } from './train.ts';

/** How well the categories are told apart on texts that were not learnt from. */
export interface Evaluation {
  /** The categories' ids, in the order of the matrix. */
  categories: string[];
  /** Row: where the text belongs; column: where it was put. */
  confusion: number[][];
  perCategory: { category: string; precision: number; recall: number; f1: number; count: number }[];
  accuracy: number;
  /** The mean of the categories that have texts. */
  macroF1: number;
  /** The mean distance between how sure it was and how often it was right, 0 to 1, in ten steps of sureness. */
  calibrationError: number;
  /** Each text's, for showing where it went wrong. */
  rows: { at: number; put: string; confidence: number }[];
}

/** Learns from all folds but one and tries on that one, by turns; each category is spread over the folds. */
export function evaluate(
  set: CategorySet,
  labelled: readonly LabelledText[],
  { folds }: { folds: number },
): Evaluation {
  const categories = set.categories.map(({ id }) => id);
  const known = labelled.flatMap((one, at) => (categories.includes(one.category) ? [{ ...one, at }] : []));
  const foldOf = foldsOf(known, Math.max(2, folds));
  const rows: (Evaluation['rows'][number] & { category: string })[] = [];
  for (let fold = 0; fold < Math.max(2, folds); fold++) {
    const tried = known.filter((_, index) => foldOf[index] === fold);
    if (tried.length === 0) continue;
    const classifier = train(
      set,
      known.filter((_, index) => foldOf[index] !== fold),
    );
    for (const { at, text, category } of tried) {
      const { category: put, confidence } = classifier.classify(text);
      rows.push({ at, put, confidence, category });
    }
  }
  return {
    ...measure(categories, rows),
    rows: rows.toSorted((a, b) => a.at - b.at).map(({ at, put, confidence }) => ({ at, put, confidence })),
  };
}

function foldsOf(known: readonly LabelledText[], folds: number): number[] {
  const seen = new Map<string, number>();
  return known.map(({ category }) => {
    const count = seen.get(category) ?? 0;
    seen.set(category, count + 1);
    return count % folds;
  });
}

/** The figures of texts that were put somewhere. */
export function measure(
  categories: string[],
  rows: readonly { category: string; put: string; confidence: number }[],
): Omit<Evaluation, 'rows'> {
  const confusion = categories.map(() => categories.map(() => 0));
  for (const { category, put } of rows) {
    const row = confusion[categories.indexOf(category)];
    const column = categories.indexOf(put);
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  const perCategory = categories.map((category, at) => {
    const right = confusion[at]?.[at] ?? 0;
    const count = (confusion[at] ?? []).reduce((a, b) => a + b, 0);
    const put = confusion.reduce((sum, row) => sum + (row[at] ?? 0), 0);
    const precision = put === 0 ? 0 : right / put;
    const recall = count === 0 ? 0 : right / count;
    return {
      category,
      precision,
      recall,
      f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
      count,
    };
  });
  const present = perCategory.filter(({ count }) => count > 0);
  const right = rows.filter(({ category, put }) => category === put).length;
  return {
    categories,
    confusion,
    perCategory,
    accuracy: rows.length === 0 ? 0 : right / rows.length,
    macroF1: present.length === 0 ? 0 : present.reduce((sum, { f1 }) => sum + f1, 0) / present.length,
    calibrationError: calibrationErrorOf(rows),
  };
}

const steps = 10;

/** The expected calibration error (Naeini et al., "Obtaining Well Calibrated Probabilities Using Bayesian Binning", 2015). */
function calibrationErrorOf(rows: readonly { category: string; put: string; confidence: number }[]): number {
  const bins = Array.from({ length: steps }, () => ({ sure: 0, right: 0 }));
  for (const { category, put, confidence } of rows) {
    const bin = bins[Math.min(steps - 1, Math.floor(confidence * steps))];
    if (bin === undefined) continue;
    bin.sure += confidence;
    bin.right += category === put ? 1 : 0;
  }
  return rows.length === 0 ? 0 : bins.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / rows.length;
}
