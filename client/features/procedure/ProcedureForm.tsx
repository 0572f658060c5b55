import type { FormEvent } from 'react'
import { useState } from 'react'
import { CONTACT_DAYS } from '../../../domain/issue/contact.ts'
import { committeeOf, currentMeeting } from '../../../domain/meeting/lookup.ts'
import { isOver, wasOpened } from '../../../domain/meeting/Meeting.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useCommand } from '../../live/useCommand.ts'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { CountingRules } from './CountingRules.tsx'
import { procedureText } from './procedure.text.ts'
import css from './ProcedureForm.module.css'
import { draftOf, isWithin, sameRules, settingsIn } from './ruleDraft.ts'
import { Tick } from './Tick.tsx'
import { VotingRules } from './VotingRules.tsx'

/** The committee's rules of procedure with what they come to; only the staff can change them. */
export function ProcedureForm() {
  const t = useText(procedureText)
  const saved = useBoard((s) => committeeOf(s).settings)
  const gate = useGate('changeSettings', {})
  const { send, pending, refusal } = useCommand('changeSettings')
  const [draft, setDraft] = useState(() => draftOf(saved))
  // What the draft began from: somebody else may save while this page is open.
  const [base, setBase] = useState(saved)
  const isStale = !pending && !sameRules(base, saved)
  const { settings, speech, kept } = draft
  const next = settingsIn(draft)
  const isSame = next !== undefined && sameRules(next, saved)
  const blocked = isStale ? t.stale : !next ? t.number : isSame ? t.same : undefined
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!next || pending || isSame || isStale) return
    if (!(await send({ settings: next })).ok) return
    setBase(next)
    showToast({ text: t.saved, tone: 'good' })
  }
  return (
    <form className={css['form']} noValidate onSubmit={(event) => void onSubmit(event)}>
      <p className={css['hint']}>{gate.isMine ? t.lead : t.readOnly}</p>
      <RunningMeeting />
      <div role="status" className={css['stale']}>
        {isStale && (
          <p className={css['running']}>
            {t.stale}{' '}
            <Button
              onClick={() => {
                setBase(saved)
                setDraft(draftOf(saved))
              }}
            >
              {t.loadNow}
            </Button>
          </p>
        )}
      </div>
      <fieldset className={css['fields']} disabled={!gate.isMine} aria-label={t.title}>
        <CountingRules
          settings={settings}
          onChange={(changed) => setDraft({ ...draft, settings: changed })}
        />
        <VotingRules draft={draft} onChange={setDraft} />
        <Panel title={t.people}>
          <Tick
            label={t.remoteAttendanceCounts}
            checked={settings.remoteAttendanceCounts}
            onChange={(remoteAttendanceCounts) =>
              setDraft({ ...draft, settings: { ...settings, remoteAttendanceCounts } })
            }
          >
            {!settings.remoteAttendanceCounts && t.remoteOff}
          </Tick>
          <TextInput
            label={t.speech}
            hint={t.speechHint}
            optional
            inputMode="numeric"
            error={speech === '' || isWithin(speech, 1, 60) ? undefined : t.number}
            value={speech}
            onChange={(event) => setDraft({ ...draft, speech: event.target.value })}
          />
        </Panel>
        <Panel title={t.residents}>
          <TextInput
            label={t.kept}
            hint={t.keptHint(CONTACT_DAYS)}
            optional
            inputMode="numeric"
            error={kept === '' || isWithin(kept, 1, 3650) ? undefined : t.number}
            value={kept}
            onChange={(event) => setDraft({ ...draft, kept: event.target.value })}
          />
        </Panel>
      </fieldset>
      {gate.isMine && (
        <div className={css['actions']}>
          <Button type="submit" tone="primary" pending={pending} blocked={gate.blocked ?? blocked}>
            {t.save}
          </Button>
          <span role="alert" className={css['error']}>
            {refusal?.text}
          </span>
        </div>
      )}
    </form>
  )
}

/** A meeting that has begun is not touched by what is changed here [M11]. */
function RunningMeeting() {
  const t = useText(procedureText)
  const meeting = useBoard(currentMeeting)
  const saved = useBoard((s) => committeeOf(s).settings)
  if (!meeting || !wasOpened(meeting) || isOver(meeting)) return null
  return (
    <p className={css['running']} role="status">
      {t.running(meeting.no)} {!sameRules(meeting.settings, saved) && t.differs}
    </p>
  )
}
