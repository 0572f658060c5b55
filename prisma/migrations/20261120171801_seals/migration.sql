-- AlterTable
ALTER TABLE "Motion" ADD COLUMN     "urnHash" TEXT;

-- AlterTable
ALTER TABLE "RefusedCommand" ADD COLUMN     "mac" TEXT;

-- AlterTable
ALTER TABLE "SealedFile" DROP CONSTRAINT "SealedFile_pkey",
DROP COLUMN "sealId",
ADD COLUMN     "contentHash" TEXT NOT NULL,
ADD CONSTRAINT "SealedFile_pkey" PRIMARY KEY ("committeeId", "contentHash");
