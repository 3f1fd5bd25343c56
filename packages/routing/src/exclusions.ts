import { bitsOf, type CatalogueFacts, levelOf } from './catalogue-facts.ts';
import type { Exclusion, ExclusionDetails, ExclusionReason, PlaceDetail } from './decision.ts';
import { CAPABILITIES, type CatalogueModel } from './model.ts';
import type { Estimates } from './order.ts';
import type { Profile, ProfileRequirements } from './profiles.ts';
import type { RouteInput } from './route-input.ts';

/**
 * The rules of a call, prepared so that each is looked up and not searched for: they are applied to every model.
 *
 * @returns the first rule that a model breaks; null where it may serve
 */
export function exclusionsUnder(
  { needs, policy, health, budget, profile, today }: RouteInput,
  facts: CatalogueFacts,
  estimates: Estimates,
): (model: CatalogueModel, index: number) => Exclusion | null {
  const { capabilities, clearance, placeOf } = facts;
  const wanted = bitsOf(typeof needs.capability === 'string' ? [needs.capability] : needs.capability);
  const level = levelOf(needs.dataClass);
  const { dataClass, estimatedTokens, latencyBudgetMs = Infinity } = needs;
  const language = needs.language?.toLowerCase();
  const label = { policy: policy.label ?? null };
  const inPolicy = policy.models && facts.marked(policy.models);
  const forbidden = policy.places && forbiddenPlaces(policy.places, needs, facts, label.policy);
  const lacking = profile && lackingUnder(profile, facts, estimates);
  const { left = null, currency = null, tokensLeft = null } = budget ?? {};
  const { prices } = estimates;
  const budgeted = left === null ? null : prices.inCurrency(currency);
  const isSpent = (left ?? 1) <= 0 || (tokensLeft ?? 1) <= 0;

  return (model, index) => {
    const missing = wanted & ~(capabilities[index] ?? 0);
    if (missing) return out(model, 'capability_missing', missingDetails[missing] ?? { missing: [] });
    if (model.provider === 'extractive') return null;
    if (language !== undefined && model.languages !== null && !speaks(model.languages, language))
      return out(model, 'language_not_supported', { language });
    if (today !== undefined && model.deprecatedOn !== null && model.deprecatedOn <= today)
      return out(model, 'retired', { since: model.deprecatedOn, replacement: model.replacement });
    if (inPolicy && inPolicy[index] === 0) return out(model, 'model_not_in_policy', label);
    const place = forbidden?.[placeOf[index] ?? 0];
    if (place) return out(model, 'place_not_in_policy', place);
    if ((clearance[index] ?? 0) < level) return out(model, 'data_class_not_cleared', { dataClass });
    const requirement = lacking?.(model, index);
    if (profile && requirement) return out(model, 'not_in_profile', { profile: profile.name, requirement });
    if (model.contextTokens !== null && estimatedTokens > model.contextTokens)
      return out(model, 'context_too_small', { contextTokens: model.contextTokens, neededTokens: estimatedTokens });
    if (latencyBudgetMs < Infinity) {
      const firstTokenMs = estimates.firstTokenMsOf(model, index);
      if (firstTokenMs > latencyBudgetMs) return out(model, 'too_slow', { firstTokenMs, budgetMs: latencyBudgetMs });
    }
    if (isSpent) return out(model, 'budget_spent', NOTHING);
    if (tokensLeft !== null && estimatedTokens > tokensLeft)
      return out(model, 'budget_too_small', { cost: estimatedTokens, left: tokensLeft, currency: null });
    if (left !== null && budgeted) {
      const cost = estimates.costIn(budgeted, index);
      const price = cost <= left ? null : prices.prices[index];
      if (price && cost > left)
        return out(model, 'budget_too_small', { cost, left, currency: currency ?? price.currency });
      // it has a price, and what that is in the budget's currency is not known
      if (price && currency !== null)
        return out(model, 'currency_not_in_budget', { currency: price.currency, budgetCurrency: currency });
    }
    return health.isAvailable(model.id) ? null : out(model, 'resting', NOTHING);
  };
}

const NOTHING = Object.freeze({});

const out = <Reason extends ExclusionReason>(
  { id }: CatalogueModel,
  reason: Reason,
  detail: ExclusionDetails[Reason],
): Exclusion<Reason> => ({ model: id, included: false, reason, detail });

/** What is missing, for every set of capabilities: made once, since it is told of model after model. */
const missingDetails = Array.from({ length: 1 << CAPABILITIES.length }, (_, bits) => ({
  missing: CAPABILITIES.filter((_capability, bit) => bits & (1 << bit)),
}));

/** A model that speaks a language speaks it in every region. */
const speaks = (languages: readonly string[], language: string): boolean =>
  languages.some((one) => one === language || language.startsWith(`${one}-`) || one.startsWith(`${language}-`));

/** For each place of the catalogue, why nothing of the call's class may go there; null where it may. */
function forbiddenPlaces(
  allowed: NonNullable<RouteInput['policy']['places']>,
  { dataClass }: RouteInput['needs'],
  { places }: CatalogueFacts,
  policy: string | null,
): (PlaceDetail | null)[] {
  const level = levelOf(dataClass);
  const open = allowed.filter(({ upTo }) => levelOf(upTo) >= level);
  const regions = [...new Set(open.map(({ region }) => region))];
  return places.map(({ region, operator }) =>
    open.some((one) => one.region === region && (one.operator === null || one.operator === operator))
      ? null
      : { region, operator, dataClass, regions, policy },
  );
}

/** The first requirement of a profile that a model does not meet. */
function lackingUnder({ requires }: Profile, facts: CatalogueFacts, estimates: Estimates) {
  if (Object.values(requires).every((requirement) => requirement === undefined)) return null;
  const level = requires.dataClass ? levelOf(requires.dataClass) : 0;
  const models = requires.models && facts.marked(requires.models);
  const regions = requires.regions && facts.places.map(({ region }) => requires.regions?.includes(region));
  const operators = requires.operators && facts.places.map(({ operator }) => requires.operators?.includes(operator));
  const { maxFirstTokenMs } = requires;
  return (model: CatalogueModel, index: number): keyof ProfileRequirements | null => {
    const place = facts.placeOf[index] ?? 0;
    if ((facts.clearance[index] ?? 0) < level) return 'dataClass';
    if (regions && !regions[place]) return 'regions';
    if (operators && !operators[place]) return 'operators';
    if (models && !models[index]) return 'models';
    if (maxFirstTokenMs !== undefined && estimates.firstTokenMsOf(model, index) > maxFirstTokenMs)
      return 'maxFirstTokenMs';
    return null;
  };
}
