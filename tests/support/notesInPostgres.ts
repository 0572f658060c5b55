import { onTestFinished } from 'vitest'
import type { NotesStore } from '../../server/documents/NotesStore.ts'
import { notesStore } from '../../server/store/notesStore.ts'
import type { Prisma } from '../../server/store/prisma.ts'
import { connect } from '../../server/store/prisma.ts'
import { COMMITTEE, EPOCH } from '../server/documents/startDocuments.ts'
import { createDatabase } from './postgres.ts'

/** A notes store on a database of one test's own, in which the committee of startDocuments is taken. */
export async function notesInPostgres(): Promise<{ store: NotesStore; prisma: Prisma }> {
  const database = await createDatabase()
  const prisma = connect(database.appUrl)
  onTestFinished(async () => {
    await prisma.$disconnect()
    await database.drop()
  })
  const lease = { committeeId: COMMITTEE, epoch: EPOCH, takenAt: new Date() }
  await prisma.roomLease.create({ data: lease })
  return { store: notesStore(prisma), prisma }
}
