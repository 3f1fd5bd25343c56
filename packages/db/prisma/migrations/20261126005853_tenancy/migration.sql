-- Sessions of before carry no proof of how they were made: they end.
DELETE FROM "session";

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "salt" TEXT NOT NULL DEFAULT gen_random_uuid()::text;

-- AlterTable
ALTER TABLE "session" DROP CONSTRAINT "session_pkey",
ADD COLUMN     "authenticated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "connection_id" TEXT,
ADD COLUMN     "id" TEXT NOT NULL,
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "method" TEXT NOT NULL,
ADD COLUMN     "must_rotate" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "previous_hash" TEXT,
ADD COLUMN     "rotated_at" TIMESTAMPTZ(3),
ADD COLUMN     "tenant_id" TEXT,
ADD COLUMN     "user_agent" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "session_pkey" PRIMARY KEY ("id");

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "disabled_at" TIMESTAMPTZ(3),
ADD COLUMN     "disabled_reason" TEXT,
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "name" TEXT,
ADD COLUMN     "role_from" TEXT NOT NULL DEFAULT 'hand';

-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "last_used_at" TIMESTAMPTZ(3),
ADD COLUMN     "rotated_from" TEXT;

-- AlterTable
ALTER TABLE "tenant" ADD COLUMN     "delete_after" TIMESTAMPTZ(3),
ADD COLUMN     "origins" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "required_connection_id" TEXT,
ADD COLUMN     "session_idle_minutes" INTEGER NOT NULL DEFAULT 120,
ADD COLUMN     "session_max_hours" INTEGER NOT NULL DEFAULT 12,
ADD COLUMN     "status_reason" TEXT;

-- CreateTable
CREATE TABLE "passage_vector" (
    "tenant_id" TEXT NOT NULL,
    "knowledge_base_id" TEXT NOT NULL,
    "passage_id" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "vector" BYTEA NOT NULL,

    CONSTRAINT "passage_vector_pkey" PRIMARY KEY ("tenant_id","knowledge_base_id","model","passage_id")
);

-- CreateTable
CREATE TABLE "page_conflict" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "knowledge_base_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "other_document_id" TEXT NOT NULL,
    "other_line" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "page_conflict_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "synonym" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "words" TEXT[],
    "language" TEXT NOT NULL DEFAULT 'sv',
    "commons_id" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "synonym_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "commons_synonym" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "tenant_name" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "words" TEXT[],
    "language" TEXT NOT NULL DEFAULT 'sv',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commons_synonym_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "audit_link" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "event_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "tenant_id" TEXT,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "challenge" (
    "id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "user_id" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "operator" (
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "operator_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "role" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "permissions" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "email_domain" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "proof_email" TEXT NOT NULL,
    "token_hash" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "email_domain_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_connection" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "client_secret" TEXT NOT NULL,
    "scopes" TEXT NOT NULL DEFAULT 'openid email profile',
    "role_claim" TEXT NOT NULL DEFAULT 'groups',
    "role_map" JSONB NOT NULL DEFAULT '[]',
    "default_role" TEXT,
    "trusts_email" BOOLEAN NOT NULL DEFAULT false,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "last_test" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_connection_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "account" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "connection_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tenant_logo" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_logo_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "operator_consent" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "granted_by" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "operator_consent_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "onboarding" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "public_body" TEXT,
    "locale" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "onboarding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "platform_setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "deletion_receipt" (
    "id" TEXT NOT NULL,
    "tenant_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "deleted_at" TIMESTAMPTZ(3) NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "deletion_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "passage_vector_tenant_id_passage_id_idx" ON "passage_vector"("tenant_id", "passage_id");

-- CreateIndex
CREATE INDEX "page_conflict_tenant_id_knowledge_base_id_idx" ON "page_conflict"("tenant_id", "knowledge_base_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_tenant_id_number_key" ON "audit_link"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_tenant_id_event_id_key" ON "audit_link"("tenant_id", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_tenant_id_name_key" ON "role"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "invitation_tenant_id_email_idx" ON "invitation"("tenant_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_tenant_id_token_hash_key" ON "invitation"("tenant_id", "token_hash");

-- CreateIndex
CREATE INDEX "email_domain_domain_idx" ON "email_domain"("domain");

-- CreateIndex
CREATE UNIQUE INDEX "email_domain_tenant_id_domain_key" ON "email_domain"("tenant_id", "domain");

-- CreateIndex
CREATE INDEX "account_tenant_id_member_id_idx" ON "account"("tenant_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_tenant_id_connection_id_subject_key" ON "account"("tenant_id", "connection_id", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "onboarding_token_hash_key" ON "onboarding"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "deletion_receipt_tenant_id_key" ON "deletion_receipt"("tenant_id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_previous_hash_idx" ON "session"("previous_hash");

-- AddForeignKey
ALTER TABLE "passage_vector" ADD CONSTRAINT "passage_vector_tenant_id_knowledge_base_id_fkey" FOREIGN KEY ("tenant_id", "knowledge_base_id") REFERENCES "knowledge_base"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage_vector" ADD CONSTRAINT "passage_vector_tenant_id_passage_id_fkey" FOREIGN KEY ("tenant_id", "passage_id") REFERENCES "passage"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page_conflict" ADD CONSTRAINT "page_conflict_tenant_id_knowledge_base_id_fkey" FOREIGN KEY ("tenant_id", "knowledge_base_id") REFERENCES "knowledge_base"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page_conflict" ADD CONSTRAINT "page_conflict_tenant_id_document_id_fkey" FOREIGN KEY ("tenant_id", "document_id") REFERENCES "document"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page_conflict" ADD CONSTRAINT "page_conflict_tenant_id_other_document_id_fkey" FOREIGN KEY ("tenant_id", "other_document_id") REFERENCES "document"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "operator" ADD CONSTRAINT "operator_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_tenant_id_connection_id_fkey" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "sign_in_connection"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------------
-- The role that removes a whole tenant, rows of append-only tables too; only the door for that takes it.
-- ---------------------------------------------------------------------------------------------------------------------
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'radrum_disposal') THEN
    CREATE ROLE radrum_disposal NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO radrum_disposal;

-- As before, and with the policy by which a whole tenant is removed.
CREATE OR REPLACE FUNCTION radrum_protect(tenant_table regclass, rights text DEFAULT 'SELECT, INSERT, UPDATE, DELETE') RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE own text := 'tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('CREATE POLICY tenant ON %s TO radrum_app USING (%s) WITH CHECK (%s)', tenant_table, own, own);
  EXECUTE format('GRANT %s ON %s TO radrum_app', rights, tenant_table);
  EXECUTE format('CREATE POLICY disposal ON %s TO radrum_disposal USING (%s)', tenant_table, own);
  EXECUTE format('GRANT SELECT, DELETE ON %s TO radrum_disposal', tenant_table);
END $$;
DO $$
DECLARE protected record;
BEGIN
  FOR protected IN SELECT tablename FROM pg_policies WHERE schemaname = 'public' AND policyname = 'tenant' LOOP
    EXECUTE format(
      'CREATE POLICY disposal ON %I TO radrum_disposal USING (tenant_id = nullif(current_setting(''app.tenant_id'', true), ''''))',
      protected.tablename);
    EXECUTE format('GRANT SELECT, DELETE ON %I TO radrum_disposal', protected.tablename);
  END LOOP;
END $$;

SELECT radrum_protect('role');
SELECT radrum_protect('invitation');
SELECT radrum_protect('email_domain');
SELECT radrum_protect('sign_in_connection');
SELECT radrum_protect('account');
SELECT radrum_protect('tenant_logo');
SELECT radrum_protect('operator_consent');
SELECT radrum_protect('audit_link', 'SELECT, INSERT'); -- append-only
SELECT radrum_protect('passage_vector');
SELECT radrum_protect('page_conflict');
SELECT radrum_protect('synonym');
SELECT radrum_protect('commons_synonym');

-- What is shared is shared with every tenant; changing and withdrawing it stays the sharer's.
CREATE POLICY commons ON commons_synonym FOR SELECT TO radrum_app
  USING (nullif(current_setting('app.tenant_id', true), '') IS NOT NULL);

-- Before a tenant is chosen: whose an e-mail's domain is, by which connection people sign in, who let operators in.
CREATE POLICY sign_in ON email_domain FOR SELECT TO radrum_sign_in USING (verified_at IS NOT NULL);
GRANT SELECT (tenant_id, id, domain, verified_at) ON email_domain TO radrum_sign_in;
CREATE POLICY sign_in ON sign_in_connection FOR SELECT TO radrum_sign_in USING (enabled);
GRANT SELECT (tenant_id, id, name, enabled) ON sign_in_connection TO radrum_sign_in;
CREATE POLICY sign_in ON role FOR SELECT TO radrum_sign_in USING (true);
GRANT SELECT ON role TO radrum_sign_in;
CREATE POLICY sign_in ON operator_consent FOR SELECT TO radrum_sign_in USING (true);
CREATE POLICY operator ON operator_consent FOR SELECT TO radrum_operator USING (true);
GRANT SELECT ON operator_consent TO radrum_sign_in, radrum_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON passkey, challenge, onboarding TO radrum_sign_in;
GRANT SELECT ON operator, platform_setting TO radrum_sign_in;
GRANT SELECT, INSERT, DELETE ON operator TO radrum_operator;
GRANT SELECT, INSERT, UPDATE ON platform_setting TO radrum_operator;
GRANT SELECT, UPDATE ON onboarding TO radrum_operator;
GRANT SELECT ON deletion_receipt TO radrum_operator;

-- The worker seals the chains of the tenants that something happened in.
CREATE POLICY operator ON audit_event FOR SELECT TO radrum_operator USING (true);
GRANT SELECT (tenant_id, at) ON audit_event TO radrum_operator;

GRANT UPDATE (origins, session_idle_minutes, session_max_hours, required_connection_id) ON tenant TO radrum_app;
CREATE POLICY disposal ON tenant TO radrum_disposal USING (id = nullif(current_setting('app.tenant_id', true), ''));
GRANT SELECT, DELETE ON tenant TO radrum_disposal;
GRANT SELECT, INSERT, UPDATE ON deletion_receipt TO radrum_disposal;
