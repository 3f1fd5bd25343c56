import { DATA_CLASSES } from '@radrum/routing';
import type { PersonalDataKind } from '@radrum/safeguards';
import { z } from 'zod';
import { toolNames } from '../tools/names.ts';

const words = z.array(z.string().trim().min(2).max(80)).min(1).max(40);
const webAddress = z.url({ protocol: /^https?$/ }).max(500);
const phone = z.string().trim().min(3).max(40);
const name = z.string().trim().min(1).max(120);

/** What becomes of personal data that a citizen writes. */
export const personalDataActions = ['allow', 'mask', 'refuse'] as const;
export type PersonalDataAction = (typeof personalDataActions)[number];
const action = z.enum(personalDataActions);

/** Which data may go to models that run in a region, and at one operator where it is named. */
const modelPlace = z.object({
  region: z.string().trim().min(1).max(64),
  operator: z.string().trim().min(1).max(120).nullable(),
  upTo: z.enum(DATA_CLASSES),
});
export type ModelPlace = z.infer<typeof modelPlace>;

/** Every rule with its shape. What a level leaves out comes from the level above. */
export const policyRules = z.object({
  /** Questions that hold one of the phrases are declined with the reply. */
  declinedTopics: z.array(z.object({ name, phrases: words, reply: z.string().trim().min(1).max(1000) })).max(50),
  /** Pages that say they are older are not quoted; null: whatever their age. */
  maxSourceAgeMonths: z.int().min(1).max(240).nullable(),
  personalData: z.object({
    identity_number: action,
    coordination_number: action,
    card: action,
    email: action,
    phone: action,
  } satisfies Record<PersonalDataKind, typeof action>),
  /** A model may be asked where one of these lets it; null: as the platform's models say themselves. */
  modelPlaces: z.array(modelPlace).max(50).nullable(),
  /** Identifiers of the catalogue; null: every model. */
  models: z.array(z.string().min(1).max(64)).max(200).nullable(),
  /** Languages that are answered in (BCP 47); null: every one that the assistant has. */
  languages: z
    .array(z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/))
    .min(1)
    .max(40)
    .nullable(),
  tone: z.enum(['plain', 'formal', 'warm']),
  readingLevel: z.enum(['easy', 'plain', 'expert']),
  answerLength: z.enum(['short', 'medium', 'long']),
  /** Local help in a crisis, told after 112. */
  crisisContacts: z.array(z.object({ name, phone })).max(20),
  /** Said after the crisis reply. */
  crisisNote: z.string().trim().max(500),
  /** How citizens are told that they talk to a machine. It can be worded, and not be removed. */
  aiNotice: z.string().trim().min(10).max(300).nullable(),
  /** What is said and offered where the knowledge does not answer. */
  whenUnanswered: z.object({
    text: z.string().trim().max(500),
    closestPages: z.boolean(),
    contact: z.boolean(),
  }),
  /** Whose matter something is, besides those that the platform knows: municipal companies, joint bodies. */
  referrals: z.array(z.object({ name, phrases: words, url: webAddress, phone: phone.nullable() })).max(100),
  /** Conversations are removed after as many days; null: they are kept. */
  conversationDays: z.int().min(1).max(3650).nullable(),
  /** Which roles may open conversations, of those that have the right to; null: all of them. */
  conversationReaders: z.array(z.string().max(60)).max(50).nullable(),
  /** Whether editors may use what citizens asked to improve the knowledge: gaps, suggestions, comparisons. */
  usesConversations: z.boolean(),
  /** Whether a question that was asked word for word before, within the hour, gets the same answer without being answered anew. */
  reusesAnswers: z.boolean(),
  /** Whether the operator's traces hold what models were sent and what they answered, masked; what is confidential never. */
  tracesContent: z.boolean(),
  /** Works of staff are removed after as many days without a change; null: they are kept. */
  workDays: z.int().min(1).max(3650).nullable(),
  /** The data class that a work of staff has at least. */
  leastWorkClass: z.enum(DATA_CLASSES),
  /** Tools that a model may call while it answers staff. Citizens' assistants have none, whatever stands here. */
  tools: z.array(z.enum(toolNames)).max(toolNames.length),
});
export type PolicyRules = z.infer<typeof policyRules>;
export type RuleName = keyof PolicyRules;
/** What one level sets. */
export const policyChanges = policyRules.partial();
export type PolicyChanges = Partial<PolicyRules>;

// the names of a constant schema are exactly its fields
export const ruleNames = Object.keys(policyRules.shape) as readonly RuleName[];

/** What holds where nobody has said anything. */
export const platformRules: PolicyRules = {
  declinedTopics: [],
  maxSourceAgeMonths: null,
  personalData: { identity_number: 'mask', coordination_number: 'mask', card: 'mask', email: 'mask', phone: 'mask' },
  modelPlaces: null,
  models: null,
  languages: null,
  tone: 'plain',
  readingLevel: 'plain',
  answerLength: 'medium',
  crisisContacts: [],
  crisisNote: '',
  aiNotice: null,
  whenUnanswered: { text: '', closestPages: true, contact: true },
  referrals: [],
  conversationDays: 365,
  conversationReaders: null,
  usesConversations: true,
  reusesAnswers: false,
  tracesContent: false,
  workDays: 90,
  leastWorkClass: 'open',
  // each reads what the assistant may read anyway, or reckons
  tools: [...toolNames],
};
