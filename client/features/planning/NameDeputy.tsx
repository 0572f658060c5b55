import { useState } from 'react'
import type { SeatId } from '../../../domain/ids.ts'
import { deputyOf } from '../../../domain/meeting/chairs.ts'
import { rollOf } from '../../../domain/meeting/lookup.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { Select } from '../../ui/Select.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { planningText } from './planning.text.ts'

interface Props {
  readonly meeting: Meeting
  readonly onClose: () => void
}

/** 指定代理主持人: who takes the chair if this page dies. */
export function NameDeputy({ meeting, onClose }: Props) {
  const t = useText(planningText)
  const roll = useBoard((s) =>
    rollOf(s, meeting).flatMap((id) => (id === meeting.chairId ? [] : (s.seat.get(id) ?? []))),
  )
  const nowId = useBoard((s) => deputyOf(s, meeting))
  const now = useBoard((s) => s.seat.get(nowId ?? '')?.name)
  const [chosen, setChosen] = useState<SeatId | undefined>(meeting.deputyId ?? nowId)
  const name = roll.find((s) => s.id === chosen)?.name
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={t.deputy}
      command="nameDeputy"
      submit={t.deputySave}
      lacking={t.deputyLack}
      input={chosen && name ? { meetingId: meeting.id, seatId: chosen } : undefined}
      onDone={() => name && showToast({ text: t.deputySaved(name), tone: 'good' })}
    >
      <p>
        {t.deputyLead} {now ? t.deputyNow(now) : t.deputyNone}
      </p>
      <Select<SeatId>
        label={t.deputyWho}
        options={roll.map((s) => ({ value: s.id, label: `${s.name} · ${s.post}` }))}
        value={chosen}
        onChange={setChosen}
      />
    </CommandDialog>
  )
}
