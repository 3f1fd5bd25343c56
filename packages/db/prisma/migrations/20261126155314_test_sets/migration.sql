-- CreateTable
CREATE TABLE "test_set" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "test_set_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "test_run" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "test_set_id" TEXT NOT NULL,
    "assistant_id" TEXT NOT NULL,
    "which" TEXT NOT NULL,
    "version" INTEGER,
    "set_revision" INTEGER NOT NULL,
    "cases" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "passed" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "results" JSONB NOT NULL DEFAULT '[]',
    "started_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "test_run_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "test_run_tenant_id_test_set_id_created_at_idx" ON "test_run"("tenant_id", "test_set_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "test_run_tenant_id_assistant_id_idx" ON "test_run"("tenant_id", "assistant_id");

-- AddForeignKey
ALTER TABLE "test_run" ADD CONSTRAINT "test_run_tenant_id_test_set_id_fkey" FOREIGN KEY ("tenant_id", "test_set_id") REFERENCES "test_set"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_run" ADD CONSTRAINT "test_run_tenant_id_assistant_id_fkey" FOREIGN KEY ("tenant_id", "assistant_id") REFERENCES "assistant"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT radrum_protect('test_set');
SELECT radrum_protect('test_run');
