import type { Installation } from '@radrum/core';
import { type Attributes, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { Counter, Histogram, type Registry } from 'prom-client';

/** What an installation measures. */
type Telemetry = Installation['telemetry'];

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];
const tokens = [1, 16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144];

/**
 * Figures and spans by OpenTelemetry's conventions for generative AI: which model, how long, how many tokens, why it failed. Tenants are
 * not named, so that the figures stay few however many there are. Prompts and answers are no part of it, but in the spans of tenants whose policy says so.
 * Names: https://opentelemetry.io/docs/specs/semconv/gen-ai/
 */
export function createTelemetry(registry: Registry): Telemetry {
  const registers = [registry];
  const labels = ['gen_ai_operation_name', 'gen_ai_provider_name', 'gen_ai_request_model'] as const;
  const duration = new Histogram({
    name: 'gen_ai_client_operation_duration_seconds',
    help: 'How long attempts at a model took, also failed ones',
    labelNames: [...labels, 'error_type'],
    buckets: seconds,
    registers,
  });
  const firstToken = new Histogram({
    name: 'gen_ai_server_time_to_first_token_seconds',
    help: 'From the call of a model to its first content',
    labelNames: labels,
    buckets: seconds,
    registers,
  });
  const used = new Histogram({
    name: 'gen_ai_client_token_usage',
    help: 'Tokens of an attempt at a model',
    labelNames: [...labels, 'gen_ai_token_type'],
    buckets: tokens,
    registers,
  });
  const answers = new Counter({
    name: 'radrum_answers_total',
    help: 'Questions by what became of them',
    labelNames: ['outcome', 'channel'],
    registers,
  });
  const answerDuration = new Histogram({
    name: 'radrum_answer_duration_seconds',
    help: 'From a question to its stored answer',
    labelNames: ['outcome'],
    buckets: seconds,
    registers,
  });
  const tracer = trace.getTracer('radrum');
  return {
    attempt: ({
      model,
      provider,
      region,
      reason,
      usage,
      firstTokenMs,
      totalMs,
      startedAt,
      kind,
      requestId,
      content,
    }) => {
      const operation = kind === 'embedding' ? 'embeddings' : 'chat';
      const named = { gen_ai_operation_name: operation, gen_ai_provider_name: provider, gen_ai_request_model: model };
      const error = reason === 'ok' ? '' : reason;
      duration.observe({ ...named, error_type: error }, totalMs / 1000);
      if (firstTokenMs !== null) firstToken.observe(named, firstTokenMs / 1000);
      used.observe({ ...named, gen_ai_token_type: 'input' }, usage.inputTokens);
      used.observe({ ...named, gen_ai_token_type: 'output' }, usage.outputTokens);
      const attributes: Attributes = {
        'gen_ai.operation.name': operation,
        'gen_ai.provider.name': provider,
        'gen_ai.request.model': model,
        'gen_ai.usage.input_tokens': usage.inputTokens,
        'gen_ai.usage.output_tokens': usage.outputTokens,
        'radrum.region': region,
        'radrum.kind': kind,
        'radrum.request_id': requestId,
        ...(firstTokenMs === null ? {} : { 'gen_ai.response.time_to_first_chunk': firstTokenMs / 1000 }),
        ...(error === '' ? {} : { 'error.type': error }),
        ...(content === null
          ? {}
          : {
              'gen_ai.input.messages': JSON.stringify(content.input),
              'gen_ai.output.messages': JSON.stringify(content.output),
            }),
      };
      const span = tracer.startSpan(`${operation} ${model}`, {
        kind: SpanKind.CLIENT,
        startTime: startedAt,
        attributes,
      });
      if (error !== '') span.setStatus({ code: SpanStatusCode.ERROR, message: error });
      span.end(new Date(startedAt.getTime() + totalMs));
    },
    answer: ({ outcome, channel, durationMs }) => {
      answers.inc({ outcome, channel });
      answerDuration.observe({ outcome }, durationMs / 1000);
    },
  };
}
