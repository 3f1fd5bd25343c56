import { listCallable, unknownModel } from '@radrum/core';
import type { Context } from 'hono';
import type { Env } from '../context.ts';
import type { Caller } from './caller.ts';

/** `GET /openai/v1/models`: what `model` may name. */
export async function models(c: Context<Env>, { scope }: Caller): Promise<Response> {
  const data = await listCallable(scope);
  return c.json({ object: 'list', data: data.map(asModel) });
}

/** `GET /openai/v1/models/{model}` */
export async function model(c: Context<Env>, { scope }: Caller): Promise<Response> {
  const wanted = c.req.param('model') ?? '';
  const known = (await listCallable(scope)).find(({ id }) => id === wanted);
  if (!known) throw unknownModel(wanted);
  return c.json(asModel(known));
}

const asModel = ({ id, owner }: { id: string; owner: string }) => ({
  id,
  object: 'model',
  created: 0,
  owned_by: owner,
});
