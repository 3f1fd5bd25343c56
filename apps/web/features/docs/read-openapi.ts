import { serverUrl } from '../../api/server-client';

/** The part of a JSON schema that the reference shows. */
export interface Schema {
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  $ref?: string;
  default?: unknown;
}
interface Content {
  content?: Record<string, { schema?: Schema }>;
  description?: string;
}
export interface Operation {
  summary?: string;
  description?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: Content;
  responses?: Record<string, Content>;
}
export interface OpenApi {
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema>; securitySchemes?: Record<string, { description?: string }> };
}

/** The server's description of its API; null when it does not answer. It is our own server's, so its shape is taken as given. */
export async function readOpenApi(): Promise<OpenApi | null> {
  try {
    const answer = await fetch(`${serverUrl()}/api/v1/openapi.json`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(5_000),
    });
    if (!answer.ok) return null;
    return (await answer.json()) as OpenApi;
  } catch {
    return null;
  }
}
