import type { Catalogue } from './catalogue.ts';
import type { RouteDecision } from './decision.ts';
import type { Capability, CatalogueModel, DataClass } from './model.ts';
import type { Profile } from './profiles.ts';

/** What a call needs of a model. */
export interface CallNeeds {
  /** One, or all of several. */
  readonly capability: Capability | readonly Capability[];
  readonly dataClass: DataClass;
  /** Question, passages and the longest answer together. */
  readonly estimatedTokens: number;
  /** Of these, the longest answer's; a quarter where it is left out. Only costs depend on it. */
  readonly outputTokens?: number | undefined;
  /** What is answered in (BCP 47). */
  readonly language?: string | undefined;
  /** A model that is known to take longer to its first token is out. */
  readonly latencyBudgetMs?: number | undefined;
}

/** Which models the tenant's policy allows, and where data may go. A missing list allows all. */
export interface RoutePolicy {
  readonly models?: readonly string[] | undefined;
  /** Where data may go: a model may serve a call where one of these names its region (and its operator, where one is given) with a class as high. */
  readonly places?: readonly { region: string; operator: string | null; upTo: DataClass }[] | undefined;
  /** How the policy is called where a decision is put into words ("Lindvik 2026-3"). */
  readonly label?: string | undefined;
}

/** What is left to spend. With nothing left, only the built-in model may serve. */
export interface RouteBudget {
  /** In `currency`; null: no budget counts money. */
  readonly left: number | null;
  /** Models whose prices cannot be converted into it are out; null: any, each by its own. */
  readonly currency: string | null;
  /** Null: no budget counts tokens. */
  readonly tokensLeft?: number | null | undefined;
}

/** A model that may serve the call. */
export type Candidate = CatalogueModel;

export interface Route {
  /** In the order in which they are to be tried; `extractive` last where it can serve the call. */
  readonly candidates: readonly Candidate[];
  /** One for every model of the catalogue, in its order. */
  readonly decisions: readonly RouteDecision[];
}

export interface RouteInput {
  readonly needs: CallNeeds;
  readonly policy: RoutePolicy;
  readonly catalogue: Catalogue;
  /** Which models are resting after failures, and how fast they were lately (see `createModelHealth`). */
  readonly health: { isAvailable(modelId: string): boolean; firstTokenMs?(modelId: string): number | null };
  readonly budget?: RouteBudget | undefined;
  /** Without one, the catalogue's order holds. */
  readonly profile?: Profile | undefined;
  /** The model that the conversation is with: it comes first where it may serve. */
  readonly sticky?: string | undefined;
  /** ISO date. Without it no model is retired, and prices are those of the day when the catalogue was read, exchange rates the newest. */
  readonly today?: string | undefined;
}
