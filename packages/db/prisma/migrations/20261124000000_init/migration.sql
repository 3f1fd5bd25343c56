
-- CreateTable
CREATE TABLE "assistant" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "published_version" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assistant_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "assistant_version" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "assistant_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,
    "note" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assistant_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "assistant_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "owned_by" TEXT NOT NULL,
    "turns" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "assistant_version" INTEGER NOT NULL,
    "route" JSONB NOT NULL,
    "trace" JSONB NOT NULL,
    "input_tokens" INTEGER NOT NULL,
    "output_tokens" INTEGER NOT NULL,
    "first_token_ms" INTEGER,
    "duration_ms" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "citation" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "url" TEXT,
    "title" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "document_id" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "rating" TEXT NOT NULL,
    "comment" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "handoff" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handoff_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "usage" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "input_tokens" INTEGER NOT NULL,
    "output_tokens" INTEGER NOT NULL,

    CONSTRAINT "usage_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "knowledge_base" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'sv',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_base_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "source" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "knowledge_base_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "status" TEXT NOT NULL DEFAULT 'queued',
    "failure" JSONB,
    "found" INTEGER NOT NULL DEFAULT 0,
    "fetched" INTEGER NOT NULL DEFAULT 0,
    "indexed" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "current_url" TEXT,
    "generation" INTEGER NOT NULL DEFAULT 0,
    "cancel_requested" BOOLEAN NOT NULL DEFAULT false,
    "sync_started_at" TIMESTAMPTZ(3),
    "last_synced_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "crawl_page" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "depth" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "reason" TEXT,
    "detail" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "crawl_page_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "document" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "knowledge_base_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "url" TEXT,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "etag" TEXT,
    "last_modified" TEXT,
    "changed_at" TIMESTAMPTZ(3),
    "generation" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "passage" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "knowledge_base_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "segment_id" TEXT,
    "ordinal" INTEGER,
    "headings" TEXT[],
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'text',
    "fingerprint" TEXT NOT NULL DEFAULT '',
    "duplicate" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "passage_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "index_segment" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "knowledge_base_id" TEXT NOT NULL,
    "passages" INTEGER NOT NULL,
    "word_total" DOUBLE PRECISION NOT NULL,
    "gram_total" DOUBLE PRECISION NOT NULL,
    "deleted" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "index_segment_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "index_segment_term" (
    "tenant_id" TEXT NOT NULL,
    "knowledge_base_id" TEXT NOT NULL,
    "term" TEXT COLLATE "C" NOT NULL,
    "segment_id" TEXT NOT NULL,
    "df" INTEGER NOT NULL,
    "postings" BYTEA NOT NULL,

    CONSTRAINT "index_segment_term_pkey" PRIMARY KEY ("tenant_id","knowledge_base_id","term","segment_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "idempotent_answer" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotent_answer_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "email_verified" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "member" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "origins" TEXT[],
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "municipality_code" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'sv',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Stockholm',
    "status" TEXT NOT NULL DEFAULT 'active',
    "accent" TEXT NOT NULL DEFAULT '#0b566b',
    "contact" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_event" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "platform_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "assistant_tenant_id_slug_key" ON "assistant"("tenant_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "assistant_version_tenant_id_assistant_id_number_key" ON "assistant_version"("tenant_id", "assistant_id", "number");

-- CreateIndex
CREATE INDEX "conversation_tenant_id_last_at_idx" ON "conversation"("tenant_id", "last_at" DESC);

-- CreateIndex
CREATE INDEX "conversation_tenant_id_assistant_id_last_at_idx" ON "conversation"("tenant_id", "assistant_id", "last_at" DESC);

-- CreateIndex
CREATE INDEX "message_tenant_id_created_at_idx" ON "message"("tenant_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "message_tenant_id_conversation_id_turn_key" ON "message"("tenant_id", "conversation_id", "turn");

-- CreateIndex
CREATE UNIQUE INDEX "citation_tenant_id_message_id_number_key" ON "citation"("tenant_id", "message_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_tenant_id_message_id_key" ON "feedback"("tenant_id", "message_id");

-- CreateIndex
CREATE INDEX "handoff_tenant_id_conversation_id_idx" ON "handoff"("tenant_id", "conversation_id");

-- CreateIndex
CREATE INDEX "usage_tenant_id_at_idx" ON "usage"("tenant_id", "at" DESC);

-- CreateIndex
CREATE INDEX "source_tenant_id_knowledge_base_id_idx" ON "source"("tenant_id", "knowledge_base_id");

-- CreateIndex
CREATE INDEX "crawl_page_tenant_id_source_id_generation_state_depth_id_idx" ON "crawl_page"("tenant_id", "source_id", "generation", "state", "depth", "id");

-- CreateIndex
CREATE UNIQUE INDEX "crawl_page_tenant_id_source_id_generation_url_key" ON "crawl_page"("tenant_id", "source_id", "generation", "url");

-- CreateIndex
CREATE INDEX "document_tenant_id_knowledge_base_id_idx" ON "document"("tenant_id", "knowledge_base_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_tenant_id_source_id_url_key" ON "document"("tenant_id", "source_id", "url");

-- CreateIndex
CREATE INDEX "passage_tenant_id_document_id_position_idx" ON "passage"("tenant_id", "document_id", "position");

-- CreateIndex
CREATE INDEX "passage_tenant_id_knowledge_base_id_segment_id_ordinal_idx" ON "passage"("tenant_id", "knowledge_base_id", "segment_id", "ordinal");

-- CreateIndex
CREATE INDEX "passage_tenant_id_knowledge_base_id_fingerprint_idx" ON "passage"("tenant_id", "knowledge_base_id", "fingerprint");

-- CreateIndex
CREATE INDEX "index_segment_tenant_id_knowledge_base_id_idx" ON "index_segment"("tenant_id", "knowledge_base_id");

-- CreateIndex
CREATE INDEX "index_segment_term_tenant_id_segment_id_idx" ON "index_segment_term"("tenant_id", "segment_id");

-- CreateIndex
CREATE INDEX "audit_event_tenant_id_at_idx" ON "audit_event"("tenant_id", "at" DESC);

-- CreateIndex
CREATE INDEX "idempotent_answer_tenant_id_created_at_idx" ON "idempotent_answer"("tenant_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_tenant_id_user_id_key" ON "member"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_tenant_id_hash_key" ON "api_key"("tenant_id", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- AddForeignKey
ALTER TABLE "assistant_version" ADD CONSTRAINT "assistant_version_tenant_id_assistant_id_fkey" FOREIGN KEY ("tenant_id", "assistant_id") REFERENCES "assistant"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_tenant_id_assistant_id_fkey" FOREIGN KEY ("tenant_id", "assistant_id") REFERENCES "assistant"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_tenant_id_message_id_fkey" FOREIGN KEY ("tenant_id", "message_id") REFERENCES "message"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_tenant_id_message_id_fkey" FOREIGN KEY ("tenant_id", "message_id") REFERENCES "message"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_tenant_id_conversation_id_fkey" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_tenant_id_knowledge_base_id_fkey" FOREIGN KEY ("tenant_id", "knowledge_base_id") REFERENCES "knowledge_base"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crawl_page" ADD CONSTRAINT "crawl_page_tenant_id_source_id_fkey" FOREIGN KEY ("tenant_id", "source_id") REFERENCES "source"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_tenant_id_knowledge_base_id_fkey" FOREIGN KEY ("tenant_id", "knowledge_base_id") REFERENCES "knowledge_base"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_tenant_id_source_id_fkey" FOREIGN KEY ("tenant_id", "source_id") REFERENCES "source"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_tenant_id_knowledge_base_id_fkey" FOREIGN KEY ("tenant_id", "knowledge_base_id") REFERENCES "knowledge_base"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_tenant_id_document_id_fkey" FOREIGN KEY ("tenant_id", "document_id") REFERENCES "document"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "index_segment" ADD CONSTRAINT "index_segment_tenant_id_knowledge_base_id_fkey" FOREIGN KEY ("tenant_id", "knowledge_base_id") REFERENCES "knowledge_base"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "index_segment_term" ADD CONSTRAINT "index_segment_term_tenant_id_segment_id_fkey" FOREIGN KEY ("tenant_id", "segment_id") REFERENCES "index_segment"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------------
-- Roles: one a door of the application. None owns anything, none can log in.
-- ---------------------------------------------------------------------------------------------------------------------
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['radrum_app', 'radrum_sign_in', 'radrum_operator', 'radrum_jobs'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', name);
    END IF;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO radrum_app, radrum_sign_in, radrum_operator;

-- Every process looks whether the schema is the one that it knows.
DO $$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON _prisma_migrations TO radrum_app;
  END IF;
END $$;

/*
 * Makes a table a tenant's: row-level security enabled and forced (the owner obeys it too), one policy that shows and accepts only
 * rows of the tenant that the transaction is set to, and the rights named. No tenant set: no rows.
 * current_setting(…, true) is '' and not NULL once a transaction-local setting was reverted, hence nullif.
 */
CREATE FUNCTION radrum_protect(tenant_table regclass, rights text DEFAULT 'SELECT, INSERT, UPDATE, DELETE') RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format(
    'CREATE POLICY tenant ON %s TO radrum_app USING (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')) '
    'WITH CHECK (tenant_id = nullif(current_setting(''app.tenant_id'', true), ''''))', tenant_table);
  EXECUTE format('GRANT %s ON %s TO radrum_app', rights, tenant_table);
END $$;
REVOKE EXECUTE ON FUNCTION radrum_protect(regclass, text) FROM PUBLIC;

SELECT radrum_protect('member');
SELECT radrum_protect('api_key');
SELECT radrum_protect('knowledge_base');
SELECT radrum_protect('source');
SELECT radrum_protect('crawl_page');
SELECT radrum_protect('document');
SELECT radrum_protect('passage');
SELECT radrum_protect('index_segment');
SELECT radrum_protect('index_segment_term');
SELECT radrum_protect('assistant');
SELECT radrum_protect('assistant_version', 'SELECT, INSERT, DELETE'); -- immutable
SELECT radrum_protect('conversation');
SELECT radrum_protect('message');
SELECT radrum_protect('citation', 'SELECT, INSERT, DELETE');
SELECT radrum_protect('feedback');
SELECT radrum_protect('handoff');
SELECT radrum_protect('usage', 'SELECT, INSERT'); -- metered, immutable
SELECT radrum_protect('audit_event', 'SELECT, INSERT'); -- append-only
SELECT radrum_protect('idempotent_answer');

-- Which tenants a person may enter is asked before a tenant is chosen.
CREATE POLICY sign_in ON member FOR SELECT TO radrum_sign_in USING (true);
GRANT SELECT ON member TO radrum_sign_in;
GRANT SELECT ON tenant TO radrum_sign_in;
GRANT SELECT, INSERT, UPDATE, DELETE ON person, session, verification_token TO radrum_sign_in;

-- A tenant sees its own row and may change it; operators see and make all of them.
ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON tenant TO radrum_app USING (id = nullif(current_setting('app.tenant_id', true), ''))
  WITH CHECK (id = nullif(current_setting('app.tenant_id', true), ''));
CREATE POLICY sign_in ON tenant FOR SELECT TO radrum_sign_in USING (true);
CREATE POLICY operator ON tenant TO radrum_operator USING (true) WITH CHECK (true);
GRANT SELECT ON tenant TO radrum_app;
GRANT UPDATE (name, locale, time_zone, accent, contact) ON tenant TO radrum_app;
GRANT SELECT, INSERT, UPDATE ON tenant TO radrum_operator;
GRANT SELECT, INSERT ON person, platform_event TO radrum_operator;

-- A preflight request carries no key: which origins are allowed at all is asked before a tenant is known.
CREATE POLICY sign_in ON api_key FOR SELECT TO radrum_sign_in USING (type = 'publishable');
GRANT SELECT (type, origins, revoked_at, expires_at) ON api_key TO radrum_sign_in;

-- Postings are packed already: compressing them costs time and saves nothing. Terms are compared byte by byte.
ALTER TABLE index_segment_term ALTER COLUMN postings SET STORAGE EXTERNAL;
