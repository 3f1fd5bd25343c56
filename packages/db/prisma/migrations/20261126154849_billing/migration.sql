-- CreateTable
CREATE TABLE "tenant_plan" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 0,
    "interval" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "period_start" TIMESTAMPTZ(3) NOT NULL,
    "period_end" TIMESTAMPTZ(3) NOT NULL,
    "cancel_at" TIMESTAMPTZ(3),
    "ordered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "extra_limit" INTEGER NOT NULL DEFAULT 0,
    "over_since" JSONB NOT NULL DEFAULT '{}',
    "told" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "paid_by" TEXT NOT NULL DEFAULT 'none',
    "customer_id" TEXT,
    "subscription_id" TEXT,
    "invoice_to" JSONB NOT NULL DEFAULT '{}',
    "as_of" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_plan_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "plan_usage" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meter" TEXT NOT NULL,
    "quantity" DECIMAL(18,6) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "counted_at" TIMESTAMPTZ(3),
    "tried_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "plan_usage_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "plan_usage_day" (
    "tenant_id" TEXT NOT NULL,
    "meter" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "quantity" DECIMAL(18,6) NOT NULL DEFAULT 0,

    CONSTRAINT "plan_usage_day_pkey" PRIMARY KEY ("tenant_id","meter","day")
);

-- CreateTable
CREATE TABLE "invoice" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" TEXT,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "tax" INTEGER NOT NULL DEFAULT 0,
    "paid" INTEGER NOT NULL DEFAULT 0,
    "credited" INTEGER NOT NULL DEFAULT 0,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),
    "period_start" TIMESTAMPTZ(3),
    "period_end" TIMESTAMPTZ(3),
    "page_url" TEXT,
    "pdf_url" TEXT,
    "as_of" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "billing_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "tenant_id" TEXT,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "billing_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reconciliation" (
    "tenant_id" TEXT NOT NULL,
    "meter" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "ours" DECIMAL(18,6) NOT NULL,
    "theirs" DECIMAL(18,6) NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reconciliation_pkey" PRIMARY KEY ("tenant_id","meter","period")
);

-- CreateIndex
CREATE INDEX "tenant_plan_customer_id_idx" ON "tenant_plan"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_plan_tenant_id_key" ON "tenant_plan"("tenant_id");

-- CreateIndex
CREATE INDEX "plan_usage_tenant_id_meter_at_idx" ON "plan_usage"("tenant_id", "meter", "at");

-- CreateIndex
CREATE INDEX "invoice_tenant_id_issued_at_idx" ON "invoice"("tenant_id", "issued_at" DESC);

-- CreateIndex
CREATE INDEX "billing_event_status_received_at_idx" ON "billing_event"("status", "received_at");

SELECT radrum_protect('tenant_plan');
SELECT radrum_protect('plan_usage');
SELECT radrum_protect('plan_usage_day');
SELECT radrum_protect('invoice');
SELECT radrum_protect('reconciliation');

-- What was not counted or sent yet is found without reading what was.
CREATE INDEX plan_usage_uncounted ON plan_usage (tenant_id, at) WHERE counted_at IS NULL;
CREATE INDEX plan_usage_unsent ON plan_usage (tenant_id, at) WHERE sent_at IS NULL AND problem IS NULL;

-- Operators see what every tenant has agreed to, owes and has used, and which tenants have something to count.
CREATE POLICY operator ON tenant_plan FOR SELECT TO radrum_operator USING (true);
CREATE POLICY operator ON plan_usage FOR SELECT TO radrum_operator USING (true);
CREATE POLICY operator ON plan_usage_day FOR SELECT TO radrum_operator USING (true);
CREATE POLICY operator ON invoice FOR SELECT TO radrum_operator USING (true);
CREATE POLICY operator ON reconciliation FOR SELECT TO radrum_operator USING (true);
GRANT SELECT ON tenant_plan, plan_usage, plan_usage_day, invoice, reconciliation TO radrum_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON billing_event TO radrum_operator;
