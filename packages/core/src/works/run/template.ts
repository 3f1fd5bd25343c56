import type { Scope } from '../../scope.ts';
import {
  fillFromDocuments,
  fillFromSpreadsheet,
  fillTemplate,
  templateDefinition,
} from '../../tasks/templates/index.ts';
import type { FieldValues, TemplateDefinition } from '../../tasks/templates/index.ts';
import type { TemplateResult } from '../../tasks/results.ts';
import type { TaskDocument, TaskRun } from '../../tasks/task.ts';
import { TaskRefused } from '../task-refused.ts';
import type { TaskInput } from '../task-input.ts';

type Input = Extract<TaskInput, { kind: 'template' }>;
/** Values of all letters of one work together, in characters. */
const mostCharacters = 20_000_000;
type Grade = 'with_model' | 'partly' | 'without_model';

/** Fills a template: by what a person typed, out of documents, or once for each row of a spreadsheet. */
export async function runTemplate(
  scope: Scope,
  { templateId, fill, values }: Input,
  documents: readonly TaskDocument[],
  run: TaskRun,
): Promise<{ result: TemplateResult; grade: Grade }> {
  const definition = await readDefinition(scope, templateId ?? '');
  const base = {
    kind: 'template' as const,
    templateId: templateId ?? '',
    definition,
    sources: [],
    unused: [],
    absent: [],
  };
  if (fill === 'batch') {
    const [sheet] = documents;
    if (!sheet) throw new TaskRefused('nothing_to_read');
    const { rows, unused, absent } = fillFromSpreadsheet(definition, sheet);
    if (rows.length === 0) throw new TaskRefused('no_rows');
    const letters: TemplateResult['letters'] = [];
    let characters = 0;
    for (const { row, values: own } of rows) {
      await run.breathe();
      const letter = letterOf(definition, { ...values, ...given(own) }, row);
      for (const value of Object.values(letter.values)) characters += value.length;
      if (characters > mostCharacters) throw new TaskRefused('too_many_rows');
      letters.push(letter);
    }
    run.progress({ stage: 'write', done: letters.length, of: letters.length });
    return {
      result: { ...base, letters, unused, absent: absent.map(({ name }) => name) },
      grade: 'without_model',
    };
  }
  if (fill === 'form')
    return { result: { ...base, letters: [letterOf(definition, values, null)] }, grade: 'without_model' };
  const found = await fillFromDocuments(definition, documents, run);
  const letters = [letterOf(definition, { ...given(found.values), ...values }, null)];
  return { result: { ...base, letters, sources: found.proposals }, grade: found.grade };
}

async function readDefinition({ tenantId, installation }: Scope, id: string): Promise<TemplateDefinition> {
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.template.findFirst({ where: { tenantId, id }, select: { definition: true } }),
  );
  if (!row) throw new TaskRefused('no_template');
  return templateDefinition.parse(row.definition);
}

/** Values as text; what is not given is left out. */
const given = (values: FieldValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );

const pick = (values: Readonly<Record<string, string>>, name: string): [string, string][] => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return value === undefined ? [] : [[name, value]];
};

export const letterOf = (
  definition: TemplateDefinition,
  values: Readonly<Record<string, string>>,
  row: number | null,
): TemplateResult['letters'][number] => ({
  row,
  // what no field asks for is not kept a thousand times
  values: Object.fromEntries(definition.fields.flatMap(({ name }) => pick(values, name))),
  missing: fillTemplate(definition, values).missing.map(({ name }) => name),
});
