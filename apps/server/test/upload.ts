import type { OpenAPIHono } from '@hono/zod-openapi';
import { untaggedPdf } from '../../../packages/knowledge/src/files/test/make-pdf.ts';
import type { Env } from '../src/http/context.ts';

/** Sends a file as a browser's form does. */
export async function sendFile(
  app: OpenAPIHono<Env>,
  address: string,
  key: string,
  file: { name: string; bytes: Uint8Array | string },
  fields: Record<string, string> = {},
) {
  const form = new FormData();
  const content = typeof file.bytes === 'string' ? file.bytes : new Uint8Array(file.bytes);
  form.set('file', new File([content], file.name));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const response = await app.request(`/api/v1${address}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: form,
  });
  const json: Record<string, any> = await response.json(); // oxlint-disable-line typescript/no-explicit-any -- what an answer looks like is what the tests are about
  return { status: response.status, json };
}

/** A PDF with a line or two on each page. */
export const pdfOf = (pages: readonly (readonly string[])[]): Uint8Array =>
  untaggedPdf(pages.map((lines) => lines.map((text, index) => ({ text, y: 760 - index * 30, size: 11 }))));
