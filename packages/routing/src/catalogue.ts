import { z } from 'zod';
import { CatalogueError, describeIssues, placeOf } from './catalogue-error.ts';
import { type CatalogueModel, EXTRACTIVE_MODEL, type HostedEntry } from './model.ts';
import { problemsOfEntry, readEntry } from './model-entry.ts';
import { type EntryInput, entrySchema } from './model-schema.ts';
import { isoDate } from './price.ts';

export * from './model.ts';

/** Models in order of preference. The built-in `extractive` is always among them, last. */
export interface Catalogue {
  readonly models: readonly CatalogueModel[];
}

/** The variable that names the file, as its problems are told. */
const SOURCE = 'RADRUM_MODELS';
const fileSchema = z.strictObject({ models: z.array(entrySchema).max(500) });

/**
 * Reads the platform's models file.
 *
 * @param json the file's text, or what it parses to
 * @param env where `"apiKey": "env:NAME"` is looked up
 * @param today the day (ISO date) whose prices become `price`
 * @returns the models in the file's order, then the built-in `extractive`
 * @throws CatalogueError naming every problem with its place and remedy
 * @example loadCatalogue('{"models": []}', process.env).models // only `extractive`
 */
export function loadCatalogue(
  json: unknown,
  env: Readonly<Record<string, string | undefined>>,
  today: string = isoDate(new Date()),
): Catalogue {
  const parsed = fileSchema.safeParse(typeof json === 'string' ? parseText(json) : json);
  if (!parsed.success) throw new CatalogueError(describeIssues(parsed.error), SOURCE);

  const entries = parsed.data.models;
  const problems = [...problemsOfIds(entries), ...problemsOfReplacements(entries)];
  const models = entries.map((entry, index): HostedEntry => {
    const place = placeOf('models', index);
    const keyName = entry.apiKey?.slice('env:'.length);
    const key = keyName === undefined ? null : env[keyName] || null;
    if (keyName !== undefined && key === null)
      problems.push(`${place}.apiKey: the environment variable ${keyName} is not set; set it or remove apiKey`);
    const surroundings = { owner: 'platform', key, place, today } as const;
    problems.push(...problemsOfEntry(entry, surroundings));
    return readEntry(entry, surroundings);
  });
  if (problems.length > 0) throw new CatalogueError(problems, SOURCE);
  return { models: [...models, EXTRACTIVE_MODEL] };
}

/** The platform's models in their order, then a tenant's own, then the built-in one. */
export function mergeCatalogue(platform: Catalogue, own: readonly HostedEntry[]): Catalogue {
  if (own.length === 0) return platform;
  const hosted = platform.models.filter(({ provider }) => provider !== 'extractive');
  return { models: [...hosted, ...own, EXTRACTIVE_MODEL] };
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unreadable';
    throw new CatalogueError(
      [`the file is not JSON (${detail}); correct it, or unset the variable to use only the built-in model`],
      SOURCE,
    );
  }
}

function problemsOfIds(entries: readonly EntryInput[]): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [`models[${index}].id: "${id}" is used twice; give each model its own id`] : [];
  });
}

/** A replacement must be there, and following replacements must end somewhere. */
function problemsOfReplacements(entries: readonly EntryInput[]): string[] {
  const next = new Map(entries.map(({ id, replacement }) => [id, replacement]));
  return entries.flatMap(({ id, replacement }, index) => {
    if (replacement === undefined || replacement === id) return [];
    const place = `models[${index}].replacement`;
    if (!next.has(replacement)) return [`${place}: there is no model "${replacement}"; name one of this file`];
    const visited = new Set<string>();
    for (let at: string | undefined = replacement; at !== undefined && !visited.has(at); at = next.get(at)) {
      if (at === id) return [`${place}: the replacements of "${id}" lead back to it; end them at a model that stays`];
      visited.add(at);
    }
    return [];
  });
}
