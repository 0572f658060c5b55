-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "username" TEXT,
    "kind" TEXT NOT NULL,
    "committeeId" TEXT,
    "subjectId" TEXT,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    "linkId" TEXT,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonalLink" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "PersonalLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingCode" (
    "committeeId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MeetingCode_pkey" PRIMARY KEY ("committeeId")
);

-- CreateTable
CREATE TABLE "Installation" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Committee" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "communityName" TEXT NOT NULL,
    "communityFullName" TEXT NOT NULL,
    "meetingName" TEXT NOT NULL,
    "minutesMark" TEXT NOT NULL,
    "docPrefix" TEXT NOT NULL,
    "issuePrefix" TEXT NOT NULL,
    "subdistrictName" TEXT,
    "districtName" TEXT,
    "settings" JSONB NOT NULL,

    CONSTRAINT "Committee_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "resources" JSONB,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Branch" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "secretaryId" TEXT,
    "partyMembers" INTEGER NOT NULL,
    "redStewards" INTEGER NOT NULL,

    CONSTRAINT "Branch_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "votes" BOOLEAN NOT NULL,
    "unitId" TEXT,
    "branchId" TEXT,
    "observerKind" TEXT,
    "termStart" TEXT,
    "termEnd" TEXT,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Guest" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "phase" TEXT NOT NULL,
    "seatId" TEXT,

    CONSTRAINT "Guest_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Issue" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "no" TEXT NOT NULL,
    "listMonth" TEXT NOT NULL,
    "branchId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "affectedHouseholds" INTEGER NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "reporter" JSONB NOT NULL,
    "channel" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "tags" TEXT[],
    "plusOnes" INTEGER NOT NULL,
    "reports" INTEGER NOT NULL,
    "carryCount" INTEGER NOT NULL,
    "triageLevel" TEXT,
    "proposedTriageLevel" TEXT,
    "triageNote" TEXT,
    "suggestedLeadUnitId" TEXT,
    "collectedBy" TEXT,
    "suspectDuplicateOf" TEXT,
    "relatedTo" TEXT,
    "mergedIntoId" TEXT,
    "carriedFrom" TEXT,
    "registeredById" TEXT,
    "photos" JSONB,
    "rejectReason" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "rating" JSONB,
    "itemId" TEXT,

    CONSTRAINT "Issue_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "no" TEXT NOT NULL,
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "chairId" TEXT NOT NULL,
    "recorderId" TEXT NOT NULL,
    "excluded" JSONB,
    "deputyId" TEXT,
    "chairs" JSONB,
    "phase" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "roll" JSONB,
    "settings" JSONB,
    "presentAtOpening" INTEGER,
    "currentItemId" TEXT,
    "itemStartedAt" TIMESTAMPTZ(3),
    "suspendedAt" TIMESTAMPTZ(3),
    "adjournedAt" TIMESTAMPTZ(3),
    "presentAtAdjourn" INTEGER,
    "failedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issueId" TEXT,
    "presenterId" TEXT,
    "summary" TEXT,
    "adHoc" BOOLEAN,
    "heardSeq" INTEGER,
    "heardAt" TIMESTAMPTZ(3),
    "carryNote" TEXT,
    "returnNote" TEXT,
    "carried" BOOLEAN,
    "routine" BOOLEAN,
    "plannedMinutes" INTEGER,
    "consentAskedAt" JSONB,
    "objectedByIds" JSONB,
    "confirmsId" TEXT,
    "phase" TEXT NOT NULL,
    "requestedById" TEXT,
    "outcome" TEXT,
    "reason" TEXT,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "seatId" TEXT NOT NULL,
    "stays" JSONB NOT NULL,
    "leave" JSONB,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "WrittenOpinion" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "seatId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "choice" TEXT NOT NULL,

    CONSTRAINT "WrittenOpinion_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Speech" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "seatId" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "order" INTEGER NOT NULL,
    "phase" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Speech_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "SiteVisit" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "issueId" TEXT NOT NULL,
    "visitedAt" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "presentIds" TEXT[],
    "finding" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "spendsMoney" BOOLEAN NOT NULL,
    "bindsUnitIds" TEXT[],
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "phase" TEXT NOT NULL,

    CONSTRAINT "SiteVisit_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Motion" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "proposerId" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "major" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "quorumMissedAt" TIMESTAMPTZ(3),
    "repeatsId" TEXT,
    "phase" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "lastCallAt" TIMESTAMPTZ(3),
    "tokenKey" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "tally" JSONB,
    "running" JSONB,
    "withdrawnAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "Motion_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Recusal" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "seatId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "Recusal_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Turnout" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "motionId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "seatId" TEXT NOT NULL,
    "enteredById" TEXT,
    "blindedHash" TEXT,
    "blindSignature" TEXT,

    CONSTRAINT "Turnout_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "motionId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "seatId" TEXT NOT NULL,
    "castAt" TIMESTAMPTZ(3) NOT NULL,
    "choice" TEXT,
    "enteredById" TEXT,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "SecretBallot" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "motionId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "choice" TEXT,
    "signature" TEXT NOT NULL,

    CONSTRAINT "SecretBallot_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "BallotKey" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "sealedKey" TEXT,

    CONSTRAINT "BallotKey_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Task" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "issueId" TEXT,
    "motionId" TEXT,
    "text" TEXT NOT NULL,
    "leadUnitId" TEXT NOT NULL,
    "supportUnitIds" TEXT[],
    "ownerId" TEXT NOT NULL,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptDueAt" TIMESTAMPTZ(3) NOT NULL,
    "phase" TEXT NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "declineReason" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "percent" INTEGER,
    "progressNote" TEXT,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Escalation" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "issueId" TEXT,
    "toUnitIds" TEXT[],
    "reason" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "replyDueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "Minutes" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "docNo" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "sections" JSONB NOT NULL,
    "signedAt" TIMESTAMPTZ(3),
    "signedById" TEXT,
    "issuedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Minutes_pkey" PRIMARY KEY ("committeeId","id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "committeeId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "answer" JSONB NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("committeeId","seq")
);

-- CreateTable
CREATE TABLE "RefusedCommand" (
    "committeeId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "answer" JSONB NOT NULL,

    CONSTRAINT "RefusedCommand_pkey" PRIMARY KEY ("committeeId","key")
);

-- CreateTable
CREATE TABLE "RoomLease" (
    "committeeId" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoomLease_pkey" PRIMARY KEY ("committeeId")
);

-- CreateTable
CREATE TABLE "IssueContact" (
    "committeeId" TEXT NOT NULL,
    "issueId" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "consentAt" TIMESTAMPTZ(3) NOT NULL,
    "deleteAfter" TIMESTAMPTZ(3),

    CONSTRAINT "IssueContact_pkey" PRIMARY KEY ("committeeId","issueId")
);

-- CreateTable
CREATE TABLE "ContactReading" (
    "id" TEXT NOT NULL,
    "committeeId" TEXT NOT NULL,
    "issueId" TEXT NOT NULL,
    "seatId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "ContactReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Photo" (
    "committeeId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "mediaType" TEXT NOT NULL,
    "addedById" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Photo_pkey" PRIMARY KEY ("committeeId","id")
);

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
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE INDEX "User_committeeId_kind_subjectId_idx" ON "User"("committeeId", "kind", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_linkId_idx" ON "Session"("linkId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "PersonalLink_tokenHash_key" ON "PersonalLink"("tokenHash");

-- CreateIndex
CREATE INDEX "PersonalLink_userId_idx" ON "PersonalLink"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingCode_code_key" ON "MeetingCode"("code");

-- CreateIndex
CREATE INDEX "Issue_committeeId_listMonth_idx" ON "Issue"("committeeId", "listMonth");

-- CreateIndex
CREATE INDEX "Issue_committeeId_status_idx" ON "Issue"("committeeId", "status");

-- CreateIndex
CREATE INDEX "Meeting_committeeId_startAt_idx" ON "Meeting"("committeeId", "startAt");

-- CreateIndex
CREATE INDEX "AgendaItem_committeeId_meetingId_idx" ON "AgendaItem"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "AgendaItem_committeeId_issueId_idx" ON "AgendaItem"("committeeId", "issueId");

-- CreateIndex
CREATE INDEX "Attendance_committeeId_meetingId_idx" ON "Attendance"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "WrittenOpinion_committeeId_meetingId_idx" ON "WrittenOpinion"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "Speech_committeeId_meetingId_idx" ON "Speech"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "SiteVisit_committeeId_phase_idx" ON "SiteVisit"("committeeId", "phase");

-- CreateIndex
CREATE INDEX "Motion_committeeId_meetingId_idx" ON "Motion"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "Recusal_committeeId_meetingId_idx" ON "Recusal"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "Turnout_committeeId_meetingId_idx" ON "Turnout"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "Ballot_committeeId_meetingId_idx" ON "Ballot"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "SecretBallot_committeeId_meetingId_idx" ON "SecretBallot"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "BallotKey_committeeId_meetingId_idx" ON "BallotKey"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "Task_committeeId_meetingId_idx" ON "Task"("committeeId", "meetingId");

-- CreateIndex
CREATE INDEX "Task_committeeId_phase_idx" ON "Task"("committeeId", "phase");

-- CreateIndex
CREATE INDEX "Escalation_committeeId_meetingId_idx" ON "Escalation"("committeeId", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_committeeId_key_key" ON "LedgerEntry"("committeeId", "key");

-- CreateIndex
CREATE INDEX "ContactReading_committeeId_issueId_idx" ON "ContactReading"("committeeId", "issueId");

-- CreateIndex
CREATE INDEX "NotesUpdate_documentId_sequence_idx" ON "NotesUpdate"("documentId", "sequence");

-- CreateIndex
CREATE INDEX "NotesUpdate_committeeId_idx" ON "NotesUpdate"("committeeId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonalLink" ADD CONSTRAINT "PersonalLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The ledger is append-only, for everybody who comes through SQL: a correction is a new row.
CREATE FUNCTION "refuseLedgerChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "ledgerIsAppendOnly" BEFORE UPDATE OR DELETE ON "LedgerEntry"
  FOR EACH ROW EXECUTE FUNCTION "refuseLedgerChange"();
CREATE TRIGGER "ledgerIsNeverEmptied" BEFORE TRUNCATE ON "LedgerEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuseLedgerChange"();
