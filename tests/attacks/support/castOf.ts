import { COMMITTEE, type Board } from '../../support/startBoard.ts'
import { Visitor } from '../../support/Visitor.ts'
import { adminOf } from './adminOf.ts'

/** One visitor of each kind there is, and one who is nobody. */
export const castOf = async (board: Board): Promise<Readonly<Record<string, Visitor>>> => {
  const { auth } = board.app
  const origin = board.origin()
  const byLink = async (holder: Parameters<typeof auth.issueLink>[0]['holder']) => {
    const { token } = await auth.issueLink({ holder, name: '某人', createdBy: 'test' })
    const visitor = new Visitor(origin, '203.0.113.1')
    await visitor.post('/api/sign-in/link', { token })
    return visitor
  }
  const committeeId = COMMITTEE
  const guest = new Visitor(origin, '203.0.113.1')
  await guest.post('/api/sign-in/code', { code: await auth.codeFor(committeeId), name: '王小明' })
  return {
    nobody: new Visitor(origin, '203.0.113.1'),
    chair: await byLink({ committeeId, seatId: 'S1' }),
    recorder: await byLink({ committeeId, seatId: 'REC' }),
    screen: await byLink({ committeeId, screen: true }),
    guest,
    admin: await adminOf(board),
  }
}
