import type {
  LanguageModelV4,
  LanguageModelV4FunctionTool,
  LanguageModelV4Prompt,
  SharedV4ProviderOptions,
} from '@ai-sdk/provider';
import type { CatalogueModel } from './model.ts';
import type { ModelHealth } from './health.ts';
import type { Limits } from './limits.ts';

/** Tools that the caller runs: a model that calls some ends its attempt with `toolCalls`, and is asked again with what they gave. */
export interface OfferedTools {
  readonly definitions: readonly LanguageModelV4FunctionTool[];
  /** Which models are offered them; the others are asked as if there were none. */
  readonly models: ReadonlySet<string>;
  /** False: they are only told, since the prompt holds results of theirs; what is called then counts as nothing said. */
  readonly mayCall: boolean;
}

/** One call of a model, for `serve`. */
export interface ServeCall {
  /** From `route`, in the order in which they are tried. */
  readonly candidates: readonly CatalogueModel[];
  readonly prompt: LanguageModelV4Prompt;
  readonly settings: { readonly maxOutputTokens: number; readonly temperature: number };
  /** `radrum` is for the extractive model and never leaves the process. */
  readonly providerOptions: SharedV4ProviderOptions;
  readonly tools?: OfferedTools | undefined;
  /** Aborting it stops the upstream request and ends the series of attempts. */
  readonly signal: AbortSignal;
  readonly health: ModelHealth;
  /** Calls at once for models whose entry says how many, and whose share of them the call takes: the tenant's. */
  readonly limits?: Limits;
  readonly share?: string;
  /** How a catalogue's model is opened; tests put a hostile model here. */
  readonly open?: (entry: CatalogueModel) => LanguageModelV4;
}
