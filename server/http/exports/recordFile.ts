import { committeeOf } from '../../../domain/meeting/lookup.ts'
import { fileName } from '../../exports/fileName.ts'
import { layOutRecord } from '../../exports/record/layOutRecord.ts'
import type { Workshop } from '../../exports/Workshop.ts'
import type { Papers } from '../../store/papers.ts'
import { mayReadRecord } from '../mayReadRecord.ts'
import type { Answer, Asked } from './Asked.ts'
import { NOT_FOUND, TYPES } from './Asked.ts'
import { checkStampOf } from './checkStampOf.ts'
import { fromWorkshop } from './fromWorkshop.ts'

export const RECORD_FORMATS = ['docx', 'pdf'] as const

/** The whole record of a meeting as a file, for its chair, its recorder and staff. */
export const recordFile = async (
  o: { readonly papers: Papers; readonly workshop: Workshop },
  asked: Asked,
  about: { readonly meetingId: string; readonly format: (typeof RECORD_FORMATS)[number] },
): Promise<Answer> => {
  const { meetingId, format } = about
  const found = await o.papers.meeting(asked.committeeId, meetingId)
  const meeting = found?.state.meeting.get(meetingId)
  if (!found || !meeting || !mayReadRecord(found.record, asked.seatId)) return NOT_FOUND
  const check = checkStampOf(found.state, asked.origin, () => true)
  const { refusals } = found.record
  const paper = layOutRecord(found.state, meeting, { refusals, ...(check ? { check } : {}) })
  const make = format === 'docx' ? 'recordDocx' : 'recordPdf'
  const bytes = await fromWorkshop(o.workshop, { make, paper }, asked)
  if (!('byteLength' in bytes)) return bytes
  const { meetingName } = committeeOf(found.state)
  return {
    name: fileName(`${meetingName}记录（${meeting.no}）`, format),
    type: TYPES[format],
    bytes,
    about: { kind: `record.${format}`, meeting: meetingId },
  }
}
