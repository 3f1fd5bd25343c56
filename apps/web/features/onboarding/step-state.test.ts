import { describe, expect, it } from 'vitest';
import { type Begun, placesOf, stepOf } from './step-state';

const nothing: Begun = { source: undefined, assistant: undefined };
const reading: Begun = { ...nothing, source: { status: 'syncing', documents: 4 } };
const read: Begun = { ...nothing, source: { status: 'ready', documents: 50 } };
const draft: Begun = { ...read, assistant: { publishedVersion: null, suggestedQuestions: ['När är det öppet?'] } };
const published: Begun = { ...read, assistant: { publishedVersion: 1, suggestedQuestions: [] } };

describe('the step that somebody meets who comes back', () => {
  it.each([
    ['the website, where there is nothing yet', nothing, 'website'],
    ['the website, while it is being read', reading, 'website'],
    [
      'the website, where nothing could be read',
      { ...nothing, source: { status: 'failed', documents: 0 } } satisfies Begun,
      'website',
    ],
    ['the questions, when it has been read', read, 'questions'],
    [
      'the questions, where an assistant was begun without any',
      { ...read, assistant: { publishedVersion: null, suggestedQuestions: [] } } satisfies Begun,
      'questions',
    ],
    ['publishing, when questions were chosen', draft, 'publish'],
    ['the code, when the assistant is published', published, 'site'],
  ] as const)('is %s', (_, begun, step) => {
    expect(stepOf(begun, undefined)).toBe(step);
  });
});

describe('a step that is asked for', () => {
  it('is shown where it makes sense', () => {
    expect(stepOf(reading, 'questions')).toBe('questions');
    expect(stepOf(published, 'questions')).toBe('questions');
    expect(stepOf(draft, 'website')).toBe('website');
  });

  it('is left out where it does not, or is none', () => {
    expect(stepOf(nothing, 'site')).toBe('website');
    expect(stepOf(draft, 'site')).toBe('publish');
    expect(stepOf(read, 'publish')).toBe('questions');
    expect(stepOf(read, 'email')).toBe('questions');
    expect(stepOf(read, 'nonsense')).toBe('questions');
  });

  it('has an address when one may go there', () => {
    expect(placesOf(nothing, '/t/lindvik/welcome')).toEqual({ website: '/t/lindvik/welcome?step=website' });
    expect(Object.keys(placesOf(published, '/w'))).toEqual(['website', 'questions', 'publish', 'site']);
  });
});
