import type { Prisma } from './prisma.ts'

/** What lay in the urn of a counted secret vote: enough for anybody to count it again. */
export interface UrnContents {
  /** Public key of the ballot papers, base64 of SPKI. */
  readonly tokenKey: string
  /** Papers that were signed; each is on the board with the name of who took it. */
  readonly issued: number
  readonly ballots: readonly {
    readonly serial: string
    readonly signature: string
    readonly choice: string
  }[]
}

/** In the order of the serials, which is nobody's order. Undefined before closing, and for open votes. */
export const urnContents =
  (prisma: Prisma) =>
  async (committeeId: string, motionId: string): Promise<UrnContents | undefined> => {
    const motion = await prisma.motion.findFirst({
      where: { committeeId, id: motionId, method: 'SECRET_BALLOT', phase: 'DECIDED' },
      select: { round: true, tokenKey: true },
    })
    if (!motion?.tokenKey) return undefined
    const round = { committeeId, motionId, round: motion.round }
    const issued = await prisma.turnout.count({ where: round })
    const ballots = await prisma.secretBallot.findMany({
      where: round,
      select: { id: true, signature: true, choice: true },
      orderBy: { id: 'asc' },
    })
    return {
      tokenKey: motion.tokenKey,
      issued,
      ballots: ballots.map(({ id, signature, choice }) => ({
        serial: id,
        signature,
        choice: choice ?? '',
      })),
    }
  }
