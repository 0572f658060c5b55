import { useEffect, useState } from 'react'
import type { ItemId } from '../../../domain/ids.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import type { MinutesSection } from '../../../domain/minutes/MinutesDocument.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useMe } from '../../live/session.ts'
import { setUnsaved } from '../../live/unsaved.ts'
import { useCommand } from '../../live/useCommand.ts'
import { useMayHere, useOpenFile } from './OpenFile.ts'
import type { Prose } from './Prose.ts'
import type { ProseEditor, Sent } from './proseEditor.ts'
import { createProseEditor } from './proseEditor.ts'
import { proseShelf, shelfKey } from './proseShelf.ts'

export type ProseEditors = ReadonlyMap<ItemId, ProseEditor>

/** An editor for each item of the draft; undefined for everybody who may not edit it [M40]. */
export const useProseEditors = (minutes: Minutes, isNewest: boolean): ProseEditors | undefined => {
  const { again } = useOpenFile()
  const { me } = useMe()
  const { id: minutesId, meetingId, version } = minutes
  const refusal = useMayHere('editMinutes', { meetingId })
  const { send } = useCommand('editMinutes')
  const mayEdit = isNewest && minutes.phase === 'DRAFT' && refusal === undefined
  const owner = mayEdit ? me?.userId : undefined
  const wanted = owner === undefined ? undefined : `${owner} ${minutesId}`
  const [made, setMade] = useState<{ readonly of: string; readonly editors: ProseEditors }>()
  useEffect(() => {
    if (owner === undefined || wanted === undefined) return
    const write: Write = async (itemId, changed, base) => {
      const outcome = await send({ meetingId, itemId, ...changed, base: { version, ...base } })
      // Refused because somebody else has written: his words have to be seen here.
      if (outcome.ok || outcome.code === 'MINUTES_CHANGED') void again()
      return outcome
    }
    setMade((before) =>
      before?.of === wanted ? before : { of: wanted, editors: editorsOf(minutes, owner, write) },
    )
  }, [owner, wanted, minutes, meetingId, version, send, again])
  const editors = made?.of === wanted ? made?.editors : undefined
  useFollow(minutes, editors)
  useLeavingGuard(editors)
  return editors
}

type Write = (itemId: ItemId, changed: Partial<Prose>, base: Partial<Prose>) => Promise<Sent>

const editorsOf = ({ id, document }: Minutes, owner: string, write: Write): ProseEditors =>
  new Map(
    document.sections.map((section) => {
      const { itemId } = section
      const shelf = proseShelf(shelfKey(owner, id, itemId))
      const send = (changed: Partial<Prose>, base: Partial<Prose>) => write(itemId, changed, base)
      return [itemId, createProseEditor({ saved: proseOf(section), shelf, send })]
    }),
  )

const proseOf = ({ finding, addition = '' }: MinutesSection): Prose => ({
  finding,
  addition,
})

/** What is fetched goes into the editors, unless the board says that it is an older draft. */
const useFollow = (minutes: Minutes, editors: ProseEditors | undefined): void => {
  const editedAt = useBoard((s) => s.minutes.get(minutes.id)?.editedAt ?? 0)
  const isOld = (minutes.editedAt ?? 0) < editedAt
  useEffect(() => {
    if (isOld) return
    for (const section of minutes.document.sections)
      editors?.get(section.itemId)?.follow(proseOf(section))
  }, [minutes, editors, isOld])
}

const useLeavingGuard = (editors: ProseEditors | undefined): void => {
  useEffect(() => {
    if (!editors) return undefined
    const all = [...editors.values()]
    const tell = () =>
      setUnsaved(
        'minutes',
        all.some((e) => e.state.get().status !== 'saved'),
      )
    tell()
    const stops = all.map((e) => e.state.subscribe(tell))
    return () => {
      for (const stop of stops) stop()
      setUnsaved('minutes', false)
    }
  }, [editors])
}
