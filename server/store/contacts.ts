import type { ContactReadingLine, ResidentContact } from '../../domain/issue/ContactView.ts'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import { contactPlace, openContact, sealContact } from './sealedContact.ts'

export interface IssueContactInput {
  readonly issueId: string
  readonly contact: ResidentContact
  readonly consentAt: number
  /** What the resident was told; absent: what the committee has settled. */
  readonly deleteAfterDays?: number
}

/** Keeps contacts sealed, one for each issue; a later one replaces it. */
export const putContacts = async (
  prisma: PrismaClient,
  seal: Buffer,
  committeeId: string,
  contacts: readonly IssueContactInput[],
): Promise<void> => {
  await prisma.$transaction(
    contacts.map(({ issueId, contact, consentAt, deleteAfterDays }) => {
      const row = {
        sealed: new Uint8Array(sealContact(seal, contactPlace(committeeId, issueId), contact)),
        consentAt: new Date(consentAt),
        deleteAfter: null,
        deleteAfterDays: deleteAfterDays ?? null,
        erasedAt: null,
      }
      return prisma.issueContact.upsert({
        where: { committeeId_issueId: { committeeId, issueId } },
        create: { committeeId, issueId, ...row },
        update: row,
      })
    }),
  )
}

/** What is kept of a contact; without `contact` once it is erased. */
export interface KeptContact {
  readonly consentAt: number
  readonly contact?: ResidentContact
  readonly deleteAfter?: number
  readonly erasedAt?: number
}

export type ContactStore = ReturnType<typeof contactStore>
const MOST_READINGS = 200

/** Contacts and who read them, by committee. Whoever asks has been asked for his right before. */
export const contactStore = (prisma: PrismaClient, seal: Buffer) => {
  const look = async (committeeId: string, issueId: string): Promise<KeptContact | undefined> => {
    const row = await prisma.issueContact.findUnique({
      where: { committeeId_issueId: { committeeId, issueId } },
    })
    if (!row) return undefined
    const { consentAt, deleteAfter, erasedAt, sealed } = row
    return {
      consentAt: consentAt.getTime(),
      ...(deleteAfter ? { deleteAfter: deleteAfter.getTime() } : {}),
      ...(erasedAt
        ? { erasedAt: erasedAt.getTime() }
        : { contact: openContact(seal, contactPlace(committeeId, issueId), sealed) }),
    }
  }
  return {
    look,

    put: (committeeId: string, input: IssueContactInput) =>
      putContacts(prisma, seal, committeeId, [input]),

    /** The whole contact; that it was read is on record before anybody sees it. */
    async read(
      committeeId: string,
      { at, ...reading }: ContactReadingLine,
    ): Promise<ResidentContact | undefined> {
      const contact = (await look(committeeId, reading.issueId))?.contact
      if (!contact) return undefined
      await prisma.contactReading.create({ data: { ...reading, committeeId, at: new Date(at) } })
      return contact
    },

    /** Takes the contact away and keeps that there was one; false where there is none. */
    async erase(committeeId: string, issueId: string, at: number): Promise<boolean> {
      const { count } = await prisma.issueContact.updateMany({
        where: { committeeId, issueId, erasedAt: null },
        data: { sealed: new Uint8Array(), erasedAt: new Date(at) },
      })
      return count > 0
    },

    /** Newest first; `before` an instant, for the next page. */
    async readings(
      committeeId: string,
      { issueId, before }: { readonly issueId?: string; readonly before?: number } = {},
    ): Promise<readonly ContactReadingLine[]> {
      const rows = await prisma.contactReading.findMany({
        where: {
          committeeId,
          ...(issueId === undefined ? {} : { issueId }),
          ...(before === undefined ? {} : { at: { lt: new Date(before) } }),
        },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: MOST_READINGS,
        select: { id: true, issueId: true, seatId: true, at: true, reason: true },
      })
      return rows.map(({ at, ...line }) => ({ ...line, at: at.getTime() }))
    },
  }
}
