import { Client } from 'pg'

/** The name of the cluster behind the address, or undefined while no server takes connections there. */
export async function answers(url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(`SELECT current_setting('cluster_name') AS name`)
    return String(rows[0]?.name ?? '')
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}
