import { Client } from 'pg'
import { INDEX_KEY, INDEX_VERSION } from '../../server/search/indexVersion.ts'
import type { Rows } from './committeeRows.ts'
import { committeeRows } from './committeeRows.ts'
import type { GenerateOptions } from './options.ts'

const INDEX = 'SearchEntry_tokens_idx'

/** Fills an empty database; the index over the words is made at the end, in one go. */
export const fill = async (
  url: string,
  o: GenerateOptions,
  told: (line: string) => void,
): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    // What is lost in a crash is generated again.
    await client.query(`SET synchronous_commit = off; SET maintenance_work_mem = '512MB'`)
    const { rows } = await client.query(`SELECT indexdef FROM pg_indexes WHERE indexname = $1`, [INDEX]) // prettier-ignore
    await client.query(`DROP INDEX "${INDEX}"`)
    const now = Date.now()
    let writing = Promise.resolve()
    for (let n = 0; n < o.committees; n += 1) {
      const made = committeeRows(n, o, now)
      await writing
      writing = write(client, made)
      // The database writes while the next committee is being made.
      await new Promise((go) => setImmediate(go))
      if ((n + 1) % 50 === 0) told(`${n + 1} committees`)
    }
    await writing
    told('index')
    await client.query(String(rows[0]?.indexdef))
    await client.query(
      `INSERT INTO "Installation" (key, value) VALUES ($1, $2)
       ON CONFLICT (key) DO UPDATE SET value = $2`,
      [INDEX_KEY, INDEX_VERSION],
    )
    await client.query('VACUUM ANALYZE')
    await client.query('CHECKPOINT')
  } finally {
    await client.end()
  }
}

export const write = async (client: Client, rows: Rows): Promise<void> => {
  await client.query('BEGIN')
  for (const [table, list] of rows)
    await client.query(
      `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      [JSON.stringify(list)],
    )
  await client.query('COMMIT')
}
