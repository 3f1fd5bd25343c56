import type { Capability, DataClass } from './model.ts';
import type { ModelScore } from './order.ts';
import type { ProfileRequirements } from './profiles.ts';

/** Why a model is out, and what is to be known of it: plain data, so that it can be stored, sent and put into words. */
export interface ExclusionDetails {
  capability_missing: { missing: readonly Capability[] };
  language_not_supported: { language: string };
  retired: { since: string; replacement: string | null };
  /** `policy` is the policy's label, where it has one. */
  model_not_in_policy: { policy: string | null };
  /** `regions`: those that may get data of the class. The model's own is among them where only its operator is not allowed. */
  place_not_in_policy: PlaceDetail;
  data_class_not_cleared: { dataClass: DataClass };
  not_in_profile: { profile: string; requirement: keyof ProfileRequirements };
  context_too_small: { contextTokens: number; neededTokens: number };
  too_slow: { firstTokenMs: number; budgetMs: number };
  budget_spent: Record<never, never>;
  /** No exchange rate from the one to the other is known. */
  currency_not_in_budget: { currency: string; budgetCurrency: string };
  budget_too_small: { cost: number; left: number; currency: string | null };
  resting: Record<never, never>;
}

export interface PlaceDetail {
  readonly region: string;
  readonly operator: string;
  readonly dataClass: DataClass;
  readonly regions: readonly string[];
  readonly policy: string | null;
}

export type ExclusionReason = keyof ExclusionDetails;
/** Why a model is in the route or not. */
export type RouteReason = 'allowed' | 'always_last' | ExclusionReason;

/** A model that may serve the call. */
export interface Inclusion {
  readonly model: string;
  readonly included: true;
  readonly reason: 'allowed' | 'always_last';
  /** Its place among the candidates, from 0. */
  readonly order: number;
  /** What its place was reckoned from; null where the catalogue's order decided. */
  readonly score: ModelScore | null;
  /** It comes first because the conversation is with it already. */
  readonly isSticky: boolean;
}

/** A model that may not, with the first rule that it breaks. */
export type Exclusion<Reason extends ExclusionReason = ExclusionReason> = {
  [One in Reason]: {
    readonly model: string;
    readonly included: false;
    readonly reason: One;
    readonly detail: Readonly<ExclusionDetails[One]>;
  };
}[Reason];

export type RouteDecision = Inclusion | Exclusion;
