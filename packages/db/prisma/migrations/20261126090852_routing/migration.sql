-- AlterTable
ALTER TABLE "usage" ADD COLUMN     "actor" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "assistant_id" TEXT,
ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "cached_tokens" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "cost" DECIMAL(18,9),
ADD COLUMN     "currency" TEXT,
ADD COLUMN     "first_token_ms" INTEGER,
ADD COLUMN     "is_estimated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "operator" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "price_version" TEXT,
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT 'ok',
ADD COLUMN     "reasoning_tokens" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "request_id" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "total_ms" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "own_model" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "model_id" TEXT NOT NULL,
    "entry" JSONB NOT NULL,
    "key" TEXT,
    "key_hint" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_model_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "routing_profile" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "routing_profile_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "model_rest" (
    "circuit" TEXT NOT NULL,
    "rests_until" TIMESTAMPTZ(3) NOT NULL,
    "node" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_rest_pkey" PRIMARY KEY ("circuit")
);

-- CreateTable
CREATE TABLE "cached_answer" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "assistant_id" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cached_answer_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "usage_reservation" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "call" JSONB NOT NULL,
    "holds" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "usage_reservation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "budget" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL DEFAULT '',
    "period" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "amount" DECIMAL(18,6) NOT NULL,
    "is_hard" BOOLEAN NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "budget_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "budget_period" (
    "tenant_id" TEXT NOT NULL,
    "budget_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "spent" DECIMAL(18,9) NOT NULL DEFAULT 0,
    "reserved" DECIMAL(18,9) NOT NULL DEFAULT 0,
    "warned" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "budget_period_pkey" PRIMARY KEY ("tenant_id","budget_id","period")
);

-- CreateIndex
CREATE UNIQUE INDEX "own_model_tenant_id_model_id_key" ON "own_model"("tenant_id", "model_id");

-- CreateIndex
CREATE UNIQUE INDEX "routing_profile_tenant_id_name_key" ON "routing_profile"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "cached_answer_tenant_id_assistant_id_idx" ON "cached_answer"("tenant_id", "assistant_id");

-- CreateIndex
CREATE INDEX "cached_answer_tenant_id_created_at_idx" ON "cached_answer"("tenant_id", "created_at");

-- CreateIndex
CREATE INDEX "usage_reservation_tenant_id_expires_at_idx" ON "usage_reservation"("tenant_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "budget_tenant_id_scope_subject_id_period_unit_key" ON "budget"("tenant_id", "scope", "subject_id", "period", "unit");

-- AddForeignKey
ALTER TABLE "budget_period" ADD CONSTRAINT "budget_period_tenant_id_budget_id_fkey" FOREIGN KEY ("tenant_id", "budget_id") REFERENCES "budget"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT radrum_protect('usage_reservation');
SELECT radrum_protect('budget');
SELECT radrum_protect('budget_period');
SELECT radrum_protect('own_model');
SELECT radrum_protect('routing_profile');
SELECT radrum_protect('cached_answer');
-- which models are down is nobody's secret, and no tenant's to say
GRANT SELECT, INSERT, UPDATE, DELETE ON model_rest TO radrum_operator;
