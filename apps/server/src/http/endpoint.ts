import {
  authorise,
  type Permission,
  RadrumError,
  requirePermission,
  type Scope,
  type UploadedFile,
} from '@radrum/core';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { authenticate } from './authenticate.ts';
import { cleanText, fieldProblems, parseBody, readText } from './body.ts';
import type { Env } from './context.ts';
import { answerOnce } from './idempotency.ts';
import { problemSchema } from './problem.ts';
import { isMultipart, multipartBody, parseFields, readUpload } from './upload.ts';

type Shape = z.ZodObject;
const nothing = z.object({});

/** One call of the API: its documentation and its work are made from the same definition. */
export interface Endpoint<Query extends Shape, Body extends z.ZodType, Found, Answer extends z.ZodType> {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** As OpenAPI writes it, `{id}` for a part that varies. */
  path: string;
  summary: string;
  tag: string;
  /** `operator` for the operator key; a permission for any other key. */
  needs: Permission | 'operator';
  /** Answered in a suspended tenant too, although it is more than reading. */
  isForSuspended?: boolean;
  query?: Query;
  body?: Body;
  /** What a caller may name must be there before the body is looked at. */
  find?: (scope: Scope, params: Params) => Promise<Found>;
  /** What a file as `multipart/form-data` does, with the fields beside it; a call without `body` takes nothing else. */
  upload?: {
    fields: Shape;
    /** The largest file, where it is another than knowledge takes. */
    mostBytes?: number;
    handle: (
      call: Pick<Call<Query, Body, Found>, 'scope' | 'params'> & {
        file: UploadedFile;
        fields: Record<string, unknown>;
      },
    ) => Promise<ReadOnly<NoInfer<z.output<Answer>>>>;
  };
  status: 200 | 201 | 202 | 204;
  answer?: Answer;
  /** Gives what `answer` describes, and nothing where nothing is described. */
  handle: (call: Call<Query, Body, Found>) => Promise<ReadOnly<NoInfer<z.output<Answer>>>>;
}
export type Params = Record<'id', string>;
type ReadOnly<T> = T extends readonly (infer Item)[]
  ? readonly ReadOnly<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: ReadOnly<T[Name]> }
    : T;
export interface Call<Query extends Shape, Body extends z.ZodType, Found> {
  scope: Scope;
  params: Params;
  query: z.output<Query>;
  body: z.output<Body>;
  found: Found;
}

/** Identifiers and slugs; anything else is answered as something that does not exist. */
const nameable = /^[A-Za-z0-9_-]{1,100}$/;

/**
 * Adds a call to the API. The order of checks is the same everywhere: who are you (401), may you (403), is it there (404), is the body right.
 */
export function addEndpoint<
  Query extends Shape = typeof nothing,
  Body extends z.ZodType = typeof nothing,
  Found = undefined,
  Answer extends z.ZodType = z.ZodVoid,
>(app: OpenAPIHono<Env>, endpoint: Endpoint<Query, Body, Found, Answer>): void {
  const { method, path, needs } = endpoint;
  app.openAPIRegistry.registerPath(documentation(endpoint));
  app.on(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
    const scope = await authenticate(c, needs, endpoint.isForSuspended ? requirePermission : authorise);
    const params = readParams(c);
    const found = await endpoint.find?.(scope, params);
    const { upload } = endpoint;
    const isUpload = upload !== undefined && isMultipart(c.req.raw);
    if (upload && !isUpload && !endpoint.body)
      throw new RadrumError('unsupported_media_type', 'Send the file as multipart/form-data.');
    const sent = isUpload ? await readUpload(c.req.raw, upload.mostBytes) : undefined;
    const text = sent ? sent.fingerprint : endpoint.body ? await readText(c.req.raw) : '';
    const answer = async () => {
      if (upload && sent) {
        const fields = parseFields(sent.fields, upload.fields);
        const result = await upload.handle({ scope, params, file: sent.file, fields });
        return { status: endpoint.status, body: JSON.stringify(result) };
      }
      const query = readQuery(c, endpoint.query ?? nothing);
      const body = endpoint.body ? parseBody(text, c.req.raw.headers.get('content-type'), endpoint.body) : {};
      // Query, Body and Found are what the schemas and `find` of this same definition give; the defaults stand for "not asked for"
      const result = await endpoint.handle({ scope, params, query, body, found } as Call<Query, Body, Found>);
      return { status: endpoint.status, body: endpoint.status === 204 ? '' : JSON.stringify(result) };
    };
    const { status, body } =
      method === 'get'
        ? await answer()
        : await answerOnce(scope, c.req.header('idempotency-key'), `${c.req.method} ${c.req.path}\n${text}`, answer);
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
    return status === 204 ? new Response(null, { status }) : new Response(body, { status, headers });
  });
}

function readParams(c: Context<Env>): Params {
  const id = c.req.param('id') ?? '';
  if (id !== '' && !nameable.test(id))
    throw new RadrumError('not_found', 'There is nothing at this address, or it is not yours to see.');
  return { id };
}

export function readQuery<Query extends Shape>(c: Context<Env>, schema: Query): z.output<Query> {
  const given = Object.fromEntries(Object.entries(c.req.query()).map(([name, value]) => [name, cleanText(value)]));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new RadrumError('invalid_query', 'Some parameters of the address are not right.', {
    problems: fieldProblems(read.error),
  });
}

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });
export const problemAnswer = {
  description: 'What is wrong and what to do',
  content: { 'application/problem+json': { schema: problemSchema } },
};

function documentation<Query extends Shape, Body extends z.ZodType, Found, Answer extends z.ZodType>(
  endpoint: Endpoint<Query, Body, Found, Answer>,
) {
  const { method, path, summary, tag, needs, query, body, upload, status, answer } = endpoint;
  return createRoute({
    method,
    path,
    summary,
    tags: [tag],
    security:
      needs === 'operator'
        ? [{ operatorKey: [] }]
        : needs === 'messages'
          ? [{ secretKey: [] }, { publishableKey: [] }]
          : [{ secretKey: [] }],
    request: {
      ...(path.includes('{id}') ? { params: z.object({ id: z.string() }) } : {}),
      ...(query ? { query } : {}),
      ...(body || upload
        ? {
            body: {
              content: {
                ...(body && json(body).content),
                ...(upload && multipartBody(upload.fields, upload.mostBytes)),
              },
            },
          }
        : {}),
    },
    responses: {
      [status]: { description: 'Done', ...(answer ? json(answer) : {}) },
      default: problemAnswer,
    },
  });
}
