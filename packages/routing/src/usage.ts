import type { LanguageModelV4Prompt, LanguageModelV4Usage } from '@ai-sdk/provider';

/** Tokens of one attempt. `estimated` where the provider did not say. */
export interface TokenUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Of the input tokens, those that the provider had kept from an earlier call. */
  readonly cachedInputTokens: number;
  /** Of the output tokens, those of reasoning that is not shown. */
  readonly reasoningTokens: number;
  readonly estimated: boolean;
}

/** Characters a token, on average, over Swedish and English prose with current tokenisers; only for estimates. */
const CHARACTERS_PER_TOKEN = 3.7;

/** Estimates a text's tokens from its length; where only that is known, give `{ length }`. */
export function estimateTokens(text: { readonly length: number }): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

/** Estimates a prompt's tokens from the texts of its messages, what tools gave included. */
export function estimatePromptTokens(prompt: LanguageModelV4Prompt): number {
  let characters = 0;
  for (const message of prompt) {
    if (message.role === 'system') characters += message.content.length;
    else for (const part of message.content) characters += charactersOf(part);
  }
  return Math.ceil(characters / CHARACTERS_PER_TOKEN);
}

function charactersOf(part: Exclude<LanguageModelV4Prompt[number], { role: 'system' }>['content'][number]): number {
  if (part.type === 'text') return part.text.length;
  if (part.type === 'tool-call') return (JSON.stringify(part.input) ?? '').length;
  return part.type === 'tool-result' && part.output.type === 'text' ? part.output.value.length : 0;
}

/** The provider's own figures where it gave any, else an estimate from prompt and answer. */
export function settleUsage(
  reported: LanguageModelV4Usage | null,
  prompt: LanguageModelV4Prompt,
  answer: string,
): TokenUsage {
  const input = reported?.inputTokens.total;
  const output = reported?.outputTokens.total;
  return {
    inputTokens: input ?? estimatePromptTokens(prompt),
    outputTokens: output ?? estimateTokens(answer),
    cachedInputTokens: reported?.inputTokens.cacheRead ?? 0,
    reasoningTokens: reported?.outputTokens.reasoning ?? 0,
    estimated: input === undefined || output === undefined,
  };
}
