import type { MeetingCode, PrismaClient } from '../../prisma/generated/client.ts'
import type { CodeTable, MeetingCodeRecord } from '../auth/storage.ts'
import { isDuplicate } from './isDuplicate.ts'

export function codeTable(prisma: PrismaClient): CodeTable {
  return {
    async ofCommittee(committeeId) {
      const row = await prisma.meetingCode.findUnique({ where: { committeeId } })
      return row ? codeOf(row) : undefined
    },

    async byCode(code) {
      const row = await prisma.meetingCode.findUnique({ where: { code } })
      return row ? codeOf(row) : undefined
    },

    async put({ committeeId, code, createdAt }) {
      const update = { code, createdAt: new Date(createdAt) }
      try {
        const create = { committeeId, ...update }
        await prisma.meetingCode.upsert({ where: { committeeId }, create, update })
        return 'put'
      } catch (fault) {
        if (isDuplicate(fault)) return 'taken'
        throw fault
      }
    },

    async drop(committeeId) {
      await prisma.meetingCode.deleteMany({ where: { committeeId } })
    },
  }
}

function codeOf(row: MeetingCode): MeetingCodeRecord {
  return { ...row, createdAt: row.createdAt.getTime() }
}
