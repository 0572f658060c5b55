import { useState } from 'react'
import type { SeatId } from '../../../domain/ids.ts'
import { board, useBoard } from '../../live/boardStore.ts'
import { serverNow } from '../../live/serverClock.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import type { ButtonLook } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { planningText } from './planning.text.ts'
import type { MeetingDraft } from './suggestMeeting.ts'
import { suggestMeeting } from './suggestMeeting.ts'

/** 筹备会议: the button and its form, filled in as the last meeting was. */
export function PlanMeeting({ label, tone }: ButtonLook & { readonly label: string }) {
  const [draft, setDraft] = useState<MeetingDraft>()
  return (
    <>
      <GateButton
        command="planMeeting"
        about={{}}
        tone={tone ?? 'primary'}
        icon="calendar"
        onClick={() => setDraft(suggestMeeting(board.get(), serverNow()))}
      >
        {label}
      </GateButton>
      {draft && <PlanForm draft={draft} onChange={setDraft} onClose={() => setDraft(undefined)} />}
    </>
  )
}

interface Props {
  readonly draft: MeetingDraft
  readonly onChange: (draft: MeetingDraft) => void
  readonly onClose: () => void
}

function PlanForm({ draft, onChange, onClose }: Props) {
  const t = useText(planningText)
  const seats = useBoard((s) => [...s.seat.values()].sort((a, b) => a.order - b.order))
  const people = seats.map(({ id, name, post }) => ({ value: id, label: `${name} · ${post}` }))
  const { no, start, place, chairId, recorderId } = draft
  const startAt = Date.parse(`${start}:00+08:00`)
  const isReady = no.trim() && place.trim() && chairId && recorderId && !Number.isNaN(startAt)
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={t.planTitle}
      command="planMeeting"
      submit={t.planSubmit}
      lacking={t.lacking}
      input={isReady ? { no, startAt, place, chairId, recorderId } : undefined}
    >
      <p>{t.planLead}</p>
      <TextInput
        label={t.number}
        maxLength={40}
        value={no}
        onChange={(event) => onChange({ ...draft, no: event.target.value })}
      />
      <TextInput
        label={t.start}
        hint={t.startHint}
        type="datetime-local"
        value={start}
        onChange={(event) => onChange({ ...draft, start: event.target.value.slice(0, 16) })}
      />
      <TextInput
        label={t.place}
        unwatched
        maxLength={80}
        value={place}
        onChange={(event) => onChange({ ...draft, place: event.target.value })}
      />
      <Select<SeatId>
        label={t.chair}
        options={people}
        value={chairId}
        onChange={(id) => onChange({ ...draft, chairId: id })}
      />
      <Select<SeatId>
        label={t.recorder}
        options={people}
        value={recorderId}
        onChange={(id) => onChange({ ...draft, recorderId: id })}
      />
    </CommandDialog>
  )
}
