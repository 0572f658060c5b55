import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { json, Router } from 'express'
import * as v from 'valibot'
import { maskPersonalData } from '../../domain/issue/personalData.ts'
import { Line, Remark } from '../../domain/text.ts'
import { TryCounter } from '../auth/TryCounter.ts'
import type { Log } from '../log.ts'
import type { ContactStore } from '../store/contacts.ts'
import { say, unreadable } from './adminForm.ts'
import type { Asked, AskedParts } from './contactAsked.ts'
import { askedBy, committeeOfStaff } from './contactAsked.ts'
import { contactView, maskedContact } from './contactView.ts'

const NewContact = v.strictObject({
  name: Line(20),
  phone: v.pipe(
    v.string(),
    v.maxLength(30),
    v.transform((typed) => typed.normalize('NFKC').replace(/[\s-]/gu, '')),
    v.regex(/^\+?\d{5,15}$/u),
  ),
  address: v.optional(Remark(100)),
  /** The resident has agreed to be called back, and to nothing else. */
  consent: v.literal(true),
})
const Reading = v.strictObject({ reason: v.pipe(Line(100), v.minLength(2)) })
const Before = v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/u), v.transform(Number)))

const NOT_FOUND = say(404, 'NOT_FOUND', '没有找到，或您无权查阅')
const INVALID = say(400, 'INVALID', '内容不完整或格式不对，请检查后再提交')
const NOT_JSON = say(415, 'NOT_JSON', '请求格式须为 JSON')
const ENDED = say(409, 'ISSUE_ENDED', '该问题已办结，不再登记联系方式')
const TOO_MANY = say(429, 'TOO_MANY', '查阅次数太多，请稍后再试')

/** What one person reads in ten minutes: enough for an evening of calls, not for taking a list. */
const MOST_READINGS = 30
const WINDOW = 600_000

/**
 * How to reach the resident who raised an issue [I13]. The only way in and out of the sealed table: no
 * command, board or log carries any of it. Whoever has no right cannot tell a contact from none.
 */
export const contactRouter = (
  o: AskedParts & { contacts: ContactStore; sameOriginOnly: RequestHandler; log: Log },
): Router => {
  const { contacts, clock } = o
  const readings = new TryCounter(clock, WINDOW)
  const router = Router()
  const audit = (what: string, { committeeId, seatId, issueId }: Asked) =>
    o.log.info({ audit: `contact.${what}`, committeeId, seatId, issueId }, 'contact')

  /** One route about the contact of an issue, for whoever may see something of it. */
  const route = (
    method: 'get' | 'post' | 'delete',
    path: string,
    answer: (asked: Asked, body: unknown) => Promise<{ status?: number; body: object }>,
  ) =>
    router[method](path, o.sameOriginOnly, ...(method === 'post' ? [isJson, body] : []), (async (
      request,
      response,
    ) => {
      response.set('Cache-Control', 'no-store')
      const asked = await askedBy(o, request)
      const outcome = asked ? await answer(asked, request.body) : NOT_FOUND
      response.status(outcome.status ?? 200).json(outcome.body)
    }) satisfies RequestHandler)

  route('get', CONTACT, async (asked) => {
    const { committeeId, issueId, isStaff } = asked
    const view = contactView(asked, await contacts.look(committeeId, issueId))
    const lines = isStaff && { readings: await contacts.readings(committeeId, { issueId }) }
    return { body: { ...view, ...lines } }
  })

  route('post', CONTACT, async (asked, body) => {
    const form = v.safeParse(NewContact, body)
    if (!asked.mayReach) return NOT_FOUND
    if (!form.success) return INVALID
    if (asked.hasEnded) return ENDED
    const { name, phone, address } = form.output
    const contact = { name, phone, ...(address ? { address } : {}) }
    const { committeeId, issueId, keptDays: deleteAfterDays } = asked
    const consentAt = clock.now()
    await contacts.put(committeeId, { issueId, contact, consentAt, deleteAfterDays })
    audit('written', asked)
    return { status: 201, body: { masked: maskedContact(contact) } }
  })

  route('post', `${CONTACT}/readings`, async (asked, body) => {
    const form = v.safeParse(Reading, body)
    if (!asked.mayReach) return NOT_FOUND
    if (!form.success) return INVALID
    const { committeeId, seatId, issueId } = asked
    const who = JSON.stringify([committeeId, seatId])
    if (readings.waitFor(who, MOST_READINGS) > 0) return TOO_MANY
    readings.add(who)
    // Others read the reason: whom it was about does not belong in it.
    const reason = maskPersonalData(form.output.reason)
    const reading = { id: randomUUID(), issueId, seatId, at: clock.now(), reason }
    const contact = await contacts.read(committeeId, reading)
    if (!contact) return NOT_FOUND
    audit('read', asked)
    return { body: contact }
  })

  route('delete', CONTACT, async (asked) => {
    const { committeeId, issueId, mayReach } = asked
    if (!mayReach || !(await contacts.erase(committeeId, issueId, clock.now()))) return NOT_FOUND
    audit('erased', asked)
    return { body: {} }
  })

  router.get('/api/contact-readings', async (request, response) => {
    response.set('Cache-Control', 'no-store')
    const committeeId = await committeeOfStaff(o, request)
    const before = v.safeParse(Before, request.query['before'])
    if (!committeeId) return void response.status(404).json(NOT_FOUND.body)
    if (!before.success) return void response.status(400).json(INVALID.body)
    const page = before.output === undefined ? {} : { before: before.output }
    response.json(await contacts.readings(committeeId, page))
  })
  router.use(CONTACT, unreadable)
  return router
}

const CONTACT = '/api/issues/:id/contact'
const body = json({ limit: '4kb', inflate: false })

const isJson: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) return next()
  response.status(415).json(NOT_JSON.body)
}
