import { type DataClass, EmbedFailure } from '@radrum/routing';
import { maskPersonalData } from '@radrum/safeguards';
import { atLeast } from '../data-class.ts';
import { embedMetered } from '../models/embed.ts';
import type { PolicyRules } from '../policies/rules.ts';
import type { Scope } from '../scope.ts';
import { dataClassOf, embeddingModel, hasEmbeddingModel } from './embedding-model.ts';
import { vectorTableOf } from './vector-tables.ts';

/** A question waits so long for vectors, and is answered without them after it. */
const patienceMs = 300;
/** Passages near in meaning that become candidates. */
const nearestTaken = 40;

/** Under which rules, and how sensitive the question is, where that is more than the knowledge. */
interface Asked {
  rules: PolicyRules;
  dataClass?: DataClass;
}

/**
 * The passages of some knowledge bases that are nearest to a question in meaning, nearest first. Empty where the platform has no embedding
 * model, where none is cleared for this knowledge and this question or allowed by the policy, and where it does not answer in time: search works without.
 * Personal data is masked before the question is sent.
 */
export async function nearestPassages(
  scope: Scope,
  knowledgeBaseIds: readonly string[],
  question: string,
  asked: Asked,
): Promise<string[]> {
  const { installation } = scope;
  if (!hasEmbeddingModel(installation) || knowledgeBaseIds.length === 0 || question.trim() === '') return [];
  const tooLate = Promise.withResolvers<string[]>();
  const timer = setTimeout(() => tooLate.resolve([]), patienceMs);
  const found = find(scope, knowledgeBaseIds, maskPersonalData(question).text, asked).catch((error: unknown) => {
    const kind = error instanceof EmbedFailure ? error.kind : 'failed';
    installation.log.warn({ kind }, 'a question was searched for without vectors');
    return [];
  });
  try {
    return await Promise.race([found, tooLate.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function find(
  scope: Scope,
  knowledgeBaseIds: readonly string[],
  question: string,
  { rules, dataClass = 'open' }: Asked,
): Promise<string[]> {
  const { installation, tenantId, requestId } = scope;
  const ofKnowledge = await installation.db.sqlForTenant(tenantId, (sql) =>
    dataClassOf(sql, tenantId, knowledgeBaseIds),
  );
  const model = ofKnowledge && embeddingModel(installation, atLeast(ofKnowledge, dataClass), rules);
  if (!model) return [];
  const tables = Promise.all(knowledgeBaseIds.map((id) => vectorTableOf(scope, id, model.id)));
  const signal = new AbortController().signal;
  const texts = [question];
  const asked = embedMetered(scope, { entry: model, texts, subject: requestId, signal, timeoutMs: patienceMs });
  const [{ vectors }, read] = await Promise.all([asked, tables]);
  const [vector = []] = vectors;
  return read
    .flatMap((table) => table.nearest(vector, nearestTaken))
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, nearestTaken)
    .map(({ passageId }) => passageId);
}
