import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Seat } from '../../domain/people/Seat.ts'
import { fromRow } from './rows.ts'

/** Finds one seat; undefined where there is none. */
export type SeatOf = (committeeId: string, seatId: string) => Promise<Seat | undefined>

export const seatOf =
  (prisma: PrismaClient): SeatOf =>
  async (committeeId, id) => {
    const row = await prisma.seat.findUnique({ where: { committeeId_id: { committeeId, id } } })
    return row ? fromRow<Seat>(row) : undefined
  }
