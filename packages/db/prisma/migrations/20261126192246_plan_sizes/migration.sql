-- AlterTable
ALTER TABLE "tenant_plan" ADD COLUMN     "inhabitants" INTEGER;

-- AlterTable
ALTER TABLE "reconciliation" ADD COLUMN     "starts_at" TIMESTAMPTZ(3);
