import { z } from 'zod';
import { record } from '../audit/index.ts';
import { authorise, type Scope } from '../scope.ts';
import { findAssistant, holdAssistant } from './assistant.ts';
import { notFound } from '../errors.ts';

/*
 * The card of an assistant in the organisation's register of AI systems. Its risk class follows from answers to questions about what it is
 * used for, after Regulation (EU) 2024/1689 (the AI Act): Article 5, Article 6 with Annex III, Article 50.
 */

/** Uses that decide the class, each with the place in the regulation. */
export const riskQuestions = {
  manipulates: { class: 'prohibited', article: 'Article 5(1)(a), (b)' },
  scoresPeople: { class: 'prohibited', article: 'Article 5(1)(c)' },
  readsEmotions: { class: 'prohibited', article: 'Article 5(1)(f)' },
  biometrics: { class: 'high', article: 'Annex III, 1' },
  infrastructure: { class: 'high', article: 'Annex III, 2' },
  education: { class: 'high', article: 'Annex III, 3' },
  employment: { class: 'high', article: 'Annex III, 4' },
  benefits: { class: 'high', article: 'Annex III, 5(a)' },
  emergencyCalls: { class: 'high', article: 'Annex III, 5(d)' },
  lawOrAsylum: { class: 'high', article: 'Annex III, 6, 7' },
  courtsOrElections: { class: 'high', article: 'Annex III, 8' },
  meetsPeople: { class: 'limited', article: 'Article 50(1)' },
} as const satisfies Record<string, { class: RiskClass; article: string }>;
export const riskClasses = ['prohibited', 'high', 'limited', 'minimal'] as const;
export type RiskClass = (typeof riskClasses)[number];
export type RiskQuestion = keyof typeof riskQuestions;
// the names of a constant table are exactly its keys
const questions = Object.keys(riskQuestions) as readonly RiskQuestion[];

const line = z.string().trim().max(500);
export const registerCard = z.object({
  purpose: line.default(''),
  /** Who answers for it in the organisation. */
  owner: z.object({ name: line, email: z.union([z.email().max(254), z.literal('')]) }).default({ name: '', email: '' }),
  /** What data it works with, and whose. */
  data: line.default(''),
  legalBasis: line.default(''),
  /** How people watch over it. */
  oversight: line.default(''),
  answers: z.partialRecord(z.enum(questions), z.boolean()).default({}),
});
export type RegisterCard = z.infer<typeof registerCard>;

/** The class that the answers lead to, and the articles that say so; null while a question is open. */
export function riskOf({ answers }: Pick<RegisterCard, 'answers'>): { class: RiskClass; articles: string[] } | null {
  if (questions.some((question) => answers[question] === undefined)) return null;
  const yes = questions.filter((question) => answers[question]).map((question) => riskQuestions[question]);
  const found = riskClasses.find((one) => yes.some((use) => use.class === one)) ?? 'minimal';
  return { class: found, articles: yes.filter((use) => use.class === found).map(({ article }) => article) };
}

/** What answers lead to, before they are saved. */
export function weighRisk(scope: Scope, answers: RegisterCard['answers']): ReturnType<typeof riskOf> {
  authorise(scope, 'assistants:read');
  return riskOf({ answers });
}

/** A card with what it leads to and what the platform knows of the assistant. */
export interface RegisterEntry extends RegisterCard {
  assistantId: string;
  slug: string;
  name: string;
  audience: string;
  isPublished: boolean;
  risk: ReturnType<typeof riskOf>;
  /** Models that may answer for it. */
  models: { id: string; provider: string; region: string; operator: string }[];
}

const named = z.object({ name: z.string() }).catch({ name: '' });

/** The register: a card for each assistant. */
export async function listRegister(scope: Scope): Promise<RegisterEntry[]> {
  authorise(scope, 'assistants:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.assistant.findMany({ where: { tenantId }, orderBy: { id: 'asc' } }),
  );
  const models = installation.models.models
    .filter(({ capabilities }) => capabilities.includes('chat'))
    .map(({ id, provider, region, operator }) => ({ id, provider, region, operator }));
  return rows.map(({ id, slug, audience, draft, publishedVersion, register }) => {
    const card = registerCard.parse(register);
    return {
      ...card,
      assistantId: id,
      slug,
      audience,
      name: named.parse(draft).name,
      isPublished: publishedVersion !== null,
      risk: riskOf(card),
      models,
    };
  });
}

/** The card of one assistant. @throws RadrumError `not_found` */
export async function getRegisterCard(scope: Scope, idOrSlug: string): Promise<RegisterEntry> {
  authorise(scope, 'assistants:read');
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) => findAssistant(tx, tenantId, idOrSlug));
  const entry = row && (await listRegister(scope)).find(({ assistantId }) => assistantId === row.id);
  if (!entry) throw notFound();
  return entry;
}

/** @throws RadrumError `not_found` */
export async function updateRegisterCard(scope: Scope, idOrSlug: string, card: RegisterCard): Promise<void> {
  authorise(scope, 'assistants:write');
  const { tenantId, installation } = scope;
  const register = registerCard.parse(card);
  await installation.db.forTenant(tenantId, async (tx) => {
    const { id } = await holdAssistant(tx, tenantId, idOrSlug);
    await tx.assistant.update({ where: { tenantId_id: { tenantId, id } }, data: { register } });
    await record(tx, scope, 'register.changed', id, { risk: riskOf(register)?.class ?? 'open' });
  });
}
