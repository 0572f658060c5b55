import type { Answer } from '../../domain/commands/protocol.ts'
import { keyIn, refused } from './commandSocket.ts'

const LONGEST = 2_800

/**
 * The answer, or after three seconds that there is none yet: the page sends the press again under the same
 * key, which finds out what became of it. Rejects where the answer does.
 */
export const inTime = (
  answer: Promise<Answer>,
  frame: unknown,
  limit = LONGEST,
): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(
      () => resolve({ ...refused(keyIn(frame), 'UNAVAILABLE'), retry: true }),
      limit,
    )
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
