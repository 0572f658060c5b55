import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { Pool, QueryConfig } from 'pg'

/** A script that PostgreSQL refused; the engine's own message does not say which, nor why. */
export interface ScriptFailure {
  readonly script: string
  readonly error: unknown
}

/**
 * The pg adapter for the schema engine, over one database that also serves as the engine's shadow
 * database where it needs one. Two things of PrismaPg do not fit the engine:
 * - it cuts a script at every semicolon, which tears the body of a trigger function apart;
 * - it refuses columns of the type "char", of which PostgreSQL's own catalogue is full.
 */
export function scriptAdapter(
  pool: Pool,
  onFailure: (failure: ScriptFailure) => void,
): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(disguisingChar(pool))
  const connect = async () => {
    const adapter = await factory.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      return { ...result, columnTypes: result.columnTypes.map(revealChar) }
    }
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error: unknown) => {
        onFailure({ script, error })
        throw error
      })
    }
    return adapter
  }
  const { provider, adapterName } = factory
  return { provider, adapterName, connect, connectToShadowDb: connect }
}

const CHAR = 18
const CHAR_ARRAY = 1002

/** PrismaPg does know arrays of "char"; the engine's queries have none, so they can stand for it. */
function disguisingChar(pool: Pool): Pool {
  return new Proxy(pool, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      if (name !== 'query') return value.bind(target)
      return async (query: QueryConfig) => {
        const result = await target.query(query)
        for (const field of result.fields)
          if (field.dataTypeID === CHAR) field.dataTypeID = CHAR_ARRAY
        return result
      }
    },
  })
}

function revealChar<Type>(type: Type): Type | typeof ColumnTypeEnum.Character {
  return type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type
}
