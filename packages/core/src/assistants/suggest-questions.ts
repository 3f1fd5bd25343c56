import { languageOf } from '@radrum/knowledge';
import { explainQuestion } from '../conversations/explain.ts';
import type { AnsweringAssistant } from '../conversations/turn.ts';
import { notFound } from '../errors.ts';
import { nothingPublished } from '../policies/in-force.ts';
import { authorise, systemScope, type Scope } from '../scope.ts';
import { contactWays } from '../tenants/index.ts';
import { type HeadedPage, questionCandidates } from './question-candidates.ts';

/** A question that the pages answer, with the answer that they give now. */
export interface SuggestedQuestion {
  question: string;
  text: string;
  language: string;
  citations: { url: string | null; title: string; quote: string }[];
}

/** How many are proposed, and how many are tried for that. */
const [wanted, mostTried] = [3, 40];
/** Pages that questions are made of, those first that were found first: they stand nearest to the start page. */
const mostPages = 500;
/** An answer of more quotes is about something near it, or about several things. */
const mostQuotes = 2;
/** Letters of a page that tell how it writes the words of its title. */
const textRead = 3_000;

/**
 * Proposes questions for a new assistant: made of the pages' titles and headings, and tried. Those stay that are answered with quotes of the
 * very page that they were made of. They come from different pages, of the language that most pages are in.
 * @returns at most three; none while nothing has been read
 * @throws RadrumError `not_found`
 */
export async function suggestQuestions(scope: Scope, knowledgeBaseId: string): Promise<SuggestedQuestion[]> {
  authorise(scope, 'assistants:read');
  const { assistant, pages } = await read(scope, knowledgeBaseId);
  // trying out what is not stored needs no right to ask, and no model that costs anything
  const reader = systemScope(scope.installation, scope.tenantId, 'suggestions');
  const found: SuggestedQuestion[] = [];
  const used = new Set<string>();
  let tried = 0;
  for (const { question, documentId, wantsFigure } of questionCandidates(pages)) {
    if (found.length === wanted || tried === mostTried) break;
    if (used.has(documentId)) continue;
    tried++;
    const signal = AbortSignal.timeout(5_000);
    const { shown } = await explainQuestion(reader, {
      assistant,
      question: { text: question },
      channel: 'console',
      quotesOnly: true,
      signal,
    });
    const isItsOwn = shown.citations.every((citation) => citation.documentId === documentId);
    const isShort = shown.citations.length <= mostQuotes;
    const hasFigure = shown.citations.some(({ quote }) => /\d/.test(quote));
    if (shown.outcome !== 'answered' || !isItsOwn || !isShort || (wantsFigure && !hasFigure)) continue;
    used.add(documentId);
    const citations = shown.citations.map(({ url, title, quote }) => ({ url, title, quote }));
    found.push({ question, text: shown.text, language: assistant.languages[0] ?? 'sv', citations });
  }
  return found;
}

async function read(
  { tenantId, installation }: Scope,
  knowledgeBaseId: string,
): Promise<{ assistant: AnsweringAssistant; pages: HeadedPage[] }> {
  const { base, tenant } = await installation.db.forTenant(tenantId, async (tx) => ({
    base: await tx.knowledgeBase.findFirst({ where: { tenantId, id: knowledgeBaseId } }),
    tenant: await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } }),
  }));
  if (!base) throw notFound();
  const pages = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<HeadedPage>(
      `select d.id as "documentId", d.title, d.language, left(d.text, $3) as text,
         array(select distinct heading from passage p, unnest(p.headings) as heading
           where p.tenant_id = d.tenant_id and p.document_id = d.id and not p.duplicate) as headings
       from document d where d.tenant_id = $1 and d.knowledge_base_id = $2 and d.language =
           (select language from document where tenant_id = $1 and knowledge_base_id = $2
            group by language order by count(*) desc, language limit 1)
       order by d.id limit $4`,
      [tenantId, knowledgeBaseId, textRead, mostPages],
    );
    return rows;
  });
  const language = pages[0]?.language ?? languageOf(base.language).code;
  const { name, locale, timeZone, accent, contact } = tenant;
  const assistant: AnsweringAssistant = {
    id: 'suggestions',
    slug: 'suggestions',
    audience: 'citizen',
    version: 0,
    name,
    instructions: '',
    greeting: '',
    languages: [language],
    knowledgeBaseIds: [base.id],
    suggestedQuestions: [],
    handoff: { form: false, email: null },
    look: { launcher: '', side: 'right' },
    policy: nothingPublished,
    notice: null,
    isPaused: false,
    quotesOnly: false,
    isBeyondPlan: false,
    tellsWhenFinished: false,
    tenant: { name, locale, timeZone, accent, contact: contactWays.catch({}).parse(contact) },
  };
  return { assistant, pages };
}
