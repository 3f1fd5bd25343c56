import { describe, expect, it } from 'vitest';
import { callsByTag, curlOf, fieldsOf, typeOf } from './shapes';

const give = {
  type: 'object',
  properties: { rating: { enum: ['up', 'down'] }, comment: { type: 'string' } },
  required: ['rating'],
};
const operation = {
  tags: ['Messages'],
  security: [{ secretKey: [] }],
  requestBody: { content: { 'application/json': { schema: give } } },
};

describe('the API reference', () => {
  it('groups calls by subject', () => {
    const api = {
      servers: [],
      paths: { '/a': { get: { tags: ['Keys'] }, post: operation }, '/b': { get: { tags: ['Keys'] } } },
    };
    expect(callsByTag(api).map(([tag, calls]) => [tag, calls.map(({ method }) => method)])).toEqual([
      ['Keys', ['GET', 'GET']],
      ['Messages', ['POST']],
    ]);
  });

  it('names fields with their types and whether they are needed', () => {
    expect(fieldsOf(give)).toEqual([
      { name: 'rating', type: '"up" | "down"', isRequired: true, description: '' },
      { name: 'comment', type: 'string', isRequired: false, description: '' },
    ]);
    expect(typeOf({ type: 'array', items: { $ref: '#/components/schemas/Problem' } })).toBe('array of Problem');
  });

  it('joins the fields of a body that has several forms; only what all need is needed', () => {
    const text = {
      type: 'object',
      properties: { type: { const: 'text' }, title: { type: 'string' } },
      required: ['type', 'title'],
    };
    const site = {
      type: 'object',
      properties: { type: { const: 'website' }, url: { type: 'string' } },
      required: ['type', 'url'],
    };
    expect(fieldsOf({ oneOf: [text, site] }).find(({ name }) => name === 'type')).toMatchObject({
      type: '"text" | "website"',
      isRequired: true,
    });
    expect(fieldsOf({ oneOf: [text, site] }).find(({ name }) => name === 'url')?.isRequired).toBe(false);
  });

  it('shows a command that can be pasted', () => {
    expect(
      curlOf({ method: 'POST', path: '/messages/{id}/feedback', operation }, 'https://radrum.example/api/v1'),
    ).toBe(
      `curl -X POST https://radrum.example/api/v1/messages/{id}/feedback \\\n  -H "Authorization: Bearer $RADRUM_KEY" \\\n  -H "Content-Type: application/json" \\\n  -d '{"rating":"up"}'`,
    );
  });
});
