import { createHash } from 'node:crypto'
import { Client } from 'pg'
import type { Board } from '../../support/startBoard.ts'

/** What every table of the board's database holds, as one hash each. */
export const dumpOf = async (board: Board): Promise<Readonly<Record<string, string>>> => {
  const client = new Client({ connectionString: board.database.url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    )
    const dump: Record<string, string> = {}
    for (const { name } of rows) {
      const content = await client.query<{ all: string }>(
        `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS all FROM "${name}" t`,
      )
      dump[name] = createHash('sha256').update(content.rows[0]!.all).digest('hex')
    }
    return dump
  } finally {
    await client.end()
  }
}
