/** What is known to go wrong with an event, by what the provider's library says of it. */
const known = [
  [
    'away',
    /connection to stripe|econnrefused|econnreset|etimedout|enotfound|timed? ?out|fetch failed|socket hang up|unknown error occurred/i,
  ],
  ['key', /invalid api key|expired api key|no api key/i],
  ['permission', /does not have (?:the required permissions|access)/i],
  ['busy', /rate limit|too many requests/i],
  ['deleted', /paid for by a tenant that is deleted/],
] as const;

/** Which of our words say what went wrong with an event. */
export const problemOf = (problem: string): (typeof known)[number][0] | 'other' =>
  known.find(([, said]) => said.test(problem))?.[0] ?? 'other';
