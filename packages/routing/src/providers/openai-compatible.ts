import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { baseUrlOf } from '../base-url.ts';
import type { HostedEntry } from '../model.ts';
import type { Provider } from './provider.ts';

/** Models behind an address that speaks the OpenAI protocol (a national model host, vLLM, Ollama, …); a key is not needed everywhere. */
const open = (entry: HostedEntry, fetchWith: typeof fetch) =>
  createOpenAICompatible({
    name: 'openai-compatible',
    baseURL: baseUrlOf(entry),
    // Without this the stream carries no token counts at all.
    includeUsage: true,
    fetch: fetchWith,
    ...(entry.apiKey ? { apiKey: entry.apiKey() } : {}),
  });

export const openAiCompatible: Provider = {
  chat: (entry, fetchWith) => open(entry, fetchWith).chatModel(entry.model),
  embedding: (entry, fetchWith) => open(entry, fetchWith).embeddingModel(entry.model),
};
