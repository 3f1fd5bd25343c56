import type { Transaction } from '@radrum/db';
import { record } from '../audit/index.ts';
import type { Permission } from '../permissions.ts';
import { mayRead } from '../policies/conversation-readers.ts';
import { authorise, requireFreshSignIn, type Scope } from '../scope.ts';
import { contactWays } from './tenant.ts';

/** Where a page of rows begins, and how many it may hold. */
interface Place {
  tenantId: string;
  after: string | undefined;
  take: number;
}
/** One kind of line, with what it takes to read it. */
interface Part {
  kind: string;
  needs: Permission;
  /** Rows that are read at a time: few where each may be long. */
  take: number;
  read: (tx: Transaction, place: Place) => Promise<{ id: string }[]>;
}

/** Rows behind the last one that was read, by identifier. */
const page = ({ tenantId, after, take }: Place) =>
  ({ where: { tenantId, ...(after !== undefined && { id: { gt: after } }) }, orderBy: { id: 'asc' }, take }) as const;
/** Try-outs are nobody's questions, and are left out everywhere. */
const held = { channel: { in: ['widget', 'api'] } };

/**
 * What an organisation takes along, in the order of the file. Keys, secrets and ways of signing in stay here: they are of no use elsewhere.
 * The rows say their fields one by one, so that a new column gets into the file only when somebody has thought about it.
 */
const parts: readonly Part[] = [
  {
    kind: 'settings',
    needs: 'tenant:read',
    take: 1,
    read: async (tx, { tenantId, after }) => {
      const row = after === undefined && (await tx.tenant.findUnique({ where: { id: tenantId } }));
      if (!row) return [];
      const { id, slug, name, municipalityCode, locale, timeZone, accent, origins, createdAt } = row;
      const contact = contactWays.catch({}).parse(row.contact);
      return [{ id, slug, name, municipalityCode, locale, timeZone, accent, contact, origins, createdAt }];
    },
  },
  {
    kind: 'assistant',
    needs: 'assistants:read',
    take: 100,
    read: (tx, place) =>
      tx.assistant.findMany({
        ...page(place),
        select: {
          id: true,
          slug: true,
          audience: true,
          draft: true,
          publishedVersion: true,
          createdAt: true,
          updatedAt: true,
        },
      }),
  },
  {
    kind: 'assistant_version',
    needs: 'assistants:read',
    take: 100,
    read: (tx, place) =>
      tx.assistantVersion.findMany({
        ...page(place),
        select: {
          id: true,
          assistantId: true,
          number: true,
          settings: true,
          note: true,
          createdBy: true,
          createdAt: true,
        },
      }),
  },
  {
    kind: 'knowledge_base',
    needs: 'knowledge:read',
    take: 100,
    read: (tx, place) =>
      tx.knowledgeBase.findMany({
        ...page(place),
        select: { id: true, name: true, language: true, createdAt: true },
      }),
  },
  {
    kind: 'source',
    needs: 'knowledge:read',
    take: 100,
    read: (tx, place) =>
      tx.source.findMany({
        ...page(place),
        select: {
          id: true,
          knowledgeBaseId: true,
          type: true,
          title: true,
          url: true,
          settings: true,
          lastSyncedAt: true,
          createdAt: true,
        },
      }),
  },
  {
    kind: 'document',
    needs: 'knowledge:read',
    take: 50,
    read: (tx, place) =>
      tx.document.findMany({
        ...page(place),
        select: {
          id: true,
          knowledgeBaseId: true,
          sourceId: true,
          url: true,
          title: true,
          language: true,
          text: true,
          changedAt: true,
          createdAt: true,
          updatedAt: true,
        },
      }),
  },
  {
    kind: 'faq_entry',
    needs: 'knowledge:read',
    take: 200,
    read: (tx, place) =>
      tx.faqEntry.findMany({
        ...page(place),
        select: {
          id: true,
          sourceId: true,
          position: true,
          question: true,
          answer: true,
          url: true,
          isDraft: true,
          createdBy: true,
          createdAt: true,
          updatedAt: true,
        },
      }),
  },
  {
    kind: 'policy_version',
    needs: 'policies:read',
    take: 100,
    read: async (tx, place) =>
      (await tx.policyVersion.findMany({ ...page(place), include: { policy: { select: { subject: true } } } })).map(
        ({ id, policy, number, rules, note, effectiveFrom, withdrawnAt, createdBy, createdAt }) => ({
          id,
          subject: policy.subject,
          number,
          rules,
          note,
          effectiveFrom,
          withdrawnAt,
          createdBy,
          createdAt,
        }),
      ),
  },
  {
    kind: 'synonym',
    needs: 'knowledge:read',
    take: 500,
    read: (tx, place) =>
      tx.synonym.findMany({
        ...page(place),
        select: {
          id: true,
          term: true,
          words: true,
          language: true,
          createdBy: true,
          createdAt: true,
          updatedAt: true,
        },
      }),
  },
  {
    kind: 'own_model',
    needs: 'models:read',
    take: 100,
    read: (tx, place) =>
      tx.ownModel.findMany({
        ...page(place),
        select: { id: true, modelId: true, entry: true, createdBy: true, createdAt: true, updatedAt: true },
      }),
  },
  {
    kind: 'routing_profile',
    needs: 'models:read',
    take: 100,
    read: (tx, place) =>
      tx.routingProfile.findMany({
        ...page(place),
        select: { id: true, name: true, rules: true, createdBy: true, createdAt: true, updatedAt: true },
      }),
  },
  {
    kind: 'budget',
    needs: 'usage:read',
    take: 200,
    read: (tx, place) =>
      tx.budget.findMany({
        ...page(place),
        select: {
          id: true,
          scope: true,
          subjectId: true,
          period: true,
          unit: true,
          amount: true,
          isHard: true,
          createdBy: true,
          createdAt: true,
          updatedAt: true,
        },
      }),
  },
  {
    kind: 'usage',
    needs: 'usage:read',
    take: 500,
    read: (tx, place) => tx.usage.findMany({ ...page(place), omit: { tenantId: true } }),
  },
  {
    kind: 'conversation',
    needs: 'conversations:read',
    take: 200,
    read: (tx, place) => {
      const { where, ...order } = page(place);
      return tx.conversation.findMany({
        ...order,
        where: { ...where, ...held },
        select: {
          id: true,
          assistantId: true,
          language: true,
          channel: true,
          createdAt: true,
          lastAt: true,
          handoffs: { select: { reason: true, createdAt: true }, orderBy: { id: 'asc' } },
        },
      });
    },
  },
  {
    kind: 'message',
    needs: 'conversations:read',
    take: 200,
    read: (tx, place) => {
      const { where, ...order } = page(place);
      return tx.message.findMany({
        ...order,
        where: { ...where, conversation: held },
        select: {
          id: true,
          conversationId: true,
          turn: true,
          question: true,
          answer: true,
          outcome: true,
          language: true,
          assistantVersion: true,
          route: true,
          createdAt: true,
          citations: { select: { url: true, title: true, quote: true, page: true }, orderBy: { number: 'asc' } },
          feedback: { select: { rating: true, comment: true, createdAt: true } },
        },
      });
    },
  },
];

/**
 * What an organisation has made and been asked, as JSON lines, a piece at a time: each kind only where the caller may read it, and
 * conversations only where the policy, too, lets the caller's role open them. The first line says which kinds are there and which are
 * not, the last how many lines came before it, so that a file that broke off is known. That it was taken stands in the log.
 * @throws RadrumError `forbidden`, `step_up_required`
 */
export async function exportTenant(scope: Scope): Promise<AsyncGenerator<string>> {
  authorise(scope, 'tenant:read');
  requireFreshSignIn(scope);
  const mayOpen = await mayRead(scope);
  const given = parts.filter(({ needs }) => (needs === 'conversations:read' ? mayOpen : scope.permissions.has(needs)));
  const kinds = given.map(({ kind }) => kind);
  await scope.installation.db.forTenant(scope.tenantId, (tx) =>
    record(tx, scope, 'tenant.exported', scope.tenantId, { kinds }),
  );
  return pieces(scope, given);
}

async function* pieces({ tenantId, installation }: Scope, given: readonly Part[]): AsyncGenerator<string> {
  const leftOut = parts.filter((part) => !given.includes(part)).map(({ kind }) => kind);
  yield line('export', { format: 1, at: new Date(), tenantId, kinds: given.map(({ kind }) => kind), leftOut });
  let lines = 1;
  for (const { kind, take, read } of given) {
    let after: string | undefined;
    do {
      const place = { tenantId, after, take };
      const rows = await installation.db.forTenant(tenantId, (tx) => read(tx, place));
      if (rows.length > 0) yield rows.map((row) => line(kind, row)).join('');
      lines += rows.length;
      after = rows.length === take ? rows.at(-1)?.id : undefined;
    } while (after !== undefined);
  }
  yield line('end', { lines });
}

const line = (kind: string, row: object): string => `${JSON.stringify({ kind, ...row })}\n`;
