import { type FieldProblem, RadrumError } from '@radrum/core';
import type { z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';

/** Larger bodies are refused before they are read whole. */
export const largestBody = 2 * 1024 * 1024;

/** The same limit for handlers that read the body themselves. */
export const limitBody = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw tooLarge(largestBody);
  },
});

/**
 * The bytes of a body as text.
 * @throws RadrumError `body_too_large`, `malformed_json` when they are not UTF-8
 */
export async function readText(request: Request, largest = largestBody): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw tooLarge(largest);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > largest) throw tooLarge(largest);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw new RadrumError('malformed_json', 'The body is not UTF-8.', { cause: error });
  }
}

/**
 * A body as its schema says. Control characters and halves of surrogate pairs mean nothing in a text and cannot be stored: they are taken out.
 * @throws RadrumError `unsupported_media_type`, `malformed_json`, `invalid_body`
 */
export function parseBody<Schema extends z.ZodType>(
  text: string,
  contentType: string | null,
  schema: Schema,
): z.output<Schema> {
  if (text !== '' && !/^application\/([\w.-]+\+)?json\b/i.test(contentType ?? ''))
    throw new RadrumError('unsupported_media_type', 'Send the body as application/json.');
  let value: unknown;
  try {
    value =
      text === '' ? {} : JSON.parse(text, (_key, part: unknown) => (typeof part === 'string' ? cleanText(part) : part));
  } catch (error) {
    throw new RadrumError('malformed_json', 'The body is not JSON. Check quotes, commas and brackets.', {
      cause: error,
    });
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new RadrumError('invalid_body', 'Some fields are not right.', { problems: fieldProblems(read.error) });
}

/** What zod found wrong, field by field; a check of ours names which known thing it is. */
export const fieldProblems = (error: z.ZodError): FieldProblem[] =>
  error.issues.map((issue) => {
    const code: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
    return {
      path: issue.path.join('.'),
      message: issue.message,
      ...(typeof code === 'string' && { code }),
    };
  });

const tooLarge = (largest: number) =>
  new RadrumError('body_too_large', `A body may hold at most ${largest / 1024 / 1024} MB.`);

// oxlint-disable-next-line no-control-regex -- control characters are what this is about; tab, line feed and carriage return stay
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A text that PostgreSQL can store and that a screen can show. */
export const cleanText = (text: string): string => text.toWellFormed().replace(controls, '');
