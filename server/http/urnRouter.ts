import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { json, Router } from 'express'
import * as v from 'valibot'
import { COMMANDS } from '../../domain/commands/index.ts'
import { CommitteeId } from '../../domain/ids.ts'
import { refusalText, refuse } from '../../domain/refusal.ts'
import type { Rooms } from '../rooms/Rooms.ts'
import { jsonOnly } from './jsonOnly.ts'

const Form = v.strictObject({
  committeeId: CommitteeId,
  ...COMMANDS.dropSecretBallot.input.entries,
})

/**
 * The urn of secret votes. A request with a cookie is turned away: nobody may be able to put the
 * sender's name beside the choice, not even by mistake. Nothing of it is logged [V18].
 */
export const urnRouter = (o: { rooms: Rooms; sameOriginOnly: RequestHandler }): Router => {
  const router = Router()
  router.post(
    '/api/urn/ballots',
    o.sameOriginOnly,
    jsonOnly,
    json({ limit: '4kb', inflate: false }),
    async (request, response) => {
      response.set('Cache-Control', 'no-store')
      if (request.headers.cookie !== undefined)
        return void response.status(400).json({ code: 'INVALID', text: '投票请求不得携带登录信息' })
      const form = v.safeParse(Form, request.body)
      if (!form.success)
        return void response
          .status(400)
          .json({ code: 'INVALID', text: refusalText(refuse('INVALID')) })
      const { committeeId, ...input } = form.output
      const room = await o.rooms.of(committeeId)
      if (!room)
        return void response
          .status(404)
          .json({ code: 'NOT_FOUND', text: refusalText(refuse('NOT_FOUND')) })
      // The key of a ballot is its serial: the same ballot again is the same ballot.
      const key = randomUUID()
      response.json(
        await room.submit({ actor: { kind: 'system' }, name: 'dropSecretBallot', input, key }),
      )
    },
  )
  return router
}
