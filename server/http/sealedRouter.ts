import { Router } from 'express'
import * as v from 'valibot'
import type { SeatId } from '../../domain/ids.ts'
import { mayReadMinutes, readsAs } from '../../domain/minutes/reading.ts'
import type { Occasion, Seal } from '../../domain/minutes/Seal.ts'
import { OCCASIONS } from '../../domain/minutes/Seal.ts'
import type { SealedContent } from '../seal/SealedContent.ts'
import type { MeetingRecords } from '../store/meetingRecords.ts'
import type { SealedFiles } from '../store/sealedFiles.ts'
import type { MeetingRecord } from './MeetingRecord.ts'
import { mayReadRecord } from './mayReadRecord.ts'
import type { ViewerOf } from './viewerOf.ts'

const NOT_FOUND = { code: 'NOT_FOUND', text: '没有找到，或您无权查阅' }
const Query = v.object({
  version: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number))),
  occasion: v.optional(v.picklist(Object.keys(OCCASIONS) as Occasion[])),
})

/**
 * `GET /api/meetings/:id/sealed.json?version=&occasion=`: the sealed file, by default the newest that the
 * viewer may read. Whoever may read the minutes but not the record gets the minutes among the records and
 * the hashes of all others: the seal is checked all the same.
 */
export const sealedRouter = (o: {
  files: SealedFiles
  records: MeetingRecords
  viewerOf: ViewerOf
}): Router => {
  const router = Router()
  router.get('/api/meetings/:id/sealed.json', async (request, response) => {
    response.set('Cache-Control', 'no-store')
    const viewer = await o.viewerOf(request)
    const query = v.safeParse(Query, request.query)
    if (viewer?.kind !== 'seat' || !query.success) return void response.status(404).json(NOT_FOUND)
    const { committeeId } = viewer
    const seatId = viewer.seatId as SeatId
    const record = await o.records.of(committeeId, request.params.id)
    const { version, occasion } = query.output
    const wanted = (s: Seal) =>
      (version === undefined || s.version === version) &&
      (occasion === undefined || s.occasion === occasion)
    const seals = record ? await o.files.ofMeeting(committeeId, request.params.id) : []
    const seal = seals.filter((s) => wanted(s) && record && mayReadSealed(record, s, seatId)).at(-1)
    const text = seal && (await o.files.get(committeeId, seal.contentHash))
    if (!record || !seal || text === undefined) return void response.status(404).json(NOT_FOUND)
    const content = JSON.parse(text) as SealedContent
    const whole = mayReadRecord(record, seatId)
    const name = encodeURIComponent(`${seal.docNo}第${seal.version}版封存.json`)
    response.set(
      'Content-Disposition',
      `attachment; filename="sealed.json"; filename*=UTF-8''${name}`,
    )
    response.json({ content: whole ? content : minutesOnly(content, seal), seal })
  })
  return router
}

/** What was sealed at the adjournment is a draft, at the signing what was signed [M46]. */
const mayReadSealed = ({ records }: MeetingRecord, seal: Seal, seatId: SeatId): boolean => {
  const [meeting] = records.meeting
  const seat = records.seat.find((s) => s.id === seatId)
  const phase = seal.occasion === 'ADJOURNED' ? 'DRAFT' : seal.occasion
  return meeting && seat ? mayReadMinutes(readsAs(seat), { phase }, meeting) : false
}

const minutesOnly = (content: SealedContent, { minutesId }: Seal): SealedContent => ({
  ...content,
  records: { minutes: content.records.minutes?.filter((m) => m.id === minutesId) ?? [] },
})
