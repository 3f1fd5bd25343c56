import type { OpenApi, Operation, Schema } from './read-openapi';

/** A call as the reference lists it. */
export interface Call {
  method: string;
  path: string;
  operation: Operation;
}

/** Calls by subject, in the order in which the server describes them. */
export function callsByTag(api: OpenApi): [tag: string, calls: Call[]][] {
  const calls = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  return [...Map.groupBy(calls, ({ operation }) => operation.tags?.[0] ?? 'API')];
}

/** A schema in a few words: "string", "array of object", `"up" | "down"`. */
export function typeOf(schema: Schema | undefined): string {
  if (!schema) return 'any';
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? 'object';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(' | ');
  if (schema.type === 'array') return `array of ${typeOf(schema.items)}`;
  return [schema.type ?? 'any'].flat().join(' | ');
}

export interface Field {
  name: string;
  type: string;
  isRequired: boolean;
  description: string;
}

/** The fields of an object, or of each object that a body may be; needed is what every one of those needs. */
export function fieldsOf(schema: Schema | undefined): Field[] {
  const variants = schema?.oneOf ?? schema?.anyOf ?? (schema ? [schema] : []);
  const fields = new Map<string, Field>();
  for (const variant of variants)
    for (const [name, property] of Object.entries(variant.properties ?? {})) {
      const isRequired = variant.required?.includes(name) ?? false;
      const known = fields.get(name);
      const types = new Set([...(known ? known.type.split(' | ') : []), ...typeOf(property).split(' | ')]);
      fields.set(name, {
        name,
        type: [...types].join(' | '),
        isRequired: isRequired && (known?.isRequired ?? true) && variants.every((other) => other.properties?.[name]),
        description: property.description ?? known?.description ?? '',
      });
    }
  return [...fields.values()];
}

/** A value that shows what belongs in a field. */
function exampleOf(schema: Schema | undefined): unknown {
  if (!schema) return null;
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const [choice] = schema.oneOf ?? schema.anyOf ?? [];
  if (choice) return exampleOf(choice);
  if (schema.properties)
    return Object.fromEntries((schema.required ?? []).map((name) => [name, exampleOf(schema.properties?.[name])]));
  const type = [schema.type].flat()[0];
  if (type === 'array') return [exampleOf(schema.items)];
  if (type === 'number' || type === 'integer') return 1;
  if (type === 'boolean') return true;
  if (schema.format === 'email') return 'agare@lindvik.example';
  if (schema.format === 'uri') return 'https://www.lindvik.example';
  return '…';
}

/** A command line that makes the call. */
export function curlOf({ method, path, operation }: Call, base: string): string {
  const body = operation.requestBody?.content?.['application/json']?.schema;
  const isOpen = operation.security?.length === 0;
  const lines = [
    `curl${method === 'GET' ? '' : ` -X ${method}`} ${base}${path}`,
    ...(isOpen ? [] : [`  -H "Authorization: Bearer $RADRUM_KEY"`]),
    ...(body ? [`  -H "Content-Type: application/json"`, `  -d '${JSON.stringify(exampleOf(body))}'`] : []),
  ];
  return lines.join(' \\\n');
}
