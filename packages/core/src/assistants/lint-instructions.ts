import { findLiterals, hasPersonalData, injectionSignals, matchesPhrases } from '@radrum/safeguards';
import type { PolicyRules, RuleName } from '../policies/rules.ts';

/*
 * Reads an assistant's instructions as an experienced colleague would. What is allowed is decided by policy and safeguards, which no
 * instruction can lift: a line that repeats or contradicts them only takes room from the lines that help.
 */

/** What can be said of a line, in the order of how much it matters. */
export const lintCodes = [
  'secret',
  'personal_data',
  'steers_model',
  'contradicts_sources',
  'contradicts_prices',
  'contradicts_advice',
  'contradicts_promise',
  'contradicts_links',
  'contradicts_languages',
  'impossible_right',
  'impossible_memory',
  'impossible_deed',
  'states_fact',
  'repeats_topic',
  'repeats_personal_data',
  'repeats_sources',
  'repeats_promise',
  'repeats_tone',
  'repeats_length',
  'html',
  'too_long',
] as const;
export type LintCode = (typeof lintCodes)[number];

export interface LintFinding {
  code: LintCode;
  /** From 1; null where it is about the whole text. */
  line: number | null;
  /** The sentence, or the line where the whole of it matters; empty where it is about the whole text. */
  text: string;
  /** The rule that says it already, or that it contradicts. */
  rule: RuleName | null;
  /** What of the line it is about, such as a language or a declined topic. */
  about: string | null;
}

export interface LintContext {
  rules: Pick<PolicyRules, 'declinedTopics' | 'languages'>;
  /** Those that the assistant has. */
  languages: readonly string[];
}

/** Beyond this a model begins to weigh the lines against one another, and follows fewer of them. */
export const longestGoodInstruction = 2000;
const mostFindings = 12;

/** JavaScript's \b and \w know no letters beyond a–z; these do, so that "även" and "ärende" are words. */
const boundary = '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))';
const worded = ({ source }: RegExp): RegExp =>
  new RegExp(source.replaceAll('\\b', boundary).replaceAll('\\w', '\\p{L}'), 'iu');

/** It is forbidden, not asked for. */
const negation = worded(
  /\b(?:aldrig|inte|ej|inga|ingen|inget|undvik|låt bli|never|not|don['’]t|no|avoid|without ever)\b/i,
);
/** Somebody else is to do it: the one who asks. */
const toTheAsker = worded(
  /\b(?:be|ber|uppmana|hänvisa|tipsa|föreslå|råd|berätta hur|förklara hur|visa hur|ask|tell|refer|suggest|advise|explain how)\b/i,
);
/** A key, a password or a token that has no place in a text that many read. */
const secret =
  /\b(?:lösenord(?:et)?|password|passwd|api[- ]?(?:nyckel|key)|token|secret|hemlighet)\s*(?:är|is|[:=])\s*\S+|\b(?:sk|rk|pk|rp|ghp|xox[bp])[-_][A-Za-z0-9_-]{12,}|-----BEGIN [A-Z ]+-----/i;
const html = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot);/i;

interface Sign {
  code: LintCode;
  pattern: RegExp;
  rule?: RuleName;
  /** `only`: the line must forbid it; `never`: it must not; left out: both ways. */
  whenForbidden?: 'only' | 'never';
  /** Not where the line tells what the asker should do. */
  isAssistantsOwn?: true;
  /** What it matches may hold a "not" that forbids nothing: "even if you do not find it". */
  holdsNot?: true;
}

const signs: readonly Sign[] = (
  [
    {
      code: 'contradicts_sources',
      pattern:
        /\b(?:hitta på|gissa|chansa|använd (?:din )?(?:egen|allmän)\w* kunskap|ur minnet|utan (?:en |någon )?källa|även om (?:du|det) (?:inte|saknas)|även (?:när|utan) .{0,20}källa|svara alltid(?! på frågans| på svenska| kort| med)|guess|make (?:it|something) up|own knowledge|general knowledge|from memory|without (?:a |any )?sources?|even if (?:you|there) (?:do not|don['’]t|is no|are no)|always (?:give an )?answer\b(?! in| with| brief))/i,
      whenForbidden: 'never',
      holdsNot: true,
    },
    {
      code: 'contradicts_prices',
      pattern:
        /\b(?:uppskatta|beräkna|räkna ut|ungefärlig\w*|cirka|estimate|approximate\w*|roughly)\b.{0,40}\b(?:pris\w*|avgift\w*|kostnad\w*|belopp\w*|taxa\w*|prices?|fees?|costs?|amounts?)/i,
      whenForbidden: 'never',
    },
    {
      code: 'contradicts_advice',
      pattern:
        /\b(?:ge|lämna|bidra med|give|offer|provide)\b.{0,30}\b(?:juridisk\w*|medicinsk\w*|rättslig\w*|vård|läkar\w*|legal|medical|health)\b.{0,15}(?:råd\w*|rådgivning|bedömning\w*|advice|assessments?)|\b(?:ställ (?:en )?diagnos|diagnos(?:tis)?era|diagnose|tolka lagen|interpret the law)\b/i,
      whenForbidden: 'never',
    },
    {
      code: 'contradicts_promise',
      pattern: /\b(?:lova|utlova|garantera|promise|guarantee)\b/i,
      whenForbidden: 'never',
      isAssistantsOwn: true,
    },
    {
      code: 'contradicts_links',
      pattern:
        /\b(?:länka|lägg (?:in|till) (?:en )?länk\w*|skicka (?:en )?länk\w*|link to|add (?:a )?links?)\b|https?:\/\/\S+|\bwww\.\S+/i,
      whenForbidden: 'never',
    },
    {
      code: 'impossible_right',
      pattern:
        /\b(?:ha(?:r)? alltid rätt|aldrig (?:ha )?fel|gör (?:aldrig|inga) (?:några )?(?:misstag|fel)|100 ?(?:%|procent) (?:rätt|korrekt|säker)\w*|felfri\w*|always be (?:right|correct)|never (?:be wrong|make (?:a )?mistakes?)|100 ?(?:%|per ?cent) (?:right|correct|accurate)|error-free)/i,
    },
    {
      code: 'impossible_memory',
      pattern:
        /\b(?:kom ihåg|minns|lägg på minnet|spara)\b.{0,40}\b(?:användare\w*|medborgar\w*|invånar\w*|person\w*|namn\w*|besökar\w*|tidigare samtal|förra (?:gången|samtalet)|från gång till gång)|\b(?:remember|memori[sz]e|save)\b.{0,40}\b(?:users?|citizens?|residents?|names?|visitors?|previous conversations?|last time)/i,
    },
    {
      code: 'impossible_deed',
      pattern:
        /\b(?:ring|ringa|mejla|mejl|maila|e-posta|sms:?a|boka|avboka|beställ|anmäl|registrera|kontakta|vidarebefordra|skicka (?!en länk)|meddela|larma|call|phone|e-?mail|text|book|cancel|order|register|contact|forward|notify|send (?!a link))\b.{0,60}\b(?:handläggar\w*|kontaktcenter|växeln|avdelning\w*|chef\w*|tekniker\w*|ärende\w*|tid(?:er)?\b|åt (?:användaren|medborgaren|dem)|officers?|case ?workers?|contact cent(?:re|er)|department|managers?|appointments?|cases?|for (?:the )?(?:user|citizen|them))/i,
      whenForbidden: 'never',
      isAssistantsOwn: true,
    },
    {
      code: 'repeats_personal_data',
      pattern:
        /\b(?:personnummer|personuppgift\w*|samordningsnummer|kortnummer|känsliga uppgifter|gdpr|personal data|identity numbers?|personal numbers?|sensitive data)\b/i,
      rule: 'personalData',
    },
    {
      code: 'repeats_promise',
      pattern: /\b(?:lova|utlova|garantera|promise|guarantee)\b/i,
      whenForbidden: 'only',
    },
    {
      code: 'repeats_sources',
      pattern:
        /\b(?:bara|endast|enbart|uteslutande|only|solely)\b.{0,40}\b(?:käll\w*|kunskapsbas\w*|dokument\w*|underlag\w*|sources?|knowledge base\w*|documents?)|\b(?:hitta (?:aldrig|inte) på|gissa (?:aldrig|inte)|(?:ange|visa|nämn|uppge) (?:alltid )?(?:en |din )?käll\w*|never (?:guess|make)|do not (?:guess|make)|don['’]t (?:guess|make)|(?:always )?(?:cite|state|show) (?:the |your )?sources?)/i,
    },
    {
      code: 'repeats_tone',
      pattern:
        /\b(?:vänlig\w*|trevlig\w*|artig\w*|formell\w*|professionell\w*|varm\w* ton|klarspråk|lättläst\w*|enkelt språk|enkel svenska|ton(?:en)? (?:ska|bör)|friendly|polite\w*|formal\w*|professional\w*|plain (?:language|english|swedish)|easy to read|tone should)\b/i,
      rule: 'tone',
    },
    {
      code: 'repeats_length',
      pattern:
        /\b(?:svara (?:alltid )?(?:kort|kortfattat|utförligt|långt)|kort[ao]? svar|korta meningar|långa svar|högst \w+ (?:meningar|ord)|answer (?:briefly|shortly|at length)|(?:short|brief|long) answers?|(?:at most|no more than) \w+ (?:sentences|words))\b/i,
      rule: 'answerLength',
    },
  ] satisfies Sign[]
).map((sign) => ({ ...sign, pattern: worded(sign.pattern) }));

/** Languages as people write them, with their tags. */
const languageNames: Readonly<Record<string, RegExp>> = {
  sv: /\b(?:svenska|swedish)\b/i,
  en: /\b(?:engelska|english)\b/i,
  fi: /\b(?:finska|finnish)\b/i,
  no: /\b(?:norska|norwegian)\b/i,
  da: /\b(?:danska|danish)\b/i,
  de: /\b(?:tyska|german)\b/i,
  fr: /\b(?:franska|french)\b/i,
  es: /\b(?:spanska|spanish)\b/i,
  ar: /\b(?:arabiska|arabic)\b/i,
  so: /\b(?:somaliska|somali)\b/i,
  fa: /\b(?:persiska|persian|farsi)\b/i,
  prs: /\b(?:dari)\b/i,
  uk: /\b(?:ukrainska|ukrainian)\b/i,
  pl: /\b(?:polska|polish)\b/i,
  ti: /\b(?:tigrinska|tigrinya)\b/i,
  tr: /\b(?:turkiska|turkish)\b/i,
  ru: /\b(?:ryska|russian)\b/i,
};
const answersIn = worded(/\b(?:svara|skriv|prata|översätt|answer|reply|write|speak|translate)\b/i);

/** Everything that a colleague would remark, the most important first. */
export function lintInstructions(instructions: string, context: LintContext): LintFinding[] {
  const found = instructions.split('\n').flatMap((line, index) => lintLine(line.trim(), index + 1, context));
  if (instructions.length > longestGoodInstruction)
    found.push({ code: 'too_long', line: null, text: '', rule: null, about: String(instructions.length) });
  return found
    .toSorted((one, other) => lintCodes.indexOf(one.code) - lintCodes.indexOf(other.code))
    .slice(0, mostFindings);
}

function lintLine(text: string, line: number, context: LintContext): LintFinding[] {
  if (text === '') return [];
  const found: LintFinding[] = [];
  const add = (code: LintCode, more: Partial<LintFinding> = {}) => {
    if (!found.some((finding) => finding.code === code))
      found.push({ code, line, text, rule: null, about: null, ...more });
  };
  if (secret.test(text)) add('secret');
  else if (hasPersonalData(text)) add('personal_data');
  if (injectionSignals(text).length > 0) add('steers_model');
  if (html.test(text)) add('html');
  // a line may hold several sentences, of which one forbids and another asks
  for (const sentence of text.split(/(?<=[.!?;])\s+/)) {
    const isForbidden = negation.test(sentence);
    for (const { code, pattern, rule, whenForbidden, isAssistantsOwn, holdsNot } of signs) {
      const said = pattern.exec(sentence)?.[0];
      if (said === undefined || (isAssistantsOwn && toTheAsker.test(sentence))) continue;
      const forbids = holdsNot ? isForbiddenAt(sentence, said) : isForbidden;
      if (whenForbidden === undefined || forbids === (whenForbidden === 'only'))
        add(code, { text: sentence, rule: rule ?? null });
    }
    const language = isForbidden ? undefined : foreignLanguage(sentence, context);
    if (language) add('contradicts_languages', { text: sentence, rule: 'languages', about: language });
    const topic = context.rules.declinedTopics.find(({ phrases }) => matchesPhrases(sentence, phrases));
    if (topic && isForbidden) add('repeats_topic', { text: sentence, rule: 'declinedTopics', about: topic.name });
  }
  if (found.length === 0 && statesFact(text)) add('states_fact');
  return found;
}

/** Whether a "not" stands just before what was said, or as the word after it: "gissa aldrig", but not "gissa om du inte vet". */
function isForbiddenAt(sentence: string, said: string): boolean {
  const at = sentence.indexOf(said);
  const [next = ''] = /^\s*\S+/.exec(sentence.slice(at + said.length)) ?? [];
  return negation.test(sentence.slice(Math.max(0, at - 25), at)) || negation.test(next);
}

/** A language that is asked for, and that the assistant does not have or policy does not allow. */
function foreignLanguage(sentence: string, { rules, languages }: LintContext): string | undefined {
  if (!answersIn.test(sentence)) return undefined;
  const has = (tags: readonly string[], wanted: string) => tags.some((tag) => tag.split('-')[0] === wanted);
  return Object.entries(languageNames).find(
    ([tag, name]) =>
      worded(name).test(sentence) && !(has(languages, tag) && (rules.languages === null || has(rules.languages, tag))),
  )?.[0];
}

/** Prices, times and numbers belong to the knowledge: there they are kept up to date, and can be cited. */
const statesFact = (text: string): boolean =>
  price.test(text) || (toldInFigures.test(text) && findLiterals(text).length > 0);
const price = worded(/\d\s*(?:kr\b|kronor|sek\b|€|euro)/);
const toldInFigures = worded(/\b(?:öppet|öppettid\w*|stängt|kostar|avgift\w*|open|closed|costs?)\b/);
