import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../../prisma/generated/client.ts'

/** The client, for those who hand it on: only server/store speaks with it. */
export type Prisma = PrismaClient

export interface ConnectOptions {
  /** Connections kept at most; default 10. */
  readonly poolSize?: number
}

/** The client for the database behind `url`; it connects with the first query. */
export function connect(url: string, options: ConnectOptions = {}): PrismaClient {
  const max = options.poolSize ?? 10
  const schema = new URL(url).searchParams.get('schema')
  const adapter = new PrismaPg(
    { connectionString: url, max },
    { onPoolError: () => {}, ...(schema === null ? {} : { schema }) },
  )
  return new PrismaClient({ adapter })
}
