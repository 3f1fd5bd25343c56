-- AlterTable
ALTER TABLE "document" ADD COLUMN     "found_bad" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "found_good" INTEGER NOT NULL DEFAULT 0;
