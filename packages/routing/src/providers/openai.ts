import { createOpenAI } from '@ai-sdk/openai';
import { baseUrlOf } from '../base-url.ts';
import type { HostedEntry } from '../model.ts';
import { keyOf, type Provider } from './provider.ts';

const open = (entry: HostedEntry, fetchWith: typeof fetch) =>
  createOpenAI({ baseURL: baseUrlOf(entry), apiKey: keyOf(entry), fetch: fetchWith });

/** Chat completions and not the Responses API, which keeps what it is sent unless it is told otherwise. */
export const openAi: Provider = {
  chat: (entry, fetchWith) => open(entry, fetchWith).chat(entry.model),
  embedding: (entry, fetchWith) => open(entry, fetchWith).embedding(entry.model),
};
