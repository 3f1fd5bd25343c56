import { z } from 'zod';
import { longestQuestion } from '../conversations/steps/admit.ts';
import { outcomes } from '../conversations/turn.ts';

/** What can be expected to become of a question: an outcome, or that it is referred to whose matter it is. */
export const expectedOutcomes = [...outcomes, 'referral'] as const;
export type ExpectedOutcome = (typeof expectedOutcomes)[number];

const question = z.string().trim().min(1).max(longestQuestion);
const words = z.array(z.string().trim().min(1).max(200)).max(20);

/** What is expected of an answer; what is left out is not looked at. */
const expectation = z
  .object({
    outcome: z.enum(expectedOutcomes).optional(),
    /** A page that is quoted: its address or the end of it, or the title of what has no address. */
    page: z.string().trim().min(1).max(2_000).optional(),
    /** Words that the answer must hold, whatever their case. */
    includes: words.default([]),
    /** Words that it must not hold. */
    excludes: words.default([]),
  })
  .refine(({ outcome, page, includes, excludes }) => outcome || page || includes.length + excludes.length > 0, {
    message: 'Say what is expected: an outcome, a page, or words that the answer must or must not hold.',
  });

export const testCase = z.object({
  question,
  /** Questions that were asked before it in the same conversation, oldest first. */
  history: z.array(question).max(4).default([]),
  expect: expectation,
});
export type TestCase = z.infer<typeof testCase>;

/** How many cases a set may have. */
export const mostCases = 2_000;
export const testSetDefinition = z.object({
  /** What the set tries out. */
  description: z.string().trim().max(1_000).default(''),
  /** The language that it is written in (BCP 47). */
  language: z.string().trim().min(2).max(35).default('sv'),
  cases: z.array(testCase).max(mostCases),
});
export type TestSetDefinition = z.infer<typeof testSetDefinition>;

/** One thing that was expected and did not come; `expected` is what the set says. */
const shortfall = z.object({
  what: z.enum(['outcome', 'page', 'includes', 'excludes', 'not_answered']),
  expected: z.string(),
});
export type Shortfall = z.infer<typeof shortfall>;

/** What became of one case. */
export const testResult = z.object({
  passed: z.boolean(),
  /** Everything that fell short; empty where it passed. */
  why: z.array(shortfall),
  /** Null where it could not be asked. */
  outcome: z.enum(expectedOutcomes).nullable(),
  text: z.string(),
  pages: z.array(z.object({ title: z.string(), url: z.string().nullable() })),
  model: z.string(),
});
export type TestResult = z.infer<typeof testResult>;
