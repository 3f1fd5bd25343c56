import { z } from 'zod';
import { authorise, type Scope } from '../scope.ts';
import { checkTemplate, fillTemplate, templateDefinition, type TemplateProblem } from '../tasks/templates/index.ts';

export const templatePreview = z.object({
  definition: templateDefinition,
  values: z.record(z.string().max(60), z.string().max(20_000)),
});

export interface PreviewedTemplate {
  title: string;
  parts: { kind: string; text: string }[];
  missing: string[];
  problems: { at: string; weight: 'error' | 'advice'; words: { sv: string; en: string } }[];
}

/** Where something is wrong, as a form finds it: `field.belopp`, `part.3`. */
export function placeOf({ place }: Pick<TemplateProblem, 'place'>): string {
  const [[kind, at] = ['template', '']] = Object.entries(place ?? {});
  return `${kind}.${at}`;
}

/** A template that is being written, as a letter with these values; what is wrong with it is listed. */
export function previewTemplate(
  scope: Scope,
  { definition, values }: z.infer<typeof templatePreview>,
): PreviewedTemplate {
  authorise(scope, 'works:read');
  const filled = fillTemplate(definition, values);
  const problems = [...checkTemplate(definition), ...filled.problems];
  return {
    title: filled.title,
    parts: filled.parts.map(({ kind, text }) => ({ kind, text })),
    missing: filled.missing.map(({ name }) => name),
    problems: problems.map((problem) => ({ at: placeOf(problem), weight: problem.weight, words: problem.words })),
  };
}
