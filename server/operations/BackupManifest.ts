import * as v from 'valibot'

export const BACKUP_FORMAT = 'joint-meeting-board/backup/v1'

/** First line of a backup: what is in it, known before the first row is read. */
export const BackupManifest = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  madeAt: v.string(),
  /** How far the database had been migrated. */
  migrations: v.array(v.strictObject({ name: v.string(), checksum: v.string() })),
  /** In the order in which they can be filled: those that others refer to come first. */
  tables: v.array(
    v.strictObject({ name: v.string(), columns: v.array(v.string()), rows: v.number() }),
  ),
  sequences: v.array(v.strictObject({ name: v.string(), last: v.string() })),
  /** The last row of each committee's ledger. */
  chains: v.array(v.strictObject({ committeeId: v.string(), seq: v.number(), head: v.string() })),
  /** secrets.json, where it was asked for. */
  secrets: v.optional(v.strictObject({ session: v.string(), seal: v.string() })),
})
export type BackupManifest = v.InferOutput<typeof BackupManifest>
export type BackupTable = BackupManifest['tables'][number]
