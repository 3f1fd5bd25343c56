import type pg from 'pg';

/** How much a tenant is filled with. Each document has three passages, each conversation one question. */
export interface Size {
  assistants: number;
  documents: number;
  conversations: number;
}

/** The identifier of a row that was filled in: those of two tenants may be the same, as their keys hold the tenant. */
export const filledId = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(22, '0')}`;

const id = (prefix: string, number: string) => `'${prefix}_' || lpad((${number})::text, 22, '0')`;
const settings = `jsonb_build_object('name', 'Assistent ' || n, 'knowledgeBaseIds', jsonb_build_array('${filledId('kb', 1)}'))`;

/** Fills a tenant as the tables' owner, with what a busy municipality has after some months; conversations are three minutes apart. */
export async function fillTenant(owner: pg.Client, tenantId: string, size: Size): Promise<void> {
  const { assistants, documents, conversations } = size;
  const many = (count: number) => `generate_series(1, ${count}) n`;
  const statements = [
    `insert into knowledge_base (tenant_id, id, name) values ($tenant, '${filledId('kb', 1)}', 'Webb')`,
    `insert into source (tenant_id, id, knowledge_base_id, type, title, status, found, fetched, indexed)
     select $tenant, ${id('src', 'n')}, '${filledId('kb', 1)}', 'website', 'Webbplats ' || n, 'ready', 2000, 2000, 2000 from ${many(10)}`,
    `insert into document (tenant_id, id, knowledge_base_id, source_id, url, title, language, text, content_hash)
     select $tenant, ${id('doc', 'n')}, '${filledId('kb', 1)}', ${id('src', '1 + n % 10')}, 'https://kommunen.example/sida-' || n, 'Sida ' || n,
       'sv', repeat('Text om något. ', 40), md5(n::text) from ${many(documents)}`,
    `insert into passage (tenant_id, id, knowledge_base_id, document_id, position, headings, text)
     select $tenant, ${id('psg', 'n * 3 + p')}, '${filledId('kb', 1)}', ${id('doc', 'n')}, p, '{Rubrik}', 'Text om något.'
     from ${many(documents)}, generate_series(0, 2) p`,
    `insert into assistant (tenant_id, id, slug, audience, draft, published_version)
     select $tenant, ${id('asst', 'n')}, 'assistent-' || n, 'citizen', ${settings}, 1 from ${many(assistants)}`,
    `insert into assistant_version (tenant_id, id, assistant_id, number, settings, created_by)
     select $tenant, ${id('ver', 'n')}, ${id('asst', 'n')}, 1, ${settings}, 'bench' from ${many(assistants)}`,
    `insert into conversation (tenant_id, id, assistant_id, language, channel, owned_by, turns, created_at, last_at)
     select $tenant, ${id('conv', 'n')}, ${id('asst', `1 + n % ${assistants}`)}, case when n % 9 = 0 then 'en' else 'sv' end, 'widget', 'key_x', 1,
       now() - n * interval '3 minutes', now() - n * interval '3 minutes' from ${many(conversations)}`,
    `insert into message (tenant_id, id, conversation_id, turn, question, answer, outcome, language, assistant_version, route, trace,
       input_tokens, output_tokens, first_token_ms, duration_ms, topic, created_at)
     select $tenant, ${id('msg', 'n')}, ${id('conv', 'n')}, 1, 'Fråga ' || n || ' om sopor', 'Ett svar.',
       (array['answered', 'answered', 'answered', 'unanswered', 'declined', 'social'])[1 + n % 6],
       case when n % 9 = 0 then 'en' else 'sv' end, 1,
       '{"model":"extractive","provider":"extractive","region":"local","fallbackFrom":[]}', '{}', 10, 20, 30, 40, 'topic-' || n % 300,
       now() - n * interval '3 minutes' from ${many(conversations)}`,
    `insert into citation (tenant_id, id, message_id, number, url, title, quote, document_id)
     select $tenant, ${id('cit', 'n')}, ${id('msg', 'n')}, 1, 'https://kommunen.example/', 'Sida', 'Text om något.', ${id('doc', `1 + n % ${documents}`)}
     from ${many(conversations)}`,
    `insert into feedback (tenant_id, id, message_id, rating, created_at)
     select $tenant, ${id('fb', 'n')}, ${id('msg', 'n')}, case when n % 4 = 0 then 'down' else 'up' end, now() - n * interval '3 minutes'
     from generate_series(1, ${conversations}, 10) n`,
    `insert into handoff (tenant_id, id, conversation_id, reason)
     select $tenant, ${id('hand', 'n')}, ${id('conv', 'n')}, 'person' from generate_series(1, ${conversations}, 50) n`,
    `insert into audit_event (tenant_id, id, actor, action, subject, request_id, at)
     select $tenant, ${id('evt', 'n')}, 'member:x', 'message.settled', 'msg_x', 'req_x', now() - n * interval '3 minutes' from ${many(conversations)}`,
    `insert into usage (tenant_id, id, kind, subject, model, provider, region, input_tokens, output_tokens)
     select $tenant, ${id('use', 'n')}, 'answer', 'msg_x', 'extractive', 'extractive', 'local', 10, 20 from ${many(conversations)}`,
  ];
  for (const statement of statements) await owner.query(statement.replaceAll('$tenant', `'${tenantId}'`));
}
