import { createAmazonBedrock } from '@ai-sdk/amazon-bedrock';
import { baseUrlOf } from '../base-url.ts';
import type { HostedEntry } from '../model.ts';
import { keyOf, type Provider } from './provider.ts';

/** By a Bedrock API key (a bearer token), not by an AWS access key. */
const open = (entry: HostedEntry, fetchWith: typeof fetch) =>
  createAmazonBedrock({
    baseURL: baseUrlOf(entry),
    apiKey: keyOf(entry),
    region: entry.options['region'] ?? '',
    fetch: fetchWith,
  });

export const amazonBedrock: Provider = {
  chat: (entry, fetchWith) => open(entry, fetchWith).languageModel(entry.model),
  embedding: (entry, fetchWith) => open(entry, fetchWith).embedding(entry.model),
};
