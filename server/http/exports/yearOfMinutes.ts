import { zipSync } from 'fflate'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { committeeOf } from '../../../domain/meeting/lookup.ts'
import { fileName } from '../../exports/fileName.ts'
import type { Workshop } from '../../exports/Workshop.ts'
import type { Papers } from '../../store/papers.ts'
import type { Answer, Asked } from './Asked.ts'
import { NOT_FOUND, TYPES } from './Asked.ts'
import { minutesBytes, readableMinutes, titleOf } from './minutesFile.ts'

/** A year's minutes, each as Word and PDF, in one archive: the newest version that the seat may read. */
export const yearOfMinutes = async (
  o: { readonly papers: Papers; readonly workshop: Workshop },
  asked: Asked,
  year: number,
): Promise<Answer> => {
  const state = await o.papers.year(asked.committeeId, year)
  const all = [...state.meeting.values()]
    .toSorted((a, b) => a.startAt - b.startAt)
    .flatMap((meeting): readonly Minutes[] =>
      readableMinutes(state, meeting, asked.seatId).slice(-1),
    )
  if (all.length === 0) return NOT_FOUND
  const files: Record<string, Uint8Array> = {}
  for (const minutes of all)
    for (const format of ['docx', 'pdf'] as const) {
      const bytes = await minutesBytes(o.workshop, asked, { state, minutes, format })
      if (!('byteLength' in bytes)) return bytes
      files[unused(files, titleOf(minutes), format)] = bytes
    }
  return {
    name: fileName(`${committeeOf(state).minutesMark}（${year}年）`, 'zip'),
    type: TYPES.zip,
    // They are compressed already; a fixed date keeps the same minutes the same archive.
    bytes: zipSync(files, { level: 0, mtime: new Date(year, 11, 31) }),
    about: { kind: 'minutes.zip', year },
  }
}

/** Two meetings may carry the same number. */
const unused = (files: object, title: string, format: string): string => {
  for (let n = 1; ; n += 1) {
    const name = fileName(n === 1 ? title : `${title} ${n}`, format)
    if (!Object.hasOwn(files, name)) return name
  }
}
