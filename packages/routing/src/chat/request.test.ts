import { describe, expect, it } from 'vitest';
import { ChatRequestError, needsOf, parseChatRequest } from './index.ts';

const messages = [{ role: 'user', content: 'Hej' }];
const base = { model: 'auto', messages };

function refusal(body: unknown): ChatRequestError {
  try {
    parseChatRequest(body);
  } catch (error) {
    if (error instanceof ChatRequestError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('a chat completion request', () => {
  it.each([
    ['no body', null, null, 'invalid_type'],
    ['no model', { messages }, 'model', 'missing_required_parameter'],
    ['no messages', { model: 'auto' }, 'messages', 'missing_required_parameter'],
    ['an empty list of messages', { model: 'auto', messages: [] }, 'messages', 'array_below_min_length'],
    [
      'too many messages',
      { model: 'auto', messages: Array(2_001).fill(messages[0]) },
      'messages',
      'array_above_max_length',
    ],
    [
      'a role that does not exist',
      { model: 'auto', messages: [{ role: 'robot', content: 'x' }] },
      'messages[0].role',
      'invalid_value',
    ],
    [
      'a message without content',
      { model: 'auto', messages: [{ role: 'user' }] },
      'messages[0].content',
      'missing_required_parameter',
    ],
    [
      'a part without text',
      { model: 'auto', messages: [{ role: 'user', content: [{ type: 'text' }] }] },
      'messages[0].content[0].text',
      'missing_required_parameter',
    ],
    [
      'an image at a plain http address',
      {
        model: 'auto',
        messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'http://10.0.0.1/a.png' } }] }],
      },
      'messages[0].content[0].image_url.url',
      'invalid_value',
    ],
    ['several answers', { ...base, n: 2 }, 'n', 'unsupported_value'],
    ['log probabilities', { ...base, logprobs: true }, 'logprobs', 'unsupported_parameter'],
    ['the likeliest tokens', { ...base, top_logprobs: 3 }, 'top_logprobs', 'unsupported_parameter'],
    ['functions of the old kind', { ...base, functions: [] }, 'functions', 'unsupported_parameter'],
    ['a temperature that is too high', { ...base, temperature: 3 }, 'temperature', 'decimal_above_max_value'],
    ['a temperature that is no number', { ...base, temperature: '1' }, 'temperature', 'invalid_type'],
    ['no token at all', { ...base, max_tokens: 0 }, 'max_tokens', 'integer_below_min_value'],
    ['too many ends', { ...base, stop: ['a', 'b', 'c', 'd', 'e'] }, 'stop', 'array_above_max_length'],
    [
      'a tool without a name',
      { ...base, tools: [{ type: 'function', function: {} }] },
      'tools[0].function.name',
      'missing_required_parameter',
    ],
    [
      'a tool whose schema is a list',
      { ...base, tools: [{ type: 'function', function: { name: 'a', parameters: [] } }] },
      'tools[0].function.parameters',
      'invalid_type',
    ],
    ['a choice of tools without any', { ...base, tool_choice: 'auto' }, 'tool_choice', 'invalid_value'],
    [
      'a choice of a tool that is not there',
      {
        ...base,
        tools: [{ type: 'function', function: { name: 'a' } }],
        tool_choice: { type: 'function', function: { name: 'b' } },
      },
      'tool_choice',
      'invalid_value',
    ],
    [
      'options of a stream that is none',
      { ...base, stream_options: { include_usage: true } },
      'stream_options',
      'invalid_value',
    ],
    [
      'a JSON schema without a name',
      { ...base, response_format: { type: 'json_schema', json_schema: {} } },
      'response_format.json_schema.name',
      'missing_required_parameter',
    ],
  ])('is refused with %s', (_, body, param, code) => {
    const error = refusal(body);
    expect({ param: error.param, code: error.code }).toEqual({ param, code });
    expect(error.status).toBe(400);
    expect(error.message).not.toBe('');
  });

  it('may say what OpenAI’s clients say without being asked', () => {
    const silent = {
      n: 1,
      logprobs: false,
      top_logprobs: null,
      stream: null,
      stop: null,
      seed: null,
      store: false,
      service_tier: 'auto',
    };
    const request = parseChatRequest({ ...base, ...silent });
    expect(request).not.toHaveProperty('store');
    expect(request.messages).toEqual(messages);
  });

  it('needs a model that can do what it asks for', () => {
    const image = { type: 'image_url', image_url: { url: 'https://images.example/a.png' } };
    const tools = [{ type: 'function', function: { name: 'search' } }];
    expect(needsOf(parseChatRequest(base))).toEqual({
      capabilities: ['chat'],
      inputTokens: 1,
      outputTokens: null,
      estimatedTokens: 1_001,
    });
    const needs = needsOf(
      parseChatRequest({
        ...base,
        messages: [{ role: 'user', content: [{ type: 'text', text: 'Vad är detta?' }, image] }],
        tools,
        max_tokens: 50,
      }),
    );
    expect(needs.capabilities).toEqual(['chat', 'tools', 'vision']);
    expect(needs.outputTokens).toBe(50);
    expect(needs.estimatedTokens).toBe(needs.inputTokens + 50);
    expect(needs.inputTokens).toBeGreaterThan(1_500);
  });
});
