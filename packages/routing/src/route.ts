import { type CatalogueFacts, factsOf } from './catalogue-facts.ts';
import type { Inclusion, RouteDecision } from './decision.ts';
import { exclusionsUnder } from './exclusions.ts';
import type { CatalogueModel } from './model.ts';
import { type Estimates, type ModelScore, orderByScore } from './order.ts';
import type { Route, RouteInput } from './route-input.ts';

/** Of a call's tokens, those of the answer, where nobody says. */
const SHARE_OF_ANSWER = 0.25;
/** Health is asked once of a model in a call, though a limit and the order both want to know. */
const NOT_ASKED = -1;

/**
 * Decides which models may serve a call, in which order, and why. Pure: the same input gives the same output.
 * The built-in `extractive` runs inside the platform, sends nothing anywhere, costs nothing and never rests, so neither
 * policy nor data class nor budget nor health keeps it out: every chat call has a candidate.
 *
 * @returns the candidates and a reason for every model of the catalogue
 */
export function route(input: RouteInput): Route {
  const { models } = input.catalogue;
  const facts = factsOf(input.catalogue);
  const estimates = estimatesOf(input, facts);
  const exclusionOf = exclusionsUnder(input, facts, estimates);
  const decisions: RouteDecision[] = [];
  decisions.length = models.length; // every place is filled below, in two turns
  const hosted: number[] = [];
  const quoting: number[] = [];
  for (let index = 0; index < models.length; index += 1) {
    const model = models[index];
    if (!model) continue;
    const exclusion = exclusionOf(model, index);
    if (exclusion) decisions[index] = exclusion;
    else if (model.provider === 'extractive') quoting.push(index);
    else hosted.push(index);
  }

  const candidates: CatalogueModel[] = [];
  const include = (index: number, reason: Inclusion['reason'], score: ModelScore | null, isSticky: boolean) => {
    const model = models[index];
    if (!model) return;
    decisions[index] = { model: model.id, included: true, reason, order: candidates.length, score, isSticky };
    candidates.push(model);
  };
  const { profile, sticky } = input;
  const scored = profile && orderByScore(hosted, models, profile.weights, estimates);
  const scoreOf = (at: number) => scored?.scores[at] ?? null;
  const first = sticky === undefined ? -1 : hosted.indexOf(facts.indexOf.get(sticky) ?? -1);
  if (first >= 0) include(hosted[first] ?? 0, 'allowed', scoreOf(first), true);
  for (let turn = 0; turn < hosted.length; turn += 1) {
    const at = scored?.order[turn] ?? turn;
    if (at !== first) include(hosted[at] ?? 0, 'allowed', scoreOf(at), false);
  }
  for (const index of quoting) include(index, 'always_last', null, false);
  return { candidates, decisions };
}

function estimatesOf({ needs, health, today }: RouteInput, facts: CatalogueFacts): Estimates {
  const outputTokens = Math.min(needs.outputTokens ?? needs.estimatedTokens * SHARE_OF_ANSWER, needs.estimatedTokens);
  const inputTokens = needs.estimatedTokens - outputTokens;
  const { firstTokens } = facts;
  firstTokens.fill(NOT_ASKED);
  return {
    prices: facts.pricesOn(today ?? null),
    costIn: ({ input, output }, index) =>
      (inputTokens * (input[index] ?? NaN) + outputTokens * (output[index] ?? NaN)) / 1_000_000,
    firstTokenMsOf: (model, index) => {
      const known = firstTokens[index] ?? NaN;
      return known === NOT_ASKED
        ? (firstTokens[index] = health.firstTokenMs?.(model.id) ?? model.firstTokenMs ?? NaN)
        : known;
    },
  };
}
