-- A client id is counted from when it was last used.
ALTER TABLE "NotesClient" RENAME COLUMN "createdAt" TO "seenAt";
