import { z } from 'zod';
import { DATA_CLASSES, type DataClass } from './model.ts';

/** What a model must be to be chosen under a profile; what is left out does not matter. */
export interface ProfileRequirements {
  /** It is cleared for this class, whatever the call itself is about. */
  readonly dataClass?: DataClass | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly operators?: readonly string[] | undefined;
  readonly models?: readonly string[] | undefined;
  /** A model that is known to be slower is out; one that nothing is known of is not. */
  readonly maxFirstTokenMs?: number | undefined;
}

/** What candidates are ordered by, and how much each of it counts. Only their proportion matters. */
export const DIMENSIONS = ['preference', 'cost', 'quality', 'latency'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type ProfileWeights = Readonly<Record<Dimension, number>>;

/** Named rules over the catalogue: which models, in which order. */
export interface Profile {
  readonly name: string;
  readonly describes?: { readonly sv: string; readonly en: string } | undefined;
  readonly requires: ProfileRequirements;
  readonly weights: ProfileWeights;
}

/** The profiles that every tenant has. */
export const PROFILES = [
  {
    name: 'auto',
    describes: {
      sv: 'Modellerna i den ordning som katalogen har.',
      en: 'The models in the catalogue’s own order.',
    },
    requires: {},
    weights: { preference: 1, cost: 0, quality: 0, latency: 0 },
  },
  {
    name: 'fast',
    describes: {
      sv: 'Den modell som börjar svara snabbast; av två lika snabba den billigare.',
      en: 'The model that begins to answer soonest; of two as fast, the cheaper.',
    },
    requires: {},
    // Cost counts so little that it decides only between models that are about as fast.
    weights: { preference: 0, cost: 0.01, quality: 0, latency: 0.99 },
  },
  {
    name: 'accurate',
    describes: {
      sv: 'Den modell som svarar bäst, oavsett vad den kostar.',
      en: 'The model with the best answers, whatever it costs.',
    },
    requires: {},
    weights: { preference: 0, cost: 0, quality: 1, latency: 0 },
  },
  {
    name: 'confidential',
    describes: {
      sv: 'Bara modeller som är godkända för sekretessbelagda uppgifter, i katalogens ordning.',
      en: 'Only models that are cleared for confidential data, in the catalogue’s order.',
    },
    requires: { dataClass: 'confidential' },
    weights: { preference: 1, cost: 0, quality: 0, latency: 0 },
  },
] as const satisfies readonly Profile[];

const names = (longest: number) => z.array(z.string().min(1).max(longest)).min(1).max(200);
const weight = z.number().min(0).max(1_000);
const description = z.string().trim().min(1).max(300);

/** A tenant's own profile, as it comes in. */
export const profileSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'use 1 to 40 of a-z, 0-9 and "-", a letter first')
    .refine((name) => !PROFILES.some((profile) => profile.name === name), 'is the name of a profile that everyone has'),
  describes: z.strictObject({ sv: description, en: description }).optional(),
  requires: z
    .strictObject({
      dataClass: z.enum(DATA_CLASSES),
      regions: names(64),
      operators: names(120),
      models: names(64),
      maxFirstTokenMs: z.int().min(1).max(3_600_000),
    })
    .partial()
    .default({}),
  weights: z
    .strictObject({ preference: weight, cost: weight, quality: weight, latency: weight })
    .refine((weights) => DIMENSIONS.some((dimension) => weights[dimension] > 0), 'give at least one more than 0'),
}) satisfies z.ZodType<Profile>;

/** The profile of a name: one that everyone has, or one of the tenant's own. */
export const findProfile = (name: string, own: readonly Profile[] = []): Profile | undefined =>
  PROFILES.find((profile) => profile.name === name) ?? own.find((profile) => profile.name === name);
