-- CreateTable
CREATE TABLE "NotesUpdate" (
    "sequence" BIGSERIAL NOT NULL,
    "committeeId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "authorSeatId" TEXT NOT NULL,
    "clientId" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NotesUpdate_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "NotesSnapshot" (
    "documentId" TEXT NOT NULL,
    "committeeId" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "upTo" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NotesSnapshot_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "NotesClient" (
    "documentId" TEXT NOT NULL,
    "clientId" BIGINT NOT NULL,
    "committeeId" TEXT NOT NULL,
    "authorSeatId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NotesClient_pkey" PRIMARY KEY ("documentId","clientId")
);

-- CreateIndex
CREATE INDEX "NotesUpdate_documentId_sequence_idx" ON "NotesUpdate"("documentId", "sequence");

-- CreateIndex
CREATE INDEX "NotesUpdate_committeeId_idx" ON "NotesUpdate"("committeeId");
