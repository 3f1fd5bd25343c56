import type { Exclusion, ExclusionDetails, ExclusionReason, RouteDecision } from './decision.ts';
import type { Capability, DataClass } from './model.ts';
import { FULL_SCORE } from './order.ts';
import { DIMENSIONS, type Dimension, type ProfileRequirements } from './profiles.ts';

export type DecisionLocale = 'sv' | 'en';

/** How things are called whose identifiers are not words: models by id, regions by code, profiles by name. */
export interface DecisionNames {
  readonly models?: Readonly<Record<string, string>> | undefined;
  readonly regions?: Readonly<Record<string, string>> | undefined;
  readonly profiles?: Readonly<Record<string, string>> | undefined;
}

/** What the sentences are made with: names, numbers and lists as the language writes them. */
interface Speaker {
  model: (id: string) => string;
  region: (code: string) => string;
  language: (tag: string) => string;
  profile: (name: string) => string;
  number: (value: number) => string;
  /** A part of 1, in per cent. */
  share: (value: number) => string;
  and: (words: readonly string[]) => string;
  or: (words: readonly string[]) => string;
}

/** Every sentence of one language. */
interface Sentences {
  excluded(why: string): string;
  /** `reckoned`: what its place was reckoned from; empty where the catalogue's order decided. */
  allowed(place: string, reckoned: string, isSticky: boolean): string;
  alwaysLast: string;
  reasons: { [Reason in ExclusionReason]: (detail: Readonly<ExclusionDetails[Reason]>, say: Speaker) => string };
  capabilities: Record<Capability, string>;
  dataClasses: Record<DataClass, string>;
  requirements: Record<keyof ProfileRequirements, string>;
  dimensions: Record<Dimension, string>;
}

const by = (policy: string | null): string => (policy === null ? '' : `, policy ${policy}`);

const sv: Sentences = {
  excluded: (why) => `utesluten: ${why}`,
  allowed: (place, reckoned, isSticky) =>
    `får svara, nummer ${place} i tur${isSticky ? ' eftersom samtalet redan förs med den' : ''}${reckoned && ` (${reckoned})`}`,
  alwaysLast: 'får svara, sist i tur: den citerar källorna ordagrant och skickar inget vidare',
  reasons: {
    capability_missing: ({ missing }, { and }) =>
      `modellen klarar inte ${and(missing.map((one) => sv.capabilities[one]))}`,
    language_not_supported: ({ language }, say) => `modellen kan inte språket ${say.language(language)}`,
    retired: ({ since, replacement }, { model }) =>
      `modellen används inte längre sedan ${since}${replacement === null ? '' : `, ersatt av ${model(replacement)}`}`,
    model_not_in_policy: ({ policy }) => `modellen är inte tillåten${by(policy)}`,
    place_not_in_policy: ({ region, operator, dataClass, regions, policy }, say) =>
      (regions.length === 0
        ? `${sv.dataClasses[dataClass]} får inte lämnas till någon driftplats`
        : regions.includes(region)
          ? `leverantören ${operator} är inte tillåten för ${sv.dataClasses[dataClass]}`
          : `driften sker utanför ${say.and(regions.map(say.region))}`) + by(policy),
    data_class_not_cleared: ({ dataClass }) => `modellen är inte godkänd för ${sv.dataClasses[dataClass]}`,
    not_in_profile: ({ profile, requirement }, say) =>
      `den passar inte profilen ${say.profile(profile)}: ${sv.requirements[requirement]}`,
    context_too_small: ({ contextTokens, neededTokens }, { number }) =>
      `underlaget är för långt: ${number(neededTokens)} tokens behövs, modellen tar ${number(contextTokens)}`,
    too_slow: ({ firstTokenMs, budgetMs }, { number }) =>
      `modellen är för långsam: den börjar svara efter ${number(firstTokenMs)} ms, gränsen är ${number(budgetMs)} ms`,
    budget_spent: () => 'budgeten är slut',
    currency_not_in_budget: ({ currency, budgetCurrency }) =>
      `modellens pris är i ${currency}, budgeten är i ${budgetCurrency}, och ingen växelkurs är känd`,
    budget_too_small: ({ cost, left, currency }, { number }) =>
      `budgeten räcker inte: frågan kan kosta ${number(cost)} ${currency ?? 'tokens'}, ${number(left)} återstår`,
    resting: () => 'modellen vilar efter fel och prövas snart igen',
  },
  capabilities: {
    chat: 'samtal',
    tools: 'verktyg',
    vision: 'bilder',
    embedding: 'vektorer för sökning',
    transcription: 'tal till text',
  },
  dataClasses: { open: 'öppna uppgifter', internal: 'interna uppgifter', confidential: 'sekretessbelagda uppgifter' },
  requirements: {
    dataClass: 'den är inte godkänd för så känsliga uppgifter',
    regions: 'driften sker i en annan region',
    operators: 'den har en annan leverantör',
    models: 'den är inte en av profilens modeller',
    maxFirstTokenMs: 'den börjar svara för sent',
  },
  dimensions: { preference: 'turordning', cost: 'kostnad', quality: 'kvalitet', latency: 'svarstid' },
};

const en: Sentences = {
  excluded: (why) => `excluded: ${why}`,
  allowed: (place, reckoned, isSticky) =>
    `may answer, number ${place} in turn${isSticky ? ' because the conversation is with it already' : ''}${reckoned && ` (${reckoned})`}`,
  alwaysLast: 'may answer, last in turn: it quotes the sources word for word and sends nothing anywhere',
  reasons: {
    capability_missing: ({ missing }, { or }) =>
      `the model cannot do ${or(missing.map((one) => en.capabilities[one]))}`,
    language_not_supported: ({ language }, say) => `the model does not know the language ${say.language(language)}`,
    retired: ({ since, replacement }, { model }) =>
      `the model is no longer used since ${since}${replacement === null ? '' : `, replaced by ${model(replacement)}`}`,
    model_not_in_policy: ({ policy }) => `the model is not allowed${by(policy)}`,
    place_not_in_policy: ({ region, operator, dataClass, regions, policy }, say) =>
      (regions.length === 0
        ? `${en.dataClasses[dataClass]} may not be given to any place`
        : regions.includes(region)
          ? `the operator ${operator} is not allowed for ${en.dataClasses[dataClass]}`
          : `it runs outside ${say.and(regions.map(say.region))}`) + by(policy),
    data_class_not_cleared: ({ dataClass }) => `the model is not cleared for ${en.dataClasses[dataClass]}`,
    not_in_profile: ({ profile, requirement }, say) =>
      `it does not fit the profile ${say.profile(profile)}: ${en.requirements[requirement]}`,
    context_too_small: ({ contextTokens, neededTokens }, { number }) =>
      `the material is too long: ${number(neededTokens)} tokens are needed, the model takes ${number(contextTokens)}`,
    too_slow: ({ firstTokenMs, budgetMs }, { number }) =>
      `the model is too slow: it begins to answer after ${number(firstTokenMs)} ms, the limit is ${number(budgetMs)} ms`,
    budget_spent: () => 'the budget is spent',
    currency_not_in_budget: ({ currency, budgetCurrency }) =>
      `the model is priced in ${currency}, the budget is in ${budgetCurrency}, and no exchange rate is known`,
    budget_too_small: ({ cost, left, currency }, { number }) =>
      `the budget does not suffice: the call may cost ${number(cost)} ${currency ?? 'tokens'}, ${number(left)} is left`,
    resting: () => 'the model rests after failures and will be tried again soon',
  },
  capabilities: {
    chat: 'chat',
    tools: 'tools',
    vision: 'images',
    embedding: 'vectors for search',
    transcription: 'speech to text',
  },
  dataClasses: { open: 'open data', internal: 'internal data', confidential: 'confidential data' },
  requirements: {
    dataClass: 'it is not cleared for data as sensitive',
    regions: 'it runs in another region',
    operators: 'it has another operator',
    models: 'it is not one of the profile’s models',
    maxFirstTokenMs: 'it begins to answer too late',
  },
  dimensions: { preference: 'preference', cost: 'cost', quality: 'quality', latency: 'response time' },
};

const languages = { sv, en } satisfies Record<DecisionLocale, Sentences>;

/**
 * A decision in words.
 *
 * @example explainDecision(decision, 'sv') // "utesluten: driften sker utanför EU, policy Lindvik 2026-3"
 */
export function explainDecision(decision: RouteDecision, locale: DecisionLocale, names: DecisionNames = {}): string {
  const sentences = languages[locale];
  const say = speakerOf(locale, names);
  if (!decision.included) return sentences.excluded(reasonIn(sentences, decision, say));
  if (decision.reason === 'always_last') return sentences.alwaysLast;
  const { order, score, isSticky } = decision;
  const counting = score ? DIMENSIONS.filter((dimension) => score[dimension] > 0) : [];
  const reckoned = counting.map((one) => `${sentences.dimensions[one]} ${say.share((score?.[one] ?? 0) / FULL_SCORE)}`);
  return sentences.allowed(say.number(order + 1), reckoned.join(', '), isSticky);
}

/** Generic in the reason, so that each sentence gets the detail that belongs to it. */
const reasonIn = <Reason extends ExclusionReason>(
  { reasons }: Sentences,
  { reason, detail }: Exclusion<Reason>,
  say: Speaker,
): string => reasons[reason](detail, say);

/** How a language writes numbers, lists and names; made once, since it takes longer than all the rest. */
const formatsOf = (locale: DecisionLocale) => ({
  countries: new Intl.DisplayNames(locale, { type: 'region' }),
  tongues: new Intl.DisplayNames(locale, { type: 'language' }),
  small: new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }),
  whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
  shares: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
  and: new Intl.ListFormat(locale, { type: 'conjunction' }),
  or: new Intl.ListFormat(locale, { type: 'disjunction' }),
});
const formats = { sv: formatsOf('sv'), en: formatsOf('en') } satisfies Record<DecisionLocale, object>;

function speakerOf(locale: DecisionLocale, names: DecisionNames): Speaker {
  const { countries, tongues, small, whole, shares, and, or } = formats[locale];
  const given = (kind: keyof DecisionNames, key: string): string | undefined =>
    names[kind] && Object.hasOwn(names[kind], key) ? names[kind][key] : undefined;
  return {
    model: (id) => given('models', id) ?? id,
    region: (code) => given('regions', code) ?? regionIn(countries, code),
    language: (tag) => (/^[a-z]{2,3}(-|$)/i.test(tag) ? tongues.of(tag.split('-')[0] ?? tag) : undefined) ?? tag,
    profile: (name) => given('profiles', name) ?? name,
    number: (value) => (value >= 100 ? whole : small).format(value),
    share: (value) => shares.format(value),
    and: (words) => and.format(words),
    or: (words) => or.format(words),
  };
}

/** A country by its name, the union as everyone calls it, and any other place by the code that the catalogue has. */
function regionIn(countries: Intl.DisplayNames, code: string): string {
  if (/^eu$/i.test(code)) return 'EU';
  return (/^[a-z]{2}$/i.test(code) ? countries.of(code.toUpperCase()) : undefined) ?? code;
}
