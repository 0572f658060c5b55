import { Prisma } from '../../prisma/generated/client.ts'

/** The columns of a table without its key, as the Prisma schema names them. */
export const columnsOf = (table: string): readonly string[] => {
  const scalars = (Prisma as unknown as Record<string, Record<string, string> | undefined>)[
    `${table}ScalarFieldEnum`
  ]
  if (!scalars) throw new Error(`no table ${table}`)
  return Object.keys(scalars).filter((c) => c !== 'committeeId' && c !== 'id')
}
