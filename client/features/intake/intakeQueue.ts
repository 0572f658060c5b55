import type { CommandInput } from '../../../domain/commands/index.ts'
import { outbox } from '../../live/presses.ts'
import { createStore } from '../../live/store.ts'
import { setUnsaved } from '../../live/unsaved.ts'
import { uuidV7 } from '../../live/uuidV7.ts'
import { photoTable } from './photoTable.ts'
import { uploadPhoto } from './uploadPhoto.ts'

type NewIssue = CommandInput<'addIssue'>['issue']

/** An issue whose photos could not be sent yet. */
export interface QueuedIssue {
  readonly id: string
  readonly owner: string
  readonly issue: NewIssue
  readonly photos: readonly Blob[]
}

/** Registered on this device and not on the server yet. */
export const waitingIssues = createStore(0)

let inFlight = 0
let queued = 0
let isDraining = false
let isAskedAgain = false

/** Sends an issue that needs nothing else; resolves with the server's answer, however late. */
export const pressIssue = async (issue: NewIssue) => {
  inFlight += 1
  count()
  const outcome = await outbox.press('addIssue', { issue })
  inFlight -= 1
  count()
  return outcome
}

/** Keeps an issue with photos on the device until both can be sent. */
export const queueIssue = async (
  owner: string,
  issue: NewIssue,
  photos: readonly Blob[],
): Promise<void> => {
  await photoTable.put({ id: uuidV7(), owner, issue, photos })
  await drainQueue(owner)
}

/** Sends what waits, oldest first: photos, then the issue. Stops at the first lost connection. */
export const drainQueue = async (owner: string): Promise<void> => {
  // The network may come back while an attempt is failing that began without it.
  isAskedAgain = isDraining
  if (isDraining) return
  isDraining = true
  try {
    do {
      isAskedAgain = false
      await drain(owner)
    } while (isAskedAgain)
  } finally {
    isDraining = false
  }
}

const drain = async (owner: string): Promise<void> => {
  const waiting = (await photoTable.all()).filter((q) => q.owner === owner)
  queued = waiting.length
  count()
  for (const entry of waiting) {
    const ids = await sendPhotos(entry.photos)
    if (!ids) break
    // Once the outbox has the press, it is on the device's disk there.
    void pressIssue(withPhotos(entry.issue, ids))
    await photoTable.remove(entry.id)
    queued -= 1
    count()
  }
}

const sendPhotos = async (photos: readonly Blob[]): Promise<readonly string[] | undefined> => {
  const ids: string[] = []
  for (const photo of photos) {
    const sent = await uploadPhoto(photo)
    if (sent === 'lost') return undefined
    if (sent !== 'refused') ids.push(sent.id)
  }
  return ids
}

const withPhotos = (issue: NewIssue, ids: readonly string[]): NewIssue => ({
  ...issue,
  photos: [...(issue.photos ?? []), ...ids],
})

const count = (): void => {
  waitingIssues.set(inFlight + queued)
  setUnsaved('intake', queued > 0)
}
