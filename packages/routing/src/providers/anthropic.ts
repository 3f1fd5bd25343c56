import { createAnthropic } from '@ai-sdk/anthropic';
import { baseUrlOf } from '../base-url.ts';
import { keyOf, type Provider } from './provider.ts';

export const anthropic: Provider = {
  chat: (entry, fetchWith) =>
    createAnthropic({ baseURL: baseUrlOf(entry), apiKey: keyOf(entry), fetch: fetchWith }).chat(entry.model),
  embedding: null,
};
