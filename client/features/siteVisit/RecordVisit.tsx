import { useState } from 'react'
import type { SeatId, UnitId } from '../../../domain/ids.ts'
import type { Issue } from '../../../domain/issue/Issue.ts'
import { clockTime, dayOf } from '../../../domain/time.ts'
import { useBoard } from '../../live/boardStore.ts'
import { serverNow } from '../../live/serverClock.ts'
import { useSelf } from '../../live/useActor.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { useText } from '../../text/defineText.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { Checks } from './Checks.tsx'
import css from './RecordVisit.module.css'
import { siteVisitText } from './siteVisit.text.ts'

interface Props {
  readonly issue: Issue
  readonly onClose: () => void
}

/** 现场办公记录: where, who was there, what was found and settled, and whether it needs 追认. */
export function RecordVisit({ issue, onClose }: Props) {
  const t = useText(siteVisitText)
  const self = useSelf()
  const seats = useBoard((s) => [...s.seat.values()].sort((a, b) => a.order - b.order))
  const units = useBoard((s) => [...s.unit.values()].sort((a, b) => a.order - b.order))
  const [draft, setDraft] = useState<Draft>(() => ({
    start: localTime(serverNow()),
    place: issue.location,
    presentIds: self ? [self.id] : [],
    finding: '',
    decision: '',
    spendsMoney: false,
    bindsUnitIds: [],
  }))
  const change = (fields: Partial<Draft>) => setDraft({ ...draft, ...fields })
  const { start, ...told } = draft
  const visitedAt = Date.parse(`${start}:00+08:00`)
  const isLater = !(visitedAt <= serverNow())
  const isWhole =
    told.presentIds.length > 0 &&
    [told.place, told.finding, told.decision].every((text) => text.trim() !== '')
  const isMajor = told.spendsMoney || told.bindsUnitIds.length > 0
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={t.record}
      shape="wide"
      command="recordSiteVisit"
      submit={t.save}
      lacking={isLater ? t.later : t.lack}
      input={
        isWhole && !isLater
          ? {
              ...told,
              issueId: issue.id,
              visitedAt,
              presentIds: [...told.presentIds],
              bindsUnitIds: [...told.bindsUnitIds],
            }
          : undefined
      }
      onDone={() => showToast({ text: isMajor ? t.savedMajor : t.saved, tone: 'good' })}
    >
      <p>{t.lead}</p>
      <TextInput
        label={t.when}
        type="datetime-local"
        error={isLater ? t.later : undefined}
        value={start}
        onChange={(event) => change({ start: event.target.value.slice(0, 16) })}
      />
      <TextInput
        label={t.place}
        maxLength={100}
        value={draft.place}
        onChange={(event) => change({ place: event.target.value })}
      />
      <Checks<SeatId>
        isOpen
        label={t.people(draft.presentIds.length)}
        options={seats}
        chosen={draft.presentIds}
        onChange={(presentIds) => change({ presentIds })}
      />
      <TextArea
        label={t.finding}
        maxLength={1000}
        value={draft.finding}
        onChange={(event) => change({ finding: event.target.value })}
      />
      <TextArea
        label={t.decision}
        maxLength={1000}
        value={draft.decision}
        onChange={(event) => change({ decision: event.target.value })}
      />
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={draft.spendsMoney}
          onChange={(event) => change({ spendsMoney: event.target.checked })}
        />
        {t.money}
      </label>
      <Checks<UnitId>
        label={t.units(draft.bindsUnitIds.length)}
        options={units.map(({ id, shortName }) => ({ id, name: shortName }))}
        chosen={draft.bindsUnitIds}
        onChange={(bindsUnitIds) => change({ bindsUnitIds })}
      />
      <p role="status" className={css['will']}>
        {isMajor && t.will}
      </p>
    </CommandDialog>
  )
}

interface Draft {
  /** `2026-11-20T15:40`, at +08:00. */
  readonly start: string
  readonly place: string
  readonly presentIds: readonly SeatId[]
  readonly finding: string
  readonly decision: string
  readonly spendsMoney: boolean
  readonly bindsUnitIds: readonly UnitId[]
}

const localTime = (at: number): string => `${dayOf(at)}T${clockTime(at)}`
