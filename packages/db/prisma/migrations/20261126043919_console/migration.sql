-- DropIndex
DROP INDEX "document_tenant_id_source_id_url_key";

-- AlterTable
ALTER TABLE "assistant" ADD COLUMN     "paused_at" TIMESTAMPTZ(3),
ADD COLUMN     "register" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "scheduled_for" TIMESTAMPTZ(3),
ADD COLUMN     "scheduled_version" INTEGER;

-- AlterTable
ALTER TABLE "assistant_version" ADD COLUMN     "knowledge" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "policy" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "resolved_at" TIMESTAMPTZ(3),
ADD COLUMN     "resolved_by" TEXT;

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "correction" JSONB,
ADD COLUMN     "handled_at" TIMESTAMPTZ(3),
ADD COLUMN     "policy" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "topic" TEXT;

-- AlterTable
ALTER TABLE "citation" ADD COLUMN     "page" INTEGER;

-- AlterTable
ALTER TABLE "handoff" ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "assigned_to" TEXT,
ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "letter" TEXT,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "next_sync_at" TIMESTAMPTZ(3),
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "excluded_at" TIMESTAMPTZ(3),
ADD COLUMN     "is_pinned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "own_title" TEXT,
ADD COLUMN     "valid_from" TIMESTAMPTZ(3),
ADD COLUMN     "valid_to" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "passage" ADD COLUMN     "page" INTEGER;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "digest" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "role" ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "handoff_reply" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "handoff_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handoff_reply_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "source_file" (
    "tenant_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL DEFAULT '',
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "bytes" BYTEA NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_file_pkey" PRIMARY KEY ("tenant_id","source_id")
);

-- CreateTable
CREATE TABLE "faq_entry" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "url" TEXT,
    "is_draft" BOOLEAN NOT NULL DEFAULT false,
    "document_id" TEXT,
    "message_id" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "faq_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "sync_report" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT NOT NULL,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "gone" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sync_report_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "sync_change" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "document_id" TEXT,
    "url" TEXT,
    "title" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,

    CONSTRAINT "sync_change_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "page_report" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "document_id" TEXT,
    "url" TEXT,
    "message_id" TEXT,
    "note" TEXT NOT NULL,
    "sent_to" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "page_report_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "policy" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "draft" JSONB NOT NULL DEFAULT '{}',
    "updated_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "policy_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "note" TEXT,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "emergency_notice" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "url" TEXT,
    "until" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "emergency_notice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tenant_setting" (
    "tenant_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_setting_pkey" PRIMARY KEY ("tenant_id","name")
);

-- CreateTable
CREATE TABLE "webhook" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "secret" TEXT NOT NULL,
    "previous_secret" TEXT,
    "previous_until" TIMESTAMPTZ(3),
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "disabled_reason" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "webhook_id" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3),
    "status" INTEGER,
    "problem" TEXT,
    "duration_ms" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "handoff_reply_tenant_id_handoff_id_idx" ON "handoff_reply"("tenant_id", "handoff_id");

-- CreateIndex
CREATE INDEX "faq_entry_tenant_id_source_id_position_idx" ON "faq_entry"("tenant_id", "source_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "sync_report_tenant_id_source_id_generation_key" ON "sync_report"("tenant_id", "source_id", "generation");

-- CreateIndex
CREATE INDEX "sync_change_tenant_id_report_id_kind_idx" ON "sync_change"("tenant_id", "report_id", "kind");

-- CreateIndex
CREATE INDEX "page_report_tenant_id_created_at_idx" ON "page_report"("tenant_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "policy_tenant_id_subject_key" ON "policy"("tenant_id", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "policy_version_tenant_id_policy_id_number_key" ON "policy_version"("tenant_id", "policy_id", "number");

-- CreateIndex
CREATE INDEX "emergency_notice_tenant_id_created_at_idx" ON "emergency_notice"("tenant_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "webhook_delivery_tenant_id_webhook_id_created_at_idx" ON "webhook_delivery"("tenant_id", "webhook_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "webhook_delivery_tenant_id_state_next_at_idx" ON "webhook_delivery"("tenant_id", "state", "next_at");

-- CreateIndex
CREATE INDEX "message_tenant_id_outcome_created_at_idx" ON "message"("tenant_id", "outcome", "created_at" DESC);

-- CreateIndex
CREATE INDEX "citation_tenant_id_document_id_idx" ON "citation"("tenant_id", "document_id");

-- CreateIndex
CREATE INDEX "handoff_tenant_id_state_created_at_idx" ON "handoff"("tenant_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "document_tenant_id_source_id_url_idx" ON "document"("tenant_id", "source_id", "url");

-- AddForeignKey
ALTER TABLE "handoff_reply" ADD CONSTRAINT "handoff_reply_tenant_id_handoff_id_fkey" FOREIGN KEY ("tenant_id", "handoff_id") REFERENCES "handoff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_file" ADD CONSTRAINT "source_file_tenant_id_source_id_fkey" FOREIGN KEY ("tenant_id", "source_id") REFERENCES "source"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "faq_entry" ADD CONSTRAINT "faq_entry_tenant_id_source_id_fkey" FOREIGN KEY ("tenant_id", "source_id") REFERENCES "source"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_report" ADD CONSTRAINT "sync_report_tenant_id_source_id_fkey" FOREIGN KEY ("tenant_id", "source_id") REFERENCES "source"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_change" ADD CONSTRAINT "sync_change_tenant_id_report_id_fkey" FOREIGN KEY ("tenant_id", "report_id") REFERENCES "sync_report"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_tenant_id_policy_id_fkey" FOREIGN KEY ("tenant_id", "policy_id") REFERENCES "policy"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_tenant_id_webhook_id_fkey" FOREIGN KEY ("tenant_id", "webhook_id") REFERENCES "webhook"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT radrum_protect('policy');
SELECT radrum_protect('policy_version', 'SELECT, INSERT, UPDATE'); -- a version is never changed, only taken back
SELECT radrum_protect('emergency_notice');
SELECT radrum_protect('webhook');
SELECT radrum_protect('webhook_delivery');
SELECT radrum_protect('handoff_reply');
SELECT radrum_protect('source_file');
SELECT radrum_protect('faq_entry');
SELECT radrum_protect('sync_report');
SELECT radrum_protect('sync_change');
SELECT radrum_protect('page_report');
SELECT radrum_protect('tenant_setting');
-- files are packed already
ALTER TABLE source_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
-- personal data that was found late is masked
GRANT UPDATE (quote, title) ON citation TO radrum_app;
