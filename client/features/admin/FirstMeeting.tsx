import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { isoOf, partsOf } from '../../../domain/time.ts'
import { lastThursday } from '../../parts/lastThursday.ts'
import { dayAndTime } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { adminText } from './admin.text.ts'
import type { DeskProps } from './CommitteeDesk.tsx'
import css from './Form.module.css'
import { FormFault } from './FormFault.tsx'
import { settingsText } from './settings.text.ts'
import { usePost } from './usePost.ts'

/** The first meeting; the later ones are the committee's own business. */
export function FirstMeeting(desk: DeskProps) {
  const t = useText(settingsText)
  const { meeting, seats } = desk.view
  if (meeting) return <Called meeting={meeting} {...desk} />
  return (
    <Panel title={t.meetingTitle}>
      <p className={css['hint']}>{t.meetingLead}</p>
      {seats.length === 0 ? <p>{t.needSeats}</p> : <Plan {...desk} />}
    </Panel>
  )
}

function Called({ meeting, view }: DeskProps & { readonly meeting: Meeting }) {
  const t = useText(settingsText)
  const language = useLanguage()
  const name = (id: string) => view.seats.find((s) => s.id === id)?.name
  return (
    <Panel title={t.meetingThere}>
      <p>
        {meeting.no} · {dayAndTime(meeting.startAt, language)} · {meeting.place}
      </p>
      <p>
        {t.chair} {name(meeting.chairId)} · {t.recorder} {name(meeting.recorderId)}
      </p>
      <p className={css['hint']}>{t.meetingLead}</p>
    </Panel>
  )
}

function Plan({ view, path, again }: DeskProps) {
  const t = useText(settingsText)
  const words = useText(adminText)
  const { send, pending, error } = usePost()
  const voters = view.seats.filter((s) => s.votes)
  const [no, setNo] = useState(() => `${partsOf(Date.now()).year}年第1次`)
  const [startAt, setStartAt] = useState(() => isoOf(nextMeetingDay()).slice(0, 16))
  const [place, setPlace] = useState('')
  const [chairId, setChairId] = useState<string | undefined>(
    voters.find((s) => s.kind === 'FIRST_SECRETARY')?.id,
  )
  const [recorderId, setRecorderId] = useState<string | undefined>(
    view.seats.find((s) => s.kind === 'RECORDER')?.id,
  )
  const at = Date.parse(`${startAt}:00+08:00`)
  const isWhole =
    no.trim() !== '' && place.trim() !== '' && chairId && recorderId && !Number.isNaN(at)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const form = { no, startAt: at, place, chairId, recorderId }
    if (!(await send(`${path}/meetings`, form))) return
    await again()
    showToast({ text: t.planned, tone: 'good' })
  }
  const optionOf = ({ id, name, post }: (typeof voters)[number]) => ({
    value: id as string,
    label: `${name} · ${post}`,
  })
  return (
    <form className={css['form']} noValidate onSubmit={(event) => void onSubmit(event)}>
      <div className={css['pair']}>
        <TextInput
          label={t.no}
          hint={t.noHint}
          required
          maxLength={40}
          value={no}
          onChange={(event) => setNo(event.target.value)}
        />
        <TextInput
          label={t.startAt}
          required
          type="datetime-local"
          value={startAt}
          onChange={(event) => setStartAt(event.target.value)}
        />
        <Select
          label={t.chair}
          placeholder={t.pick}
          options={voters.map(optionOf)}
          value={chairId}
          onChange={setChairId}
        />
        <Select
          label={t.recorder}
          placeholder={t.pick}
          options={view.seats.map(optionOf)}
          value={recorderId}
          onChange={setRecorderId}
        />
      </div>
      <TextInput
        label={t.place}
        unwatched
        required
        maxLength={80}
        value={place}
        onChange={(event) => setPlace(event.target.value)}
      />
      <FormFault text={error} />
      <div className={css['actions']}>
        <Button
          type="submit"
          tone="primary"
          pending={pending}
          blocked={isWhole ? undefined : words.lacking}
        >
          {t.plan}
        </Button>
      </div>
    </form>
  )
}

/** The last Thursday of this month, or of the next once it has passed. */
const nextMeetingDay = (): number => {
  const now = Date.now()
  const thisMonth = lastThursday(now, 0)
  return thisMonth > now ? thisMonth : lastThursday(now, 1)
}
