import { createHash } from 'node:crypto';
import { largestFile, RadrumError, type UploadedFile } from '@radrum/core';
import { z } from '@hono/zod-openapi';
import { cleanText, fieldProblems } from './body.ts';

/** What stands around a file in a body: the other fields and the parts' heads. */
const roomAround = 64 * 1024;

/** A body of `multipart/form-data`: one file and what goes with it. */
export interface Upload {
  file: UploadedFile;
  fields: Record<string, string>;
  /** Tells this body from any other. */
  fingerprint: string;
}

export const isMultipart = (request: Request): boolean =>
  /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '');

/**
 * Reads a body with a file, as far as the limit: a larger one is refused as soon as that is known, and nothing of it is kept.
 * @throws RadrumError `body_too_large`, `invalid_body`
 */
export async function readUpload(request: Request, mostBytes: number = largestFile): Promise<Upload> {
  const most = mostBytes + roomAround;
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(mostBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(mostBytes);
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const contentType = request.headers.get('content-type') ?? '';
  const form = await new Response(body, { headers: { 'content-type': contentType } })
    .formData()
    .catch((error: unknown) => {
      throw new RadrumError('malformed_json', 'The body is not multipart/form-data. Let your library write it.', {
        cause: error,
      });
    });
  const file = form.get('file');
  if (!(file instanceof File)) {
    const message = 'Send the file in a field called "file".';
    throw new RadrumError('invalid_body', message, { problems: [{ path: 'file', message }] });
  }
  const fields = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, cleanText(value)]] : [],
    ),
  );
  return {
    file: { name: cleanText(file.name), bytes: new Uint8Array(await file.arrayBuffer()) },
    fields,
    fingerprint: createHash('sha256').update(body).digest('hex'),
  };
}

/** The fields beside a file as their schema says. @throws RadrumError `invalid_body` */
export function parseFields<Schema extends z.ZodType>(fields: Upload['fields'], schema: Schema): z.output<Schema> {
  const read = schema.safeParse(fields);
  if (read.success) return read.data;
  throw new RadrumError('invalid_body', 'Some fields are not right.', { problems: fieldProblems(read.error) });
}

/** How the documentation describes such a body. */
export const multipartBody = (fields: z.ZodObject, mostBytes: number = largestFile) => ({
  'multipart/form-data': {
    schema: fields.extend({
      file: z.string().openapi({ format: 'binary', description: `The file, at most ${mostBytes / 1024 / 1024} MB` }),
    }),
  },
});

const tooLarge = (mostBytes: number) =>
  new RadrumError(
    'body_too_large',
    `A file may be at most ${mostBytes / 1024 / 1024} MB. Divide it, or make it smaller.`,
  );
