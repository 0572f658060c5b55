-- AlterTable
ALTER TABLE "Minutes" DROP COLUMN "sections",
ADD COLUMN     "bodyHash" TEXT,
ADD COLUMN     "confirmEndsAt" TIMESTAMPTZ(3),
ADD COLUMN     "correction" JSONB,
ADD COLUMN     "document" JSONB,
ADD COLUMN     "editedAt" TIMESTAMPTZ(3),
ADD COLUMN     "editedById" TEXT,
ADD COLUMN     "issuedById" TEXT,
ADD COLUMN     "signedSeq" INTEGER,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- Minutes written before the document had parts keep their words as one part.
UPDATE "Minutes" SET "document" = jsonb_build_object(
  'mark', title, 'docNo', "docNo", 'opening', text, 'sections', '[]'::jsonb, 'people', '[]'::jsonb,
  'chairs', '[]'::jsonb, 'recorder', '', 'signer', '', 'copiesTo', '[]'::jsonb, 'issuer', '',
  'printedAt', (extract(epoch FROM coalesce("issuedAt", "draftedAt")) * 1000)::bigint);
ALTER TABLE "Minutes" ALTER COLUMN "document" SET NOT NULL;

-- CreateTable
CREATE TABLE "MinutesAnswer" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "minutesId" TEXT NOT NULL,
    "seatId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL,
    "itemId" TEXT,
    "reason" TEXT,

    CONSTRAINT "MinutesAnswer_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Seal" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "minutesId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "occasion" TEXT NOT NULL,
    "docNo" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "head" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Seal_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "SealedFile" (
    "committeeId" TEXT NOT NULL,
    "sealId" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "SealedFile_pkey" PRIMARY KEY ("committeeId","sealId")
);

-- CreateIndex
CREATE INDEX "MinutesAnswer_committeeId_meetingId_idx" ON "MinutesAnswer"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "Seal_committeeId_meetingId_idx" ON "Seal"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "Seal_code_idx" ON "Seal"("code");

-- CreateIndex
CREATE INDEX "Minutes_committeeId_meetingId_idx" ON "Minutes"("committeeId", "meetingId");
