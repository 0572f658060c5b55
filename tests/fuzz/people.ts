import type { Writer } from '../server/documents/admission/Writer.ts'
import type { Random } from './mutateUpdate.ts'
import { pick } from './mutateUpdate.ts'

/** One thing that somebody with a page does, or the network between. `far`: anywhere in the text. */
export function doSomething(writer: Writer, random: Random, far = 80): void {
  const root = random(4) === 0 ? 'motion' : 'discussion'
  const deed = random(24)
  if (deed < 7) writer.insert(root, random(far), pick(WORDS, random) ?? '')
  else if (deed < 10) writer.delete(root, random(far), 1 + random(9))
  else if (deed < 13) writer.deliver()
  else if (deed < 15) writer.deliverMerged()
  else if (deed < 18) writer.listen()
  else if (deed === 18) writer.disconnect()
  else if (deed === 19) writer.flap()
  else if (deed < 22) writer.connect()
  else if (deed === 22) writer.undo()
  else writer.redo()
}

/** Everything arrives everywhere. */
export function settle(writers: readonly Writer[]): void {
  for (const writer of writers) {
    writer.deliver()
    writer.connect()
  }
  for (const writer of writers) writer.listen()
}

const WORDS = [
  'a',
  '路灯',
  '下水道😀堵',
  'xyz',
  '，',
  '请物业看一看，下周答复居民。',
  '\n',
  'é',
  'e\u0301',
  '👨‍👩‍👧',
]
