import { type Client, type ClientOptions, createClient, type RequestOptions } from './client.ts';
import { pagesOf } from './pages.ts';
import { type AnswerStream, streamMessage } from './stream-message.ts';
import type * as T from './types/index.ts';

type Options = RequestOptions;

/**
 * The whole API of a Rådrum installation.
 * @example
 * const radrum = new Radrum({ baseUrl: 'https://assistent.lindvik.example', key: 'rs_…' });
 * const answer = await radrum.messages.ask('fraga-lindvik', { text: 'Vad kostar sophämtningen?' });
 */
export class Radrum {
  readonly tenants;
  readonly keys;
  readonly knowledgeBases;
  readonly sources;
  readonly documents;
  readonly assistants;
  readonly messages;
  readonly conversations;
  readonly usage;
  readonly synonyms;
  readonly auditEvents;
  /** Passages of knowledge bases, best first. */
  readonly search: (request: T.SearchRequest, options?: Options) => Promise<T.SearchHit[]>;
  /** Whether the installation is ready to work. */
  readonly health: (options?: Options) => Promise<{ isReady: boolean }>;

  constructor(options: ClientOptions) {
    const client = createClient(options);
    this.tenants = tenantsOf(client);
    this.keys = keysOf(client);
    this.knowledgeBases = knowledgeBasesOf(client);
    this.sources = sourcesOf(client);
    this.documents = { get: (id: string, more?: Options) => client.send('GET /documents/{id}', { ...more, id }) };
    this.assistants = assistantsOf(client);
    this.messages = messagesOf(client);
    this.conversations = conversationsOf(client);
    this.usage = usageOf(client);
    this.synonyms = synonymsOf(client);
    this.auditEvents = {
      list: (query: T.AuditQuery = {}, more?: Options) =>
        pagesOf(query, (page) => client.send('GET /audit-events', { ...more, query: page })),
    };
    this.search = async (body, more) => (await client.send('POST /search', { ...more, body })).data;
    this.health = async (more) => ({ isReady: await client.isReady(more) });
  }
}

const tenantsOf = (client: Client) => ({
  /** With the operator key. Not repeated after a lost connection: the secret key is shown once, and would be lost with it. */
  create: (body: T.NewTenant, more?: Options) => client.send('POST /tenants', { maxRetries: 0, ...more, body }),
});

const keysOf = (client: Client) => ({
  create: (body: T.NewKey, more?: Options) => client.send('POST /keys', { ...more, body }),
  list: (query: T.PageQuery = {}, more?: Options) =>
    pagesOf(query, (page) => client.send('GET /keys', { ...more, query: page })),
  /** Makes a key in place of another, shown this once; both work until the overlap (24 hours unless said) has ended. Not repeated: the key would be lost. */
  rotate: (id: string, body: { overlapHours?: number } = {}, more?: Options) =>
    client.send('POST /keys/{id}/rotate', { maxRetries: 0, ...more, id, body }),
  /** Ends a key at once. */
  delete: (id: string, more?: Options) => client.send('DELETE /keys/{id}', { ...more, id }),
});

const usageOf = (client: Client) => ({
  /** The ledger, an attempt at a model a row. */
  list: (query: T.PageQuery = {}, more?: Options) =>
    pagesOf(query, async (page) => {
      const answer = await client.send('GET /usage', { ...more, query: page });
      return 'nextCursor' in answer ? answer : { data: [], nextCursor: null };
    }),
  /** The sums of a period by day, assistant, model, member or key. */
  sums: async (query: T.UsageSumsQuery, more?: Options): Promise<T.UsageSums> => {
    const answer = await client.send('GET /usage', { ...more, query });
    return 'from' in answer ? answer : { from: '', to: '', currency: null, data: [] };
  },
});

/** What citizens call things and what the pages call them: the organisation's own, and what all share. */
const synonymsOf = (client: Client) => ({
  list: async (more?: Options) => (await client.send('GET /synonyms', { ...more })).data,
  create: (body: T.NewSynonym, more?: Options) => client.send('POST /synonyms', { ...more, body }),
  update: (id: string, body: T.NewSynonym, more?: Options) =>
    client.send('PATCH /synonyms/{id}', { ...more, id, body }),
  delete: (id: string, more?: Options) => client.send('DELETE /synonyms/{id}', { ...more, id }),
  share: (id: string, isShared = true, more?: Options) =>
    client.send('POST /synonyms/{id}/share', { ...more, id, body: { isShared } }),
  /** What organisations share with one another. */
  commons: async (more?: Options) => (await client.send('GET /commons/synonyms', { ...more })).data,
  take: (id: string, more?: Options) => client.send('POST /commons/synonyms/{id}/take', { ...more, id }),
});

const knowledgeBasesOf = (client: Client) => ({
  create: (body: T.NewKnowledgeBase, more?: Options) => client.send('POST /knowledge-bases', { ...more, body }),
  list: (query: T.PageQuery = {}, more?: Options) =>
    pagesOf(query, (page) => client.send('GET /knowledge-bases', { ...more, query: page })),
  get: (id: string, more?: Options) => client.send('GET /knowledge-bases/{id}', { ...more, id }),
  /** With all that is in it. */
  delete: (id: string, more?: Options) => client.send('DELETE /knowledge-bases/{id}', { ...more, id }),
  /** Pages that state different figures for one thing. */
  conflicts: async (id: string, more?: Options) =>
    (await client.send('GET /knowledge-bases/{id}/conflicts', { ...more, id })).data,
});

const sourcesOf = (client: Client) => ({
  /** A text or FAQ can be searched when this returns; a website is read afterwards. */
  add: (knowledgeBaseId: string, body: T.NewSource, more?: Options) =>
    client.send('POST /knowledge-bases/{id}/sources', { ...more, id: knowledgeBaseId, body }),
  /** Oldest first, 100 a page where the query says nothing else. */
  list: (knowledgeBaseId: string, query: T.PageQuery = {}, more?: Options) =>
    pagesOf(query, (page) =>
      client.send('GET /knowledge-bases/{id}/sources', { ...more, id: knowledgeBaseId, query: page }),
    ),
  /** With its progress and its problems. */
  get: (id: string, more?: Options) => client.send('GET /sources/{id}', { ...more, id }),
  sync: (id: string, more?: Options) => client.send('POST /sources/{id}/sync', { ...more, id }),
  /** Stops a sync; what was read stays. */
  cancel: (id: string, more?: Options) => client.send('POST /sources/{id}/cancel', { ...more, id }),
  delete: (id: string, more?: Options) => client.send('DELETE /sources/{id}', { ...more, id }),
  documents: (id: string, query: T.PageQuery & { search?: string } = {}, more?: Options) =>
    pagesOf(query, (page) => client.send('GET /sources/{id}/documents', { ...more, id, query: page })),
});

const assistantsOf = (client: Client) => ({
  create: (body: T.NewAssistant, more?: Options) => client.send('POST /assistants', { ...more, body }),
  list: (query: T.PageQuery = {}, more?: Options) =>
    pagesOf(query, (page) => client.send('GET /assistants', { ...more, query: page })),
  get: (idOrSlug: string, more?: Options) => client.send('GET /assistants/{id}', { ...more, id: idOrSlug }),
  /** Changes the draft; citizens see it once it is published. */
  update: (idOrSlug: string, body: T.AssistantChanges, more?: Options) =>
    client.send('PATCH /assistants/{id}', { ...more, id: idOrSlug, body }),
  delete: (idOrSlug: string, more?: Options) => client.send('DELETE /assistants/{id}', { ...more, id: idOrSlug }),
  publish: (idOrSlug: string, body: T.PublishNote = {}, more?: Options) =>
    client.send('POST /assistants/{id}/publish', { ...more, id: idOrSlug, body }),
  versions: async (idOrSlug: string, more?: Options) =>
    (await client.send('GET /assistants/{id}/versions', { ...more, id: idOrSlug })).data,
  rollBack: (idOrSlug: string, version: number, more?: Options) =>
    client.send('POST /assistants/{id}/rollback', { ...more, id: idOrSlug, body: { version } }),
  appearance: (idOrSlug: string, more?: Options) =>
    client.send('GET /assistants/{id}/appearance', { ...more, id: idOrSlug }),
});

const messagesOf = (client: Client) => ({
  /** The whole answer at once. */
  ask: (assistant: string, body: T.Question, more?: Options) =>
    client.send('POST /assistants/{id}/messages', { ...more, id: assistant, body }),
  /** The answer as it is written. */
  stream: (assistant: string, question: T.Question, more?: Options): AnswerStream =>
    streamMessage(client, assistant, question, more),
  feedback: (messageId: string, body: T.Feedback, more?: Options) =>
    client.send('POST /messages/{id}/feedback', { ...more, id: messageId, body }),
});

const conversationsOf = (client: Client) => ({
  list: (query: T.ConversationQuery = {}, more?: Options) =>
    pagesOf(query, (page) => client.send('GET /conversations', { ...more, query: page })),
  get: (id: string, more?: Options) => client.send('GET /conversations/{id}', { ...more, id }),
  delete: (id: string, more?: Options) => client.send('DELETE /conversations/{id}', { ...more, id }),
  /** Notes that the asker wants a person, with what they write for one. */
  handOff: (id: string, body: T.NewHandoff = {}, more?: Options) =>
    client.send('POST /conversations/{id}/handoff', { ...more, id, body }),
});
