-- CreateTable
CREATE TABLE "SearchEntry" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "meetingId" TEXT,
    "version" INTEGER,
    "facts" JSONB NOT NULL,
    "tokens" TEXT[],

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateIndex
CREATE INDEX "SearchEntry_committeeId_meetingId_idx" ON "SearchEntry"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "SearchEntry_tokens_idx" ON "SearchEntry" USING GIN ("tokens");

-- Written into the index at once: a list of pending entries would make searches read it from end to
-- end, and now and then one commit pay for all of it.
ALTER INDEX "SearchEntry_tokens_idx" SET (fastupdate = off);
