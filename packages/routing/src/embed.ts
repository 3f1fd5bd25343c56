import type { EmbeddingModelV4 } from '@ai-sdk/provider';
import { AttemptFailure, classifyFailure, type FailureKind, isModelFault } from './failures.ts';
import type { ModelHealth } from './health.ts';
import type { HostedEntry } from './model.ts';
import { openEmbeddingModel } from './open-model.ts';

/** One call of an embedding model. */
export interface EmbedCall {
  /** From `route`, for the capability `embedding`. */
  readonly entry: HostedEntry;
  readonly texts: readonly string[];
  readonly health: ModelHealth;
  /** Whoever asks has gone: says nothing about the model. */
  readonly signal: AbortSignal;
  /** How long it may take; the entry's own limit for a whole call where it is left out. A model that is slower counts as failed. */
  readonly timeoutMs?: number;
  /** The fetch to use; a tenant's own host needs the guarded one. */
  readonly fetchWith?: typeof fetch;
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
export async function embed({ entry, texts, health, signal, timeoutMs, fetchWith }: EmbedCall): Promise<number[][]> {
  const lease = health.enter(entry.id);
  if (!lease) throw new EmbedFailure('resting');
  const limit = AbortSignal.timeout(timeoutMs ?? entry.timeouts.totalMs);
  try {
    const model = await openEmbeddingModel(entry, fetchWith);
    const embeddings = await embedAll(model, texts, AbortSignal.any([signal, limit]));
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

/** Some providers take only so many texts at once; Bedrock takes one. */
async function embedAll(model: EmbeddingModelV4, texts: readonly string[], signal: AbortSignal): Promise<number[][]> {
  const size = (await model.maxEmbeddingsPerCall) ?? Math.max(texts.length, 1);
  const vectors: number[][] = [];
  for (let from = 0; from < texts.length; from += size) {
    const { embeddings } = await model.doEmbed({ values: texts.slice(from, from + size), abortSignal: signal });
    vectors.push(...embeddings);
  }
  return vectors;
}

/** A vector a text, all as long as the first and of numbers that can be reckoned with. */
function isWhole(vectors: readonly (readonly number[])[], count: number): boolean {
  const length = vectors[0]?.length ?? 0;
  return (
    length > 0 &&
    vectors.length === count &&
    vectors.every((vector) => vector.length === length && vector.every(Number.isFinite))
  );
}
