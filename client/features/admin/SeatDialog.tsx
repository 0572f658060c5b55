import { useState } from 'react'
import type { Seat, SeatKind } from '../../../domain/people/Seat.ts'
import { SEAT_KINDS } from '../../../domain/people/Seat.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { adminText } from './admin.text.ts'
import { Check } from './Check.tsx'
import type { CommitteeView } from './CommitteeView.ts'
import { NO_ROSTER } from './CommitteeView.ts'
import css from './Form.module.css'
import { FormDialog } from './FormDialog.tsx'
import { newId } from './newId.ts'
import { rosterText } from './roster.text.ts'

interface Props {
  readonly view: CommitteeView
  readonly path: string
  readonly record?: Seat
  readonly onClose: () => void
  readonly onDone: () => void
}
const VOTING: readonly SeatKind[] = ['FIRST_SECRETARY', 'SECRETARY', 'FULL_TIME', 'PART_TIME']
const HEADS = 'BRANCH_SECRETARY'

export function SeatDialog({ view, path, record, onClose, onDone }: Props) {
  const t = useText(rosterText)
  const words = useText(adminText)
  const kinds = useText(meetingWords).seat
  const [seat, setSeat] = useState(() => draftOf(record))
  const change = (fields: Partial<typeof seat>) => setSeat({ ...seat, ...fields })
  const mayVote = VOTING.includes(seat.kind)
  const isWhole = seat.name.trim() !== '' && seat.post.trim() !== ''
  return (
    <FormDialog
      title={record ? t.edit(record.name) : t.addSeat}
      submit={words.save}
      path={`${path}/roster`}
      form={isWhole ? { ...NO_ROSTER, seats: [formOf(seat, record)] } : undefined}
      lacking={words.lacking}
      onClose={onClose}
      onDone={onDone}
    >
      <div className={css['pair']}>
        <TextInput
          label={t.name}
          required
          data-autofocus
          maxLength={20}
          value={seat.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <Select
          label={t.seatKind}
          options={SEAT_KINDS.map((value) => ({ value, label: kinds[value] }))}
          value={seat.kind}
          onChange={(kind) => change({ kind, votes: VOTING.includes(kind) })}
        />
      </div>
      <TextInput
        label={t.post}
        required
        maxLength={80}
        value={seat.post}
        onChange={(event) => change({ post: event.target.value })}
      />
      <div className={css['pair']}>
        <Select
          label={t.unit}
          options={[{ value: '', label: t.noUnit }, ...view.units.map(optionOf)]}
          value={seat.unitId}
          onChange={(unitId) => change({ unitId })}
        />
        <Select
          label={t.branch}
          options={[{ value: '', label: t.noBranch }, ...view.branches.map(optionOf)]}
          value={seat.branchId}
          onChange={(branchId) => change({ branchId })}
        />
        <TextInput
          label={t.termStart}
          optional
          type="date"
          value={seat.termStart}
          onChange={(event) => change({ termStart: event.target.value })}
        />
        <TextInput
          label={t.termEnd}
          optional
          type="date"
          value={seat.termEnd}
          onChange={(event) => change({ termEnd: event.target.value })}
        />
      </div>
      <p className={css['hint']}>{t.termHint}</p>
      {mayVote && (
        <Check label={t.votes} checked={seat.votes} onChange={(votes) => change({ votes })} />
      )}
    </FormDialog>
  )
}

const optionOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  value: id,
  label: name,
})

const draftOf = (record: Seat | undefined) => ({
  id: record?.id ?? newId<Seat['id']>(),
  name: record?.name ?? '',
  kind: record?.kind ?? ('PART_TIME' as SeatKind),
  post: record?.post ?? '',
  votes: record?.votes ?? true,
  unitId: (record?.unitId ?? '') as string,
  branchId: (record?.branchId ?? '') as string,
  termStart: record?.termStart ?? '',
  termEnd: record?.termEnd ?? '',
})

/** What was left empty is not sent; what kind of observer somebody is stays, unless he heads a branch. */
const formOf = (seat: ReturnType<typeof draftOf>, record: Seat | undefined) => {
  const { unitId, branchId, termStart, termEnd, votes, ...rest } = seat
  const kept = record?.observerKind === HEADS ? undefined : record?.observerKind
  const observerKind = branchId ? HEADS : kept
  return {
    ...rest,
    votes: votes && VOTING.includes(seat.kind),
    ...(unitId ? { unitId } : {}),
    ...(branchId ? { branchId } : {}),
    ...(observerKind ? { observerKind } : {}),
    ...(termStart ? { termStart } : {}),
    ...(termEnd ? { termEnd } : {}),
  }
}
