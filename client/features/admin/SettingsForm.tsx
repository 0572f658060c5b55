import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Settings } from '../../../domain/committee/Settings.ts'
import { METHODS } from '../../../domain/committee/Settings.ts'
import type { SeatKind } from '../../../domain/people/Seat.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { adminText } from './admin.text.ts'
import { Check } from './Check.tsx'
import type { DeskProps } from './CommitteeDesk.tsx'
import css from './Form.module.css'
import { FormFault } from './FormFault.tsx'
import { settingsText } from './settings.text.ts'
import { ShareSelect } from './ShareSelect.tsx'
import { usePost } from './usePost.ts'

const VOTING: readonly SeatKind[] = ['FIRST_SECRETARY', 'SECRETARY', 'FULL_TIME', 'PART_TIME']
const SWITCHES = [
  'chairVotesLast',
  'voteChangeBeforeClose',
  'hideTallyUntilClose',
  'remoteAttendanceCounts',
  'recusalReducesBase',
] as const satisfies readonly (keyof Settings)[]

/** The committee's rules of procedure. */
export function SettingsForm({ view, path, again }: DeskProps) {
  const t = useText(settingsText)
  const words = useText(adminText)
  const methods = useText(voteWords).method
  const { send, pending, error } = usePost()
  const [settings, setSettings] = useState(view.committee.settings)
  const [margin, setMargin] = useState(String(settings.closeSplitMargin))
  const [lastCall, setLastCall] = useState(String(settings.lastCallSeconds))
  const change = (fields: Partial<Settings>) => setSettings({ ...settings, ...fields })
  const { quorum, pass } = settings
  const isMargin = isWithin(margin, 100)
  const isLastCall = isWithin(lastCall, 600)
  const isWhole = isMargin && isLastCall && settings.votingSeats.length > 0
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const numbers = { closeSplitMargin: Number(margin), lastCallSeconds: Number(lastCall) }
    if (!(await send(`${path}/settings`, { settings: { ...settings, ...numbers } }))) return
    await again()
    showToast({ text: t.saved, tone: 'good' })
  }
  return (
    <form className={css['form']} noValidate onSubmit={(event) => void onSubmit(event)}>
      <p className={css['hint']}>{t.lead}</p>
      <VotingSeats
        seats={settings.votingSeats}
        onChange={(votingSeats) => change({ votingSeats })}
      />
      <div className={css['pair']}>
        <ShareSelect
          label={t.quorum}
          value={fractionOf(quorum.ordinary)}
          onChange={(f) => change({ quorum: { ...quorum, ordinary: shareOf(f) } })}
        />
        <ShareSelect
          label={t.quorumMajor}
          value={fractionOf(quorum.major)}
          onChange={(f) => change({ quorum: { ...quorum, major: shareOf(f) } })}
        />
        <ShareSelect
          label={t.pass}
          value={{ num: pass.num, den: pass.den, more: pass.strictlyMore }}
          onChange={({ num, den, more }) =>
            change({ pass: { ...pass, num, den, strictlyMore: more } })
          }
        />
        <Select
          label={t.passBase}
          options={(['SHOULD_ATTEND', 'PRESENT'] as const).map((value) => ({
            value,
            label: t.base[value],
          }))}
          value={pass.base}
          onChange={(base) => change({ pass: { ...pass, base } })}
        />
        <Select
          label={t.method}
          options={METHODS.map((value) => ({ value, label: methods[value] }))}
          value={settings.defaultMethod}
          onChange={(defaultMethod) => change({ defaultMethod })}
        />
        <TextInput
          label={t.margin}
          inputMode="numeric"
          error={isMargin ? undefined : t.number}
          value={margin}
          onChange={(event) => setMargin(event.target.value)}
        />
        <TextInput
          label={t.lastCall}
          hint={t.lastCallHint}
          inputMode="numeric"
          error={isLastCall ? undefined : t.number}
          value={lastCall}
          onChange={(event) => setLastCall(event.target.value)}
        />
      </div>
      <div>
        {SWITCHES.map((name) => (
          <Check
            key={name}
            label={t[name]}
            checked={settings[name]}
            onChange={(on) => change({ [name]: on })}
          />
        ))}
      </div>
      <FormFault text={error} />
      <div className={css['actions']}>
        <Button
          type="submit"
          tone="primary"
          pending={pending}
          blocked={isWhole ? undefined : words.lacking}
        >
          {words.save}
        </Button>
      </div>
    </form>
  )
}

interface SeatsProps {
  readonly seats: readonly SeatKind[]
  readonly onChange: (seats: SeatKind[]) => void
}

function VotingSeats({ seats, onChange }: SeatsProps) {
  const t = useText(settingsText)
  const kinds = useText(meetingWords).seat
  return (
    <fieldset>
      <legend className={css['legend']}>{t.votingSeats}</legend>
      <div className={css['checks']}>
        {VOTING.map((kind) => (
          <Check
            key={kind}
            label={kinds[kind]}
            checked={seats.includes(kind)}
            onChange={(on) => onChange(VOTING.filter((k) => (k === kind ? on : seats.includes(k))))}
          />
        ))}
      </div>
    </fieldset>
  )
}

const isWithin = (typed: string, most: number): boolean =>
  /^\d{1,3}$/.test(typed) && Number(typed) <= most
const fractionOf = (share: Settings['quorum']['ordinary']) => ({
  ...{ num: share.num, den: share.den },
  more: !share.inclusive,
})
const shareOf = ({ num, den, more }: ReturnType<typeof fractionOf>) => ({
  ...{ num, den },
  inclusive: !more,
})
