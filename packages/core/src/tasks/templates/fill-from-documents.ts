import type { Reference, TaskDocument, TaskRun } from '../task.ts';
import { askForFields, type ModelFind } from './ask-for-fields.ts';
import { wordsOf } from './field-words.ts';
import { type Candidate, candidatesIn, LabelFinder, strengths } from './find-in-documents.ts';
import { statementsOf } from './statements.ts';
import type { Field, FieldValues, TemplateDefinition } from './template.ts';

/** A value with the sentence that gives it. */
export interface FoundValue {
  /** As it stands in the document. */
  value: string;
  /** As it would stand in the letter. */
  written: string;
  reference: Reference;
}

/** What the documents say of a field. */
export interface FieldProposal {
  field: string;
  /** Null where they say nothing, or several things. */
  found: FoundValue | null;
  /** What they may say, where it is not known which is meant. */
  candidates: FoundValue[];
  by: 'documents' | 'model' | null;
}

export interface FoundFields {
  /** One for each field, in the template's order. */
  proposals: FieldProposal[];
  /** What was found, for fillTemplate. */
  values: FieldValues;
  missing: Field[];
  /** What a model proposed and no document says. */
  dropped: number;
  grade: 'with_model' | 'without_model' | 'partly';
}

const mostCandidates = 10;

/**
 * Looks for the fields' values in documents. A value is proposed only where it stands beside or near a word for the field, or where a model
 * quotes a sentence that holds it; two different ones are left to a person.
 */
export async function fillFromDocuments(
  definition: TemplateDefinition,
  documents: readonly TaskDocument[],
  run: TaskRun,
): Promise<FoundFields> {
  const local = await findLocally(definition, documents, run);
  const model = run.ask
    ? await askForFields(definition, documents, run)
    : { finds: [], dropped: 0, asked: 0, answered: 0 };
  const proposals = definition.fields.map((field) =>
    decide(
      field,
      local.get(field.name) ?? [],
      model.finds.filter((find) => find.field === field.name),
    ),
  );
  run.progress({ stage: 'check', done: 1, of: 1 });
  return {
    proposals,
    values: Object.fromEntries(proposals.flatMap(({ field, found }) => (found ? [[field, found.value]] : []))),
    missing: definition.fields.filter((_, at) => proposals[at]?.found === null),
    dropped: model.dropped,
    grade: model.answered === 0 ? 'without_model' : model.answered < model.asked ? 'partly' : 'with_model',
  };
}

async function findLocally(
  { fields, language }: TemplateDefinition,
  documents: readonly TaskDocument[],
  run: TaskRun,
): Promise<Map<string, Candidate[]>> {
  const words = fields.map((field) => ({ field, words: wordsOf(field) }));
  const labels = new LabelFinder(words.flatMap(({ words: { own, others } }) => [...own, ...others]));
  const found = new Map<string, Candidate[]>();
  for (const [at, document] of documents.entries()) {
    run.progress({ stage: 'read', done: at, of: documents.length });
    for (const [number, statement] of statementsOf(document).entries()) {
      if (number % 100 === 0) await run.breathe();
      for (const { field, words: own } of words) {
        const candidates = candidatesIn(statement, field, own, labels, language);
        if (candidates.length > 0) found.set(field.name, [...(found.get(field.name) ?? []), ...candidates]);
      }
    }
  }
  return found;
}

function decide({ name }: Field, local: readonly Candidate[], model: readonly ModelFind[]): FieldProposal {
  const best = Math.max(0, ...local.map(({ strength }) => strength));
  const strongest = distinct(local.filter(({ strength }) => strength === best));
  const proposed = distinct(model);
  const all = distinct([...local.toSorted((a, b) => b.strength - a.strength), ...model]).map(toFound);
  const unclear: FieldProposal = { field: name, found: null, candidates: all.slice(0, mostCandidates), by: null };
  const [own, ...otherOwn] = strongest;
  const [said, ...otherSaid] = proposed;
  if (own) {
    if (otherOwn.length > 0) return unclear;
    const isDenied = said !== undefined && proposed.every(({ plain }) => plain !== own.plain);
    // A label of its own is believed before a model is; a word near by is not.
    if (isDenied && best < strengths.otherLabel) return unclear;
    return { field: name, found: toFound(own), candidates: all.slice(1, mostCandidates), by: 'documents' };
  }
  if (!said || otherSaid.length > 0) return unclear;
  return { field: name, found: toFound(said), candidates: [], by: 'model' };
}

/** The first of each value. */
function distinct<T extends { plain: string }>(all: readonly T[]): T[] {
  const seen = new Set<string>();
  return all.filter(({ plain }) => !seen.has(plain) && seen.add(plain));
}

const toFound = ({ value, written, reference }: FoundValue): FoundValue => ({ value, written, reference });
