import { createAzure } from '@ai-sdk/azure';
import { baseUrlOf } from '../base-url.ts';
import type { HostedEntry } from '../model.ts';
import { keyOf, type Provider } from './provider.ts';

const open = (entry: HostedEntry, fetchWith: typeof fetch) =>
  createAzure({
    baseURL: baseUrlOf(entry),
    apiKey: keyOf(entry),
    apiVersion: entry.options['apiVersion'] ?? 'v1',
    fetch: fetchWith,
  });

/** The entry's `model` is the name of the deployment. */
export const azure: Provider = {
  chat: (entry, fetchWith) => open(entry, fetchWith).chat(entry.model),
  embedding: (entry, fetchWith) => open(entry, fetchWith).embedding(entry.model),
};
