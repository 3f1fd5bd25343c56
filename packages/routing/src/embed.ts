import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { OpenAiCompatibleEntry } from './catalogue.ts';
import { AttemptFailure, classifyFailure, type FailureKind, isModelFault } from './failures.ts';
import type { ModelHealth } from './health.ts';

/** One call of an embedding model. */
export interface EmbedCall {
  /** From `route`, for the capability `embedding`. */
  readonly entry: OpenAiCompatibleEntry;
  readonly texts: readonly string[];
  readonly health: ModelHealth;
  /** Whoever asks has gone: says nothing about the model. */
  readonly signal: AbortSignal;
  /** How long it may take; the entry's own limit for a whole call where it is left out. A model that is slower counts as failed. */
  readonly timeoutMs?: number;
}

/** A call that brought no vectors. Only the kind is told: providers' messages may repeat the text. */
export class EmbedFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind) {
    super(`embedding failed: ${kind}`);
    this.name = 'EmbedFailure';
    this.kind = kind;
  }

  /** Whether it is these texts that the model cannot take: others may do. */
  get isOfTexts(): boolean {
    return this.kind === 'bad_request' || this.kind === 'context_too_long' || this.kind === 'content_filter';
  }
}

/**
 * Asks a model for the vectors of some texts, in their order, all of one length.
 * @throws EmbedFailure
 */
export async function embed({ entry, texts, health, signal, timeoutMs }: EmbedCall): Promise<number[][]> {
  const lease = health.enter(entry.id);
  if (!lease) throw new EmbedFailure('resting');
  const limit = AbortSignal.timeout(timeoutMs ?? entry.timeouts.totalMs);
  try {
    const { embeddings } = await openEmbeddingModel(entry).doEmbed({
      values: [...texts],
      abortSignal: AbortSignal.any([signal, limit]),
    });
    if (!isWhole(embeddings, texts.length)) throw new AttemptFailure('malformed');
    lease.succeeded();
    return embeddings;
  } catch (error) {
    const failure = classifyFailure(error);
    const kind = signal.aborted ? 'cancelled' : limit.aborted ? 'total_timeout' : failure.kind;
    if (isModelFault(kind)) lease.failed(failure.retryAfterMs);
    else lease.released();
    throw new EmbedFailure(kind);
  }
}

const openEmbeddingModel = (entry: OpenAiCompatibleEntry) =>
  createOpenAICompatible({
    name: 'openai-compatible',
    baseURL: entry.baseUrl.replace(/\/+$/, ''),
    ...(entry.apiKey ? { apiKey: entry.apiKey() } : {}),
  }).embeddingModel(entry.model);

/** A vector a text, all as long as the first and of numbers that can be reckoned with. */
function isWhole(vectors: readonly (readonly number[])[], count: number): boolean {
  const length = vectors[0]?.length ?? 0;
  return (
    length > 0 &&
    vectors.length === count &&
    vectors.every((vector) => vector.length === length && vector.every(Number.isFinite))
  );
}
