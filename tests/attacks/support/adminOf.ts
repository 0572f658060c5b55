import type { Board } from '../../support/startBoard.ts'
import { Visitor } from '../../support/Visitor.ts'

/** The technical administrator of a board, come in by the token of its first start. */
export const adminOf = async (board: Board): Promise<Visitor> => {
  const token = await board.app.auth.setupToken()
  const admin = new Visitor(board.origin(), '203.0.113.250')
  const form = { token, username: 'admin', password: '安装时用的密码一', name: '周某' }
  const { status } = await admin.post('/api/setup', form)
  if (status !== 200) throw new Error(`no administrator: ${status}`)
  return admin
}
