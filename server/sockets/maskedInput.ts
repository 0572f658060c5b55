import * as v from 'valibot'
import type { CommandName } from '../../domain/commands/index.ts'
import { COMMANDS } from '../../domain/commands/index.ts'
import { maskNumbers, maskPersonalData } from '../../domain/issue/personalData.ts'

type Mask = (value: unknown) => unknown

/** What the administrator writes about members and units is theirs to publish. */
const UNMASKED: readonly CommandName[] = ['putRoster', 'changeSettings']
/** A problem has a building; a meeting may well be in room 201. */
const ABOUT_HOMES: readonly CommandName[] = ['addIssue', 'editIssue', 'requestAdHoc']

/**
 * A command's input without the telephone and identity numbers in what somebody typed, before it is
 * stored or shown anywhere: the ledger is for good, and a shared document keeps what was deleted [I12].
 * Ids, choices and signatures are left as they are: only texts of domain/text.ts are looked at.
 */
export const maskedInput = (name: CommandName, input: unknown): unknown =>
  masks().get(name)?.(input) ?? input

let compiled: ReadonlyMap<CommandName, Mask> | undefined
const masks = (): ReadonlyMap<CommandName, Mask> =>
  (compiled ??= new Map(
    (Object.keys(COMMANDS) as CommandName[]).flatMap((name) => {
      const text = ABOUT_HOMES.includes(name) ? maskPersonalData : maskNumbers
      const mask = maskFor(COMMANDS[name].input as unknown as Shape, text)
      return mask && !UNMASKED.includes(name) ? [[name, mask]] : []
    }),
  ))

/** Of valibot's schemas, what tells where texts are. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
  readonly options?: readonly Shape[]
  readonly pipe?: readonly Shape[]
}

/** Undefined where there is no text in it. */
const maskFor = (shape: Shape, text: (text: string) => string): Mask | undefined => {
  if (shape.type === 'string') return isTyped(shape) ? maskTyped(shape, text) : undefined
  if (shape.wrapped) return maskFor(shape.wrapped, text)
  if (shape.item) {
    const mask = maskFor(shape.item, text)
    return mask && ((value) => (Array.isArray(value) ? value.map(mask) : value))
  }
  const choices = (shape.options ?? []).flatMap((o) =>
    typeof o === 'object' ? (maskFor(o, text) ?? []) : [],
  )
  if (choices.length > 0) return (value) => choices.reduce((masked, mask) => mask(masked), value)
  return shape.entries && maskEntries(shape.entries, text)
}

/** As it will stand there: what nobody sees between two digits would part them here and not there. */
const maskTyped =
  (shape: Shape, text: (text: string) => string): Mask =>
  (value) => {
    const read = v.safeParse(shape as unknown as v.GenericSchema<unknown, string>, value)
    return read.success ? text(read.output) : value
  }

const maskEntries = (
  entries: Readonly<Record<string, Shape>>,
  text: (text: string) => string,
): Mask | undefined => {
  const fields = Object.entries(entries).flatMap(([key, shape]) => {
    const mask = maskFor(shape, text)
    return mask ? [[key, mask] as const] : []
  })
  if (fields.length === 0) return undefined
  return (value) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
    const masked: Record<string, unknown> = { ...value }
    for (const [key, mask] of fields)
      if (Object.hasOwn(masked, key)) masked[key] = mask(masked[key])
    return masked
  }
}

/** Line, Remark and Prose give a text one spelling; ids and serials are taken as they are. */
const isTyped = ({ pipe = [] }: Shape): boolean =>
  pipe.some((part) => part.type === 'transform' || isTyped(part))
