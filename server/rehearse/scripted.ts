import * as v from 'valibot'
import type { CommandName } from '../../domain/commands/index.ts'
import type { Names } from './Names.ts'

/** An id that the answer to a command tells: `theirs` is the script's word for it. */
export interface Learned {
  readonly kind: 'item' | 'motion' | 'task' | 'issue'
  /** Field of the answer with our id. */
  readonly field: string
  readonly theirs: string
}

export const Id = v.string()
export const Text = v.string()
export const Note = v.nullish(v.string(), '')
export const Flag = v.nullish(v.boolean(), false)
export const Issue = v.object({
  branchId: Id,
  category: Text,
  urgency: Text,
  title: Text,
  description: v.nullish(Text, ''),
  location: Text,
  affectedHouseholds: v.number(),
  reporter: v.object({ kind: Text, alias: Text }),
})

/** One kind of action: its command, its payload, and what the button sends. */
export const action = <Schema extends v.GenericSchema>(o: {
  name: CommandName
  payload: Schema
  build: (p: v.InferOutput<Schema>, names: Names, meetingId: string) => object
  learn?: (p: v.InferOutput<Schema>) => readonly Learned[]
}) => o

export const ofMeeting = (name: CommandName) =>
  action({ name, payload: v.object({}), build: (_, __, meetingId) => ({ meetingId }) })
export const ofItem = (name: CommandName) =>
  action({
    name,
    payload: v.object({ agendaId: Id }),
    build: (p, names) => ({ itemId: names.ours('item', p.agendaId) }),
  })
export const ofItemWithNote = (name: CommandName) =>
  action({
    name,
    payload: v.object({ agendaId: Id, note: Note }),
    build: (p, names) => ({ itemId: names.ours('item', p.agendaId), note: p.note }),
  })
export const ofMotion = (name: CommandName) =>
  action({
    name,
    payload: v.object({ motionId: Id }),
    build: (p, names) => ({ motionId: names.ours('motion', p.motionId) }),
  })
