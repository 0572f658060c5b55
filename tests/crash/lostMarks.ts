import { DEFAULT_LIMITS } from '../../server/documents/limits.ts'
import { NotesText } from '../../server/documents/NotesText.ts'
import { notesStore } from '../../server/store/notesStore.ts'
import type { Prisma } from '../../server/store/prisma.ts'
import type { Scribe } from './Scribe.ts'

/** Writing that was saved, or seen by others, and is not in the database; deletions likewise. */
export const lostMarks = async (
  prisma: Prisma,
  scribes: readonly Scribe[],
): Promise<readonly string[]> => {
  const lost: string[] = []
  for (const documentId of new Set(scribes.map((scribe) => scribe.documentId))) {
    const here = scribes.filter((scribe) => scribe.documentId === documentId)
    const seen = new Set(here.flatMap((scribe) => [...scribe.seen]))
    const text = new NotesText(await notesStore(prisma).load(documentId), DEFAULT_LIMITS)
    const { discussion } = text.words
    for (const { marks } of here)
      for (const [mark, state] of marks) {
        const stands = discussion.includes(mark)
        if (!stands && (state === 'kept' || (state === 'adding' && seen.has(mark))))
          lost.push(`${documentId} ${mark} ${state}`)
        if (stands && state === 'removed') lost.push(`${documentId} ${mark} is back`)
      }
  }
  return lost
}
