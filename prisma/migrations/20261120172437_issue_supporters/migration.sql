-- AlterTable
ALTER TABLE "Issue" ADD COLUMN     "supportedByIds" JSONB;
