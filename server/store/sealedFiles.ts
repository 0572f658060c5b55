import type { MeetingId } from '../../domain/ids.ts'
import type { Seal } from '../../domain/minutes/Seal.ts'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import { fromRow } from './rows.ts'

export type SealedFiles = ReturnType<typeof sealedFiles>

/** Sealed files by the hash of their content, and the seals that sign them. */
export const sealedFiles = (prisma: PrismaClient) => ({
  async put(committeeId: string, contentHash: string, content: string): Promise<void> {
    await prisma.sealedFile.createMany({
      data: [{ committeeId, contentHash, content }],
      skipDuplicates: true,
    })
  },

  async get(committeeId: string, contentHash: string): Promise<string | undefined> {
    const where = { committeeId_contentHash: { committeeId, contentHash } }
    return (await prisma.sealedFile.findUnique({ where }))?.content
  },

  /** All seals of a meeting, oldest first. */
  async ofMeeting(committeeId: string, meetingId: string): Promise<readonly Seal[]> {
    const where = { committeeId, meetingId }
    const rows = await prisma.seal.findMany({ where, orderBy: { seq: 'asc' } })
    return rows.map((row) => fromRow<Seal>(row))
  },

  /** The seal with this check code, and whose it is. */
  async byCode(code: string): Promise<{ committeeId: string; seal: Seal } | undefined> {
    const row = await prisma.seal.findFirst({ where: { code } })
    return row ? { committeeId: row.committeeId, seal: fromRow<Seal>(row) } : undefined
  },

  /** Meetings with minutes that have reached an occasion without a seal of it. */
  async unsealedMeetings(committeeId: string): Promise<readonly MeetingId[]> {
    const rows = await prisma.$queryRaw<{ meetingId: string }[]>`
      SELECT DISTINCT m."meetingId" FROM "Minutes" m
      CROSS JOIN LATERAL (VALUES ('ADJOURNED', m.version = 1), ('SIGNED', m.phase <> 'DRAFT'),
        ('ISSUED', m.phase = 'ISSUED')) AS due(occasion, reached)
      WHERE m."committeeId" = ${committeeId} AND due.reached AND NOT EXISTS (
        SELECT FROM "Seal" s WHERE s."committeeId" = m."committeeId" AND s."minutesId" = m.id
          AND s.occasion = due.occasion)
      ORDER BY 1`
    return rows.map((row) => row.meetingId as MeetingId)
  },
})
