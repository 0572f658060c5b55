import type * as v from 'valibot'
import type { CommandName } from '../../../domain/commands/index.ts'
import { COMMANDS } from '../../../domain/commands/index.ts'
import { inputOf } from './inputs.ts'

/** A place in a command's input: what stands there, what the schema says, and the input with another value. */
export interface Spot {
  readonly path: string
  readonly schema: Schema
  readonly value: unknown
  with(value: unknown): unknown
}

/** As much of valibot's schemas as is needed to walk through them. */
export interface Schema {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly wrapped?: Schema
  readonly options?: readonly unknown[]
}

/** Every place in the input of a command, the whole first. */
export const spotsOf = (name: CommandName): readonly Spot[] => {
  const spots: Spot[] = []
  const walk = (schema: Schema, value: unknown, path: string, put: (value: unknown) => unknown) => {
    spots.push({ path, schema, value, with: put })
    const inner = schema.wrapped ?? schema
    if (inner.entries && typeof value === 'object' && value !== null)
      for (const [field, entry] of Object.entries(inner.entries)) {
        const own = (value as Record<string, unknown>)[field]
        if (own === undefined) continue
        walk(entry, own, `${path}.${field}`, (x) => put({ ...value, [field]: x }))
      }
    if (inner.item && Array.isArray(value) && value.length > 0)
      walk(inner.item, value[0], `${path}[0]`, (x) => put([x, ...value.slice(1)]))
  }
  const schema = COMMANDS[name].input as v.GenericSchema as unknown as Schema
  walk(schema, inputOf(name), name, (x) => x)
  return spots
}

/** Every schema inside a schema, itself included. */
export const schemasIn = (schema: Schema): readonly Schema[] => [
  schema,
  ...Object.values(schema.entries ?? {}).flatMap(schemasIn),
  ...(schema.item ? schemasIn(schema.item) : []),
  ...(schema.wrapped ? schemasIn(schema.wrapped) : []),
]
