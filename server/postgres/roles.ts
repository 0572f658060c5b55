import { createHash } from 'node:crypto'
import type { Client } from 'pg'

/** Made by initdb: owns the tables and changes them. Nothing that a page sends is ever run as this. */
export const OWNER = 'board'
/** What the board itself comes in as: reads and writes rows, and may not touch what the ledger says. */
export const APP = 'board_app'

export type Role = typeof OWNER | typeof APP

/** The app's password, where the server asks for one; whoever knows it does not know the owner's. */
export function appPassword(ownerPassword: string): string {
  return createHash('sha256').update(`${ownerPassword}\n${APP}`).digest('base64url')
}

/**
 * Makes the database and the app's role where they are missing, as in a data folder from before there was
 * one, and takes from the role whatever it must not have.
 *
 * @param client the owner's connection to any database of the server
 */
export async function furnish(client: Client, database: string, password: string): Promise<void> {
  const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [APP])
  if (known.rowCount === 0) await client.query(`CREATE ROLE ${APP}`)
  await client.query(
    `ALTER ROLE ${APP} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
      PASSWORD ${client.escapeLiteral(password)}`,
  )
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
  if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
}
