import { comparisonsOf } from './conditions.ts';
import { hasBrokenMark, marksOf } from './marks.ts';
import { problem, type ProblemPlace, type TemplateProblem } from './problem.ts';
import type { Condition, Field, TemplateDefinition } from './template.ts';
import { fold, isWrong, readValue } from './values.ts';

/** Tells what is wrong with a template, where, and in words. An empty answer: it can be used. */
export function checkTemplate(definition: TemplateDefinition): TemplateProblem[] {
  const fields = new Map(definition.fields.map((field) => [field.name, field]));
  return [
    ...duplicates(definition.fields),
    ...definition.fields.flatMap((field) => checkField(field, fields, definition)),
    ...cycles(fields),
    ...definition.parts.flatMap((part, at) => [
      ...checkText(part.text, { part: at }, fields, part.kind === 'fixed'),
      ...(part.when ? checkCondition(part.when, at, fields, definition) : []),
      ...unconditioned(part, at, fields),
    ]),
    ...unused(definition),
  ];
}

function duplicates(fields: readonly Field[]): TemplateProblem[] {
  return fields.flatMap((field, at) => {
    const before = fields.slice(0, at);
    if (before.some(({ name }) => name === field.name))
      return problem(
        'duplicate_name',
        { field: field.name },
        `Två fält heter ${field.name}.`,
        `Two fields are named ${field.name}.`,
      );
    if (before.some(({ label }) => fold(label) === fold(field.label)))
      return problem(
        'duplicate_label',
        { field: field.name },
        `Två fält har rubriken ”${field.label}”.`,
        `Two fields have the label “${field.label}”.`,
      );
    return [];
  });
}

function checkField(
  field: Field,
  fields: ReadonlyMap<string, Field>,
  { language }: TemplateDefinition,
): TemplateProblem[] {
  const place = { field: field.name };
  const found: TemplateProblem[] = [];
  const choices = field.choices ?? [];
  if (field.type === 'choice' && choices.length === 0)
    found.push(
      problem(
        'choice_without_choices',
        place,
        `Fältet ${field.label} saknar alternativ att välja mellan.`,
        `The field ${field.label} has no choices.`,
      ),
    );
  if (new Set(choices.map(fold)).size < choices.length)
    found.push(
      problem(
        'duplicate_choice',
        place,
        `Fältet ${field.label} har samma alternativ två gånger.`,
        `The field ${field.label} has the same choice twice.`,
      ),
    );
  if (field.type !== 'choice' && choices.length > 0)
    found.push(
      problem(
        'choices_without_choice',
        place,
        `Fältet ${field.label} har alternativ men är inget val.`,
        `The field ${field.label} has choices but is of another type.`,
      ),
    );
  if (field.default === undefined) return found;
  found.push(...checkText(field.default, place, fields, false));
  if (marksOf(field.default).length === 0) {
    const reading = readValue(field, field.default, language);
    if (isWrong(reading))
      found.push(
        problem(
          'wrong_default',
          place,
          `Förvalet passar inte: ${reading.wrong.sv}`,
          `The default does not fit: ${reading.wrong.en}`,
        ),
      );
  }
  return found;
}

function checkText(
  text: string,
  place: ProblemPlace,
  fields: ReadonlyMap<string, Field>,
  isFixed: boolean,
): TemplateProblem[] {
  const found = marksOf(text)
    .filter((name) => !fields.has(name))
    .map((name) =>
      isFixed
        ? problem(
            'unknown_field_in_fixed',
            place,
            `Den fasta texten nämner {{${name}}}, som inte är något fält. Den skulle stå med en lucka.`,
            `The fixed text names {{${name}}}, which is no field. It would stand with a gap.`,
          )
        : problem(
            'unknown_field',
            place,
            `Texten nämner {{${name}}}, som inte är något fält.`,
            `The text names {{${name}}}, which is no field.`,
          ),
    );
  if (hasBrokenMark(text))
    found.push(
      problem(
        'broken_mark',
        place,
        'Texten har klammerparenteser som inte hör ihop. Skriv {{fält}}.',
        'The text has braces that do not belong together. Write {{field}}.',
      ),
    );
  return found;
}

function checkCondition(
  when: Condition,
  part: number,
  fields: ReadonlyMap<string, Field>,
  { language }: TemplateDefinition,
): TemplateProblem[] {
  return comparisonsOf(when).flatMap(({ field: name, is, value }) => {
    const field = fields.get(name);
    const place = { part };
    if (!field)
      return problem(
        'unknown_field_in_condition',
        place,
        `Villkoret nämner ${name}, som inte är något fält.`,
        `The condition names ${name}, which is no field.`,
      );
    if (is === 'filled' || is === 'empty') return [];
    if (value === undefined || value.trim() === '')
      return problem(
        'condition_without_value',
        place,
        `Villkoret för ${field.label} saknar ett värde att jämföra med.`,
        `The condition on ${field.label} has no value to compare with.`,
      );
    if ((is === 'over' || is === 'under') && !['number', 'amount', 'date'].includes(field.type))
      return problem(
        'condition_of_wrong_type',
        place,
        `${field.label} kan inte vara över eller under något.`,
        `${field.label} cannot be over or under anything.`,
      );
    const reading = readValue(field, value, language);
    if (isWrong(reading))
      return problem(
        'condition_with_wrong_value',
        place,
        `Villkorets värde passar inte: ${reading.wrong.sv}`,
        `The condition’s value does not fit: ${reading.wrong.en}`,
      );
    return [];
  });
}

/** Fields whose defaults lead back to themselves. */
function cycles(fields: ReadonlyMap<string, Field>): TemplateProblem[] {
  return [...fields.values()]
    .filter((field) => reaches(field, field.name, fields, new Set()))
    .map((field) =>
      problem(
        'cyclic',
        { field: field.name },
        `Förvalet för ${field.label} hänvisar tillbaka till sig självt.`,
        `The default of ${field.label} refers back to itself.`,
      ),
    );
}

function reaches(from: Field, name: string, fields: ReadonlyMap<string, Field>, seen: Set<string>): boolean {
  return marksOf(from.default ?? '').some((next) => {
    if (next === name) return true;
    const field = fields.get(next);
    if (!field || seen.has(next)) return false;
    seen.add(next);
    return reaches(field, name, fields, seen);
  });
}

/** A field that may be left out, in a text that stands without it: the sentence would have a hole. */
function unconditioned(
  { text, when }: TemplateDefinition['parts'][number],
  part: number,
  fields: ReadonlyMap<string, Field>,
): TemplateProblem[] {
  const asked = new Set(when ? comparisonsOf(when).map(({ field }) => field) : []);
  return marksOf(text)
    .map((name) => fields.get(name))
    .filter((field) => field !== undefined && !field.required && field.default === undefined && !asked.has(field.name))
    .map((field) => ({
      ...problem(
        'optional_without_condition',
        { part },
        `${field?.label} får lämnas tomt, men texten har inget villkor för det.`,
        `${field?.label} may be left empty, but the text has no condition for it.`,
      ),
      weight: 'advice' as const,
    }));
}

function unused({ fields, parts }: TemplateDefinition): TemplateProblem[] {
  const used = new Set([
    ...parts.flatMap(({ text, when }) => [
      ...marksOf(text),
      ...(when ? comparisonsOf(when).map(({ field }) => field) : []),
    ]),
    ...fields.flatMap((field) => marksOf(field.default ?? '')),
  ]);
  return fields
    .filter(({ name }) => !used.has(name))
    .map(({ name, label }) => ({
      // The municipality's own Word template may use it.
      ...problem(
        'unused_field',
        { field: name },
        `Fältet ${label} används inte i någon text.`,
        `The field ${label} is used in no text.`,
      ),
      weight: 'advice' as const,
    }));
}
