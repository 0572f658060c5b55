-- CreateIndex
CREATE INDEX "LedgerEntry_committeeId_at_idx" ON "LedgerEntry"("committeeId", "at");

-- CreateIndex
CREATE INDEX "RefusedCommand_committeeId_at_idx" ON "RefusedCommand"("committeeId", "at");
