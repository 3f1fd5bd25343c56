import type { LanguageModelV4 } from '@ai-sdk/provider';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { OpenAiCompatibleEntry } from '../catalogue.ts';

/**
 * Opens a model behind an address that speaks the OpenAI protocol (a national model host, vLLM, Ollama, …).
 *
 * @param fetchWith the fetch to use; a tenant's own host needs the guarded one, the platform's file is trusted
 */
export function openAiCompatibleModel(entry: OpenAiCompatibleEntry, fetchWith: typeof fetch = fetch): LanguageModelV4 {
  const provider = createOpenAICompatible({
    name: 'openai-compatible',
    baseURL: entry.baseUrl.replace(/\/+$/, ''),
    // Without this the stream carries no token counts at all.
    includeUsage: true,
    fetch: fetchWith,
    ...(entry.apiKey ? { apiKey: entry.apiKey() } : {}),
  });
  return provider.chatModel(entry.model);
}
