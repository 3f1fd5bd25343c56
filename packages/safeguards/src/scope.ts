import { compile, coveredBy, matchesAny, words } from './phrase-match.ts';
import {
  FILLERS,
  MUNICIPAL_WORDS,
  OUT_OF_SCOPE,
  type OutOfScopeTopic,
  PERSON_FILLERS,
  PERSON_PHRASES,
  SOCIAL_PHRASES,
  type SocialAct,
} from './scope-phrases.ts';

export type { OutOfScopeTopic, SocialAct } from './scope-phrases.ts';

/** What a text wants. Everything that is not surely something else is a question. */
export type Intent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'social'; readonly act: SocialAct }
  | { readonly kind: 'person' }
  | { readonly kind: 'out_of_scope'; readonly topic: OutOfScopeTopic }
  | { readonly kind: 'question' };

// In this order: "tack, hej då" is a goodbye, "hej, vem är du?" asks who it is.
const ACTS = (['ability', 'identity', 'goodbye', 'thanks', 'smalltalk', 'greeting'] as const).map((act) => ({
  act,
  phrases: compile(SOCIAL_PHRASES[act]),
}));
const FILLER_PHRASES = compile(FILLERS);
const PERSON = compile(PERSON_PHRASES);
const PERSON_FILLER_PHRASES = compile(PERSON_FILLERS);
const MUNICIPAL = compile(MUNICIPAL_WORDS);
const TOPICS = OUT_OF_SCOPE.map((pattern) => ({
  topic: pattern.topic,
  says: compile(pattern.says),
  and: pattern.and === undefined ? null : compile(pattern.and),
}));

/** Small talk is short; anything longer has something to ask. */
const MOST_SOCIAL_WORDS = 14;
/** A long text is somebody's story, in which a phrase of another topic may stand by chance. */
const MOST_OUT_OF_SCOPE_WORDS = 40;

/**
 * Reads what a text wants, without a model. A greeting with a question is a question, and so is everything in doubt.
 *
 * @example readIntent('Hej!') // { kind: 'social', act: 'greeting' }
 * @example readIntent('Hej! När töms tunnan?') // { kind: 'question' }
 */
export function readIntent(text: string): Intent {
  const said = words(text);
  if (said.length === 0) return { kind: 'empty' };
  if (said.length <= MOST_SOCIAL_WORDS) {
    if (consistsOf(said, PERSON, [PERSON_FILLER_PHRASES, FILLER_PHRASES])) return { kind: 'person' };
    const act = socialAct(said);
    if (act) return { kind: 'social', act };
  }
  if (said.length <= MOST_OUT_OF_SCOPE_WORDS && !matchesAny(said, MUNICIPAL)) {
    const found = TOPICS.find(({ says, and }) => matchesAny(said, says) && (and === null || matchesAny(said, and)));
    if (found) return { kind: 'out_of_scope', topic: found.topic };
  }
  return { kind: 'question' };
}

function socialAct(said: readonly string[]): SocialAct | null {
  const covers = ACTS.map(({ act, phrases }) => ({ act, covered: coveredBy(said, phrases) }));
  const fillers = coveredBy(said, FILLER_PHRASES);
  const isAllSocial = said.every((_, index) => fillers[index] || covers.some(({ covered }) => covered[index]));
  return isAllSocial ? (covers.find(({ covered }) => covered.some(Boolean))?.act ?? null) : null;
}

function consistsOf(said: readonly string[], wanted: typeof PERSON, around: readonly (typeof PERSON)[]): boolean {
  const core = coveredBy(said, wanted);
  if (!core.some(Boolean)) return false;
  const extras = around.map((phrases) => coveredBy(said, phrases));
  return said.every((_, index) => core[index] || extras.some((covered) => covered[index]));
}
