import { createMistral } from '@ai-sdk/mistral';
import { baseUrlOf } from '../base-url.ts';
import type { HostedEntry } from '../model.ts';
import { keyOf, type Provider } from './provider.ts';

const open = (entry: HostedEntry, fetchWith: typeof fetch) =>
  createMistral({ baseURL: baseUrlOf(entry), apiKey: keyOf(entry), fetch: fetchWith });

export const mistral: Provider = {
  chat: (entry, fetchWith) => open(entry, fetchWith).chat(entry.model),
  embedding: (entry, fetchWith) => open(entry, fetchWith).embedding(entry.model),
};
