import { embedTexts, newId } from '@radrum/core';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Env } from '../context.ts';
import { type Caller, jsonBody } from './caller.ts';
import { dataClassOf } from './open-completion.ts';

const text = z.string().min(1).max(400_000);
const embeddingRequest = z.object({
  model: z.string().min(1).max(200),
  input: z.union([text, z.array(text).min(1).max(2_048)], 'Send a text or a list of texts; tokens are not taken.'),
  encoding_format: z.enum(['float', 'base64']).default('float'),
  dimensions: z.undefined('The model decides how long its vectors are: leave dimensions out.').optional(),
  user: z.string().max(512).optional(),
});

/** `POST /openai/v1/embeddings` */
export async function embeddings(c: Context<Env>, { scope, leaving }: Caller): Promise<Response> {
  const { model, input, encoding_format: format } = embeddingRequest.parse(await jsonBody(c));
  const made = await embedTexts(scope, {
    model,
    texts: typeof input === 'string' ? [input] : input,
    dataClass: dataClassOf(c.req.header('radrum-data-class')),
    subject: newId('request'),
    signal: leaving.signal,
  });
  return c.json({
    object: 'list',
    model,
    data: made.vectors.map((vector, index) => ({
      object: 'embedding',
      index,
      embedding: format === 'float' ? vector : Buffer.from(Float32Array.from(vector).buffer).toString('base64'),
    })),
    usage: { prompt_tokens: made.tokens, total_tokens: made.tokens },
  });
}
