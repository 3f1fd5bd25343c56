import type { ProviderName } from '../model.ts';
import { openAiCompatible } from './openai-compatible.ts';
import type { Provider } from './provider.ts';

/** Each provider's package is loaded when its first model is opened, since no installation has them all. */
export const providers: Record<ProviderName, () => Provider | Promise<Provider>> = {
  'openai-compatible': () => openAiCompatible,
  openai: async () => (await import('./openai.ts')).openAi,
  azure: async () => (await import('./azure.ts')).azure,
  anthropic: async () => (await import('./anthropic.ts')).anthropic,
  mistral: async () => (await import('./mistral.ts')).mistral,
  'google-vertex': async () => (await import('./google-vertex.ts')).googleVertex,
  'amazon-bedrock': async () => (await import('./amazon-bedrock.ts')).amazonBedrock,
};
