import type { EmbeddingModelV4, LanguageModelV4 } from '@ai-sdk/provider';
import type { HostedEntry } from '../model.ts';

/** A model is opened from its entry alone and reached by the given fetch; nothing is taken from the environment. */
type Open<Model> = (entry: HostedEntry, fetchWith: typeof fetch) => Model;

/** How one provider's models are reached. `embedding` is null where it has none. */
export interface Provider {
  readonly chat: Open<LanguageModelV4>;
  readonly embedding: Open<EmbeddingModelV4> | null;
}

/** The key of an entry that must have one: the SDK would look into the environment for a missing one. */
export function keyOf({ apiKey, id }: HostedEntry): string {
  const key = apiKey?.();
  if (!key) throw new Error(`the model ${id} has no key`);
  return key;
}
