import type { EmbeddingModelV4, LanguageModelV4 } from '@ai-sdk/provider';
import { AttemptFailure } from './failures.ts';
import type { CatalogueModel, HostedEntry } from './model.ts';
import { extractiveModel } from './providers/extractive.ts';
import type { Provider } from './providers/provider.ts';
import { providers } from './providers/providers.ts';

/**
 * Makes the client that talks to a catalogue's model. Opens no connection yet.
 *
 * @param fetchWith the fetch to use; a tenant's own host needs the guarded one, the platform's file is trusted
 */
export function openModel(entry: CatalogueModel, fetchWith: typeof fetch = fetch): LanguageModelV4 {
  if (entry.provider === 'extractive') return extractiveModel();
  const provider = providers[entry.provider]();
  return provider instanceof Promise ? whenLoaded(entry, provider, fetchWith) : provider.chat(entry, fetchWith);
}

/** As `openModel`, for vectors. Throws an `AttemptFailure` where the provider has none. */
export async function openEmbeddingModel(
  entry: HostedEntry,
  fetchWith: typeof fetch = fetch,
): Promise<EmbeddingModelV4> {
  const { embedding } = await providers[entry.provider]();
  if (embedding === null) throw new AttemptFailure('bad_request');
  return embedding(entry, fetchWith);
}

/** A model whose provider's package is still being loaded; what goes wrong there is told by the call. */
function whenLoaded(entry: HostedEntry, provider: Promise<Provider>, fetchWith: typeof fetch): LanguageModelV4 {
  const opened = provider.then(({ chat }) => chat(entry, fetchWith));
  opened.catch(() => {});
  return {
    specificationVersion: 'v4',
    provider: entry.provider,
    modelId: entry.model,
    supportedUrls: {},
    doGenerate: async (options) => (await opened).doGenerate(options),
    doStream: async (options) => (await opened).doStream(options),
  };
}
