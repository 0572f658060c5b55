import type { Prisma } from './prisma.ts'

/** What lay in the urn of a counted secret vote: enough for anybody to count it again. */
export interface UrnContents {
  /** Public key of the ballot papers, base64 of SPKI. */
  readonly tokenKey: string
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
    const ballots = await prisma.secretBallot.findMany({
      where: { committeeId, motionId, round: motion.round },
      select: { id: true, signature: true, choice: true },
      orderBy: { id: 'asc' },
    })
    return {
      tokenKey: motion.tokenKey,
      ballots: ballots.map(({ id, signature, choice }) => ({
        serial: id,
        signature,
        choice: choice ?? '',
      })),
    }
  }
