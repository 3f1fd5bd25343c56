import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { CatalogueModel } from './catalogue.ts';
import { extractiveModel } from './providers/extractive.ts';
import { openAiCompatibleModel } from './providers/openai-compatible.ts';

/** Makes the client that talks to a catalogue's model. Opens no connection yet. */
export function openModel(entry: CatalogueModel): LanguageModelV4 {
  switch (entry.provider) {
    case 'extractive':
      return extractiveModel();
    case 'openai-compatible':
      return openAiCompatibleModel(entry);
  }
}
