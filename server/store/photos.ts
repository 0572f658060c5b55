import type { PrismaClient } from '../../prisma/generated/client.ts'

export interface Photo {
  readonly committeeId: string
  readonly id: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly addedById: string
  readonly addedAt: number
}

export interface PhotoStore {
  add(photo: Photo): Promise<void>
  get(
    committeeId: string,
    id: string,
  ): Promise<{ bytes: Uint8Array; mediaType: string } | undefined>
}

/** Photos of issues, by committee. */
export const photoStore = (prisma: PrismaClient): PhotoStore => ({
  async add({ bytes, addedAt, ...photo }) {
    const data = { ...photo, bytes: new Uint8Array(bytes), addedAt: new Date(addedAt) }
    await prisma.photo.create({ data })
  },
  async get(committeeId, id) {
    return (
      (await prisma.photo.findUnique({
        where: { committeeId_id: { committeeId, id } },
        select: { bytes: true, mediaType: true },
      })) ?? undefined
    )
  },
})
