// Records and rows have the same field names, so that one mapper serves every kind: instants are
// milliseconds in a record and timestamps in a row, and what is absent in a record is NULL in a row.

const isInstant = (field: string): boolean => field === 'at' || field.endsWith('At')

/** A record as JSON for `jsonb_populate_recordset`. */
export const toRow = (committeeId: string, record: object): Record<string, unknown> => {
  const row: Record<string, unknown> = { committeeId }
  for (const [field, value] of Object.entries(record))
    row[field] =
      isInstant(field) && typeof value === 'number' ? new Date(value).toISOString() : value
  return row
}

/** The record of a row that Prisma has read. */
export const fromRow = <R>(row: object): R => {
  const record: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(row))
    if (value !== null && field !== 'committeeId')
      record[field] = value instanceof Date ? value.getTime() : value
  return record as R
}
