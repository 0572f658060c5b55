import { Client } from 'pg'
import { expect, vi } from 'vitest'
import type { Board } from '../../support/startBoard.ts'

/** Holds everything that wants this table, at the database itself, until it is released. */
export const hold = async (board: Board, table: string) => {
  const client = new Client({ connectionString: board.database.url })
  await client.connect()
  await client.query(`BEGIN; LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`)
  return {
    /** Resolves once somebody waits for it. */
    waiting: () =>
      vi.waitFor(async () => {
        const { rows } = await client.query(
          `SELECT 1 FROM pg_locks WHERE NOT granted AND database =
           (SELECT oid FROM pg_database WHERE datname = current_database())`,
        )
        expect(rows).not.toEqual([])
      }),
    release: () => client.end(),
  }
}
