import { createGoogleVertex } from '@ai-sdk/google-vertex';
import { baseUrlOf } from '../base-url.ts';
import type { HostedEntry } from '../model.ts';
import { keyOf, type Provider } from './provider.ts';

/** By an API key that is bound to a service account: the address is that of the entry's location, never the global one. */
const open = (entry: HostedEntry, fetchWith: typeof fetch) =>
  createGoogleVertex({
    baseURL: baseUrlOf(entry),
    apiKey: keyOf(entry),
    project: entry.options['project'] ?? '',
    location: entry.options['location'] ?? '',
    fetch: fetchWith,
  });

export const googleVertex: Provider = {
  chat: (entry, fetchWith) => open(entry, fetchWith).languageModel(entry.model),
  embedding: (entry, fetchWith) => open(entry, fetchWith).embeddingModel(entry.model),
};
