import type { Outcome } from '../conversations/turn.ts';
import type { ExpectedOutcome, Shortfall, TestCase } from './test-set.ts';

/** An answer, as far as it is judged. */
export interface JudgedAnswer {
  outcome: Outcome;
  text: string;
  /** Whether it says whose matter the question is. */
  isReferred: boolean;
  /** What it quotes. */
  pages: readonly { title: string; url: string | null }[];
}

/** Whether an answer is what a case expects, and everything that falls short. */
export function judge(
  { expect }: Pick<TestCase, 'expect'>,
  answer: JudgedAnswer,
): { passed: boolean; why: Shortfall[] } {
  const { outcome, page, includes, excludes } = expect;
  const text = folded(answer.text);
  const why: Shortfall[] = [];
  if (outcome && !isOutcome(answer, outcome)) why.push({ what: 'outcome', expected: outcome });
  if (page && !answer.pages.some((quoted) => isPage(quoted, page))) why.push({ what: 'page', expected: page });
  for (const expected of includes) if (!text.includes(folded(expected))) why.push({ what: 'includes', expected });
  for (const expected of excludes) if (text.includes(folded(expected))) why.push({ what: 'excludes', expected });
  return { passed: why.length === 0, why };
}

/** A question that is referred is an unanswered one too. */
const isOutcome = (answer: JudgedAnswer, expected: ExpectedOutcome): boolean =>
  expected === 'referral' ? answer.isReferred : answer.outcome === expected;

/** One space is as good as another, and so is a capital: "1 200 kr" is often set with a space that does not break. */
const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ').trim();

/** Whether a page is meant by an address or by its end, from one slash to the last; what has no address is known by its title. */
function isPage({ title, url }: { title: string; url: string | null }, expected: string): boolean {
  if (url === null) return folded(title) === folded(expected);
  const [address, wanted] = [bare(url), bare(expected)];
  return wanted !== '' && (address === wanted || address.endsWith(`/${wanted}`));
}

/** An address without what does not tell pages apart: the scheme, "www.", a place on the page, slashes at its ends. */
function bare(address: string): string {
  const plain = address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/#.*$/, '')
    .replaceAll(/^\/+|\/+$/g, '');
  try {
    return decodeURI(plain).normalize('NFC').toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}
