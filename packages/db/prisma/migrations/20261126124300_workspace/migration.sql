-- AlterTable
ALTER TABLE "member" ADD COLUMN     "unit" TEXT;

-- CreateTable
CREATE TABLE "work" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "owned_by" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "data_class" TEXT NOT NULL,
    "class_chosen" BOOLEAN NOT NULL DEFAULT false,
    "input" JSONB NOT NULL,
    "corrections" JSONB NOT NULL DEFAULT '{"also": [], "keep": []}',
    "progress" JSONB,
    "grade" TEXT,
    "models" JSONB NOT NULL DEFAULT '[]',
    "failure" JSONB,
    "policy_version" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "work_file" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "work_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'upload',
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "refusal" JSONB,
    "format" TEXT NOT NULL DEFAULT '',
    "pages" INTEGER,
    "language" TEXT,
    "unreadable" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "blocks" JSONB,
    "personal" JSONB NOT NULL DEFAULT '[]',
    "proposal" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "work_version" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "work_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_version_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "work_row" (
    "tenant_id" TEXT NOT NULL,
    "work_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "proposal" JSONB NOT NULL,
    "category" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "work_row_pkey" PRIMARY KEY ("tenant_id","work_id","number")
);

-- CreateTable
CREATE TABLE "work_share" (
    "tenant_id" TEXT NOT NULL,
    "work_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_share_pkey" PRIMARY KEY ("tenant_id","work_id","member_id")
);

-- CreateTable
CREATE TABLE "work_answer" (
    "tenant_id" TEXT NOT NULL,
    "work_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_answer_pkey" PRIMARY KEY ("tenant_id","work_id","digest")
);

-- CreateTable
CREATE TABLE "time_report" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT,
    "helped" BOOLEAN NOT NULL,
    "minutes_without" INTEGER,
    "minutes_mending" INTEGER,
    "running_seconds" INTEGER NOT NULL,
    "kept" DOUBLE PRECISION,
    "day" DATE NOT NULL,

    CONSTRAINT "time_report_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "template" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT,
    "definition" JSONB NOT NULL,
    "letterhead" BYTEA,
    "letterhead_name" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "category_set" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT,
    "definition" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "category_set_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "labelled_text" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "category_set_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "labelled_text_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "commons_item" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "tenant_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'sv',
    "licence" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "is_waiting" BOOLEAN NOT NULL DEFAULT true,
    "refusal" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "versions" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commons_item_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "commons_use" (
    "tenant_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "copy_id" TEXT,
    "version" INTEGER NOT NULL,
    "rating" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commons_use_pkey" PRIMARY KEY ("tenant_id","item_id")
);

-- CreateIndex
CREATE INDEX "work_tenant_id_owned_by_updated_at_idx" ON "work"("tenant_id", "owned_by", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "work_tenant_id_updated_at_idx" ON "work"("tenant_id", "updated_at");

-- CreateIndex
CREATE INDEX "work_file_tenant_id_work_id_idx" ON "work_file"("tenant_id", "work_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_version_tenant_id_work_id_number_key" ON "work_version"("tenant_id", "work_id", "number");

-- CreateIndex
CREATE INDEX "work_share_tenant_id_member_id_idx" ON "work_share"("tenant_id", "member_id");

-- CreateIndex
CREATE INDEX "time_report_tenant_id_day_idx" ON "time_report"("tenant_id", "day");

-- CreateIndex
CREATE INDEX "labelled_text_tenant_id_category_set_id_created_at_idx" ON "labelled_text"("tenant_id", "category_set_id", "created_at");

-- CreateIndex
CREATE INDEX "commons_item_status_kind_idx" ON "commons_item"("status", "kind");

-- CreateIndex
CREATE INDEX "commons_use_item_id_idx" ON "commons_use"("item_id");

-- AddForeignKey
ALTER TABLE "work_file" ADD CONSTRAINT "work_file_tenant_id_work_id_fkey" FOREIGN KEY ("tenant_id", "work_id") REFERENCES "work"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_version" ADD CONSTRAINT "work_version_tenant_id_work_id_fkey" FOREIGN KEY ("tenant_id", "work_id") REFERENCES "work"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_row" ADD CONSTRAINT "work_row_tenant_id_work_id_fkey" FOREIGN KEY ("tenant_id", "work_id") REFERENCES "work"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_share" ADD CONSTRAINT "work_share_tenant_id_work_id_fkey" FOREIGN KEY ("tenant_id", "work_id") REFERENCES "work"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_answer" ADD CONSTRAINT "work_answer_tenant_id_work_id_fkey" FOREIGN KEY ("tenant_id", "work_id") REFERENCES "work"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "labelled_text" ADD CONSTRAINT "labelled_text_tenant_id_category_set_id_fkey" FOREIGN KEY ("tenant_id", "category_set_id") REFERENCES "category_set"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT radrum_protect('work');
SELECT radrum_protect('work_file');
SELECT radrum_protect('work_version', 'SELECT, INSERT, DELETE'); -- immutable
SELECT radrum_protect('work_row');
SELECT radrum_protect('work_share');
SELECT radrum_protect('work_answer');
SELECT radrum_protect('time_report');
SELECT radrum_protect('template');
SELECT radrum_protect('category_set');
SELECT radrum_protect('labelled_text');
SELECT radrum_protect('commons_item');
SELECT radrum_protect('commons_use');

-- What is published is shared with every tenant; changing and withdrawing it stays the sharer's, reviewing it the operator's.
CREATE POLICY commons ON commons_item FOR SELECT TO radrum_app
  USING (status = 'published' AND nullif(current_setting('app.tenant_id', true), '') IS NOT NULL);
CREATE POLICY operator ON commons_item TO radrum_operator USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON commons_item TO radrum_operator;
-- How many have adopted something is everybody's to count.
CREATE POLICY commons ON commons_use FOR SELECT TO radrum_app
  USING (nullif(current_setting('app.tenant_id', true), '') IS NOT NULL);
