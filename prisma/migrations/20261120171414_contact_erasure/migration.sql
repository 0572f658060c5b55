-- AlterTable
ALTER TABLE "IssueContact" ADD COLUMN     "deleteAfterDays" INTEGER,
ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);
