import type { CrisisKind } from './crisis-pattern.ts';
import { NEAR_CRISIS_PATTERNS } from './crisis-phrases.ts';
import { WORLD_CRISIS_PATTERNS } from './crisis-phrases-world.ts';
import { CRISIS_REPLIES, NATIONAL_LINES } from './crisis-replies.ts';
import { type Contact, contactLines } from './contacts.ts';
import { compile, matchesAny, words } from './phrase-match.ts';

export type { CrisisKind } from './crisis-pattern.ts';

/** A danger to life that a text tells of, and the language that it was told in. */
export interface Crisis {
  readonly kind: CrisisKind;
  readonly language: string;
}

const PATTERNS = [...NEAR_CRISIS_PATTERNS, ...WORLD_CRISIS_PATTERNS].map((pattern) => ({
  kind: pattern.kind,
  language: pattern.language,
  says: compile(pattern.says),
  and: pattern.and === undefined ? null : compile(pattern.and),
  unless: pattern.unless === undefined ? null : compile(pattern.unless),
}));

/**
 * Finds out whether a text tells of danger to life that is going on. Errs on the side of help: a needless reply with
 * 112 costs a citizen a few seconds, a missed one may cost a life. No model is involved.
 *
 * @example detectCrisis('det brinner i köket, hjälp') // { kind: 'fire', language: 'sv' }
 * @example detectCrisis('Är det eldningsförbud i dag?') // null
 */
export function detectCrisis(text: string): Crisis | null {
  const said = words(text);
  if (said.length === 0) return null;
  const sentences = said.length > LONGEST_WHOLE ? text.split(/[.!?…\n]+/).map(words) : [];
  for (const pattern of PATTERNS) {
    // What a long story tells beside takes nothing from the sentence that tells of the danger. Where two phrases must meet, the whole is read:
    // they are less sure of it.
    const isTold = tells(pattern, said) || (!pattern.and && sentences.some((sentence) => tells(pattern, sentence)));
    if (isTold) return { kind: pattern.kind, language: pattern.language };
  }
  return null;
}

/** Texts of more words are stories, whose sentences are read one by one as well. */
const LONGEST_WHOLE = 25;

const tells = ({ says, and, unless }: (typeof PATTERNS)[number], said: readonly string[]): boolean =>
  matchesAny(said, says) && !(and && !matchesAny(said, and)) && !(unless && matchesAny(said, unless));

/**
 * Words the reply: 112 first, then the municipality's own contacts, then the national lines that fit the danger.
 *
 * @param language BCP 47; one without a reply of its own gets English, in which more people can read than in Swedish
 * @returns Markdown of paragraphs and a list
 */
export function crisisReply(kind: CrisisKind, language: string, contacts: readonly Contact[] = []): string {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const reply = CRISIS_REPLIES[base] ?? CRISIS_REPLIES['en'];
  if (!reply) return '**112**';
  const care =
    kind === 'self_harm' || kind === 'violence' ? reply[kind] : kind === 'fire' || kind === 'gas' ? reply.leave : null;
  const national = NATIONAL_LINES.filter((line) => line.for.includes(kind)).map(
    (line) => `- ${reply.lines[line.id]}: ${line.phone}`,
  );
  return [`**${reply.call}**`, care, [...contactLines(contacts), ...national].join('\n')]
    .filter((part) => part)
    .join('\n\n');
}
