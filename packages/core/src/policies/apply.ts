import type { DataClass, RoutePolicy } from '@radrum/routing';
import { matchesPhrases, type PersonalDataKind, personalDataKinds } from '@radrum/safeguards';
import type { ToolName } from '../tools/names.ts';
import type { PersonalDataAction, PolicyRules } from './rules.ts';

/*
 * What the rules mean for one question. Each is a pure function, so that the property tests can hold a tightened policy against the one
 * above it: what that refuses stays refused.
 */

/** The topic of the tenant's own that a question is about, if it is to be declined. */
export const declinedTopic = ({ declinedTopics }: PolicyRules, question: string) =>
  declinedTopics.find(({ phrases }) => matchesPhrases(question, phrases));

/** Whose matter a question is by the tenant's own list. */
export const ownReferral = ({ referrals }: PolicyRules, question: string) =>
  referrals.find(({ phrases }) => matchesPhrases(question, phrases));

/** Kinds of personal data that get an action. */
export const kindsTo = ({ personalData }: PolicyRules, action: PersonalDataAction): PersonalDataKind[] =>
  personalDataKinds.filter((kind) => personalData[kind] === action);

/** Whether a page may be quoted by its age; one that does not say how old it is may. */
export function isYoungEnough({ maxSourceAgeMonths }: PolicyRules, changedAt: string | null, now: Date): boolean {
  if (maxSourceAgeMonths === null || changedAt === null) return true;
  const oldest = new Date(now);
  oldest.setUTCMonth(oldest.getUTCMonth() - maxSourceAgeMonths);
  return new Date(changedAt) >= oldest;
}

/** The language that is answered in: the asker's, or the first that is allowed. */
export const spokenLanguage = ({ languages }: PolicyRules, language: string): string =>
  languages === null || languages.some((one) => base(one) === base(language)) ? language : (languages[0] ?? language);
const base = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** Which models may serve, as the routing layer takes it. */
export const routePolicy = ({ models, modelPlaces }: PolicyRules): RoutePolicy => ({
  ...(models && { models }),
  ...(modelPlaces && { places: modelPlaces }),
});

/** Whether spans may hold what a model was sent and what it answered. */
export const mayTrace = ({ tracesContent }: PolicyRules, dataClass: DataClass): boolean =>
  tracesContent && dataClass !== 'confidential';

/** Whether a role may open conversations. */
export const mayReadConversations = ({ conversationReaders }: PolicyRules, role: string): boolean =>
  conversationReaders === null || conversationReaders.includes(role);

/** The tools that a model may call while an assistant answers: none for citizens. */
export const allowedTools = ({ tools }: PolicyRules, audience: 'citizen' | 'staff'): readonly ToolName[] =>
  audience === 'staff' ? tools : [];
