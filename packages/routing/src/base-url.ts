import type { HostedEntry, ProviderName } from './model.ts';

/** Where each provider is reached when the entry does not say. The environment is never asked: its address would be another's. */
const addresses: Record<ProviderName, (options: Readonly<Record<string, string>>) => string> = {
  'openai-compatible': () => '',
  openai: () => 'https://api.openai.com/v1',
  azure: ({ resourceName }) => `https://${resourceName}.openai.azure.com/openai`,
  anthropic: () => 'https://api.anthropic.com/v1',
  mistral: () => 'https://api.mistral.ai/v1',
  // The address of the location itself: with a key the SDK would choose the global one, and data would leave the region.
  'google-vertex': ({ project, location = '' }) =>
    `https://${vertexHost(location)}/v1/projects/${project}/locations/${location}/publishers/google`,
  'amazon-bedrock': ({ region = '' }) =>
    `https://bedrock-runtime.${region}.${region.startsWith('eusc-') ? 'amazonaws.eu' : 'amazonaws.com'}`,
};

function vertexHost(location: string): string {
  if (location === 'global') return 'aiplatform.googleapis.com';
  if (location === 'eu' || location === 'us') return `aiplatform.${location}.rep.googleapis.com`;
  return `${location}-aiplatform.googleapis.com`;
}

/** The address that a model is reached at, without a slash at its end. */
export function baseUrlOf({
  provider,
  baseUrl,
  options,
}: Pick<HostedEntry, 'provider' | 'baseUrl' | 'options'>): string {
  return (baseUrl ?? addresses[provider](options)).replace(/\/+$/, '');
}
