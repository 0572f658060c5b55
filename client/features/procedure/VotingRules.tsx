import type { Settings } from '../../../domain/committee/Settings.ts'
import { METHODS } from '../../../domain/committee/Settings.ts'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { procedureText } from './procedure.text.ts'
import css from './ProcedureForm.module.css'
import type { RuleDraft } from './ruleDraft.ts'
import { isWithin, withMethods } from './ruleDraft.ts'
import { Tick } from './Tick.tsx'

interface Props {
  readonly draft: RuleDraft
  readonly onChange: (draft: RuleDraft) => void
}

/** How votes are held. */
export function VotingRules({ draft, onChange }: Props) {
  const t = useText(procedureText)
  const names = useText(voteWords).method
  const { settings, margin, lastCall } = draft
  const methods = settings.methods ?? METHODS
  const change = (fields: Partial<Settings>) =>
    onChange({ ...draft, settings: { ...settings, ...fields } })
  const use = (method: (typeof METHODS)[number], on: boolean) => {
    const next = on ? [...methods, method] : methods.filter((m) => m !== method)
    onChange({ ...draft, settings: withMethods(settings, next) })
  }
  const isMargin = isWithin(margin, 0, 100)
  return (
    <Panel title={t.voting}>
      <div className={css['fields']}>
        <div role="group" aria-label={t.methods}>
          <p className={css['legend']}>{t.methods}</p>
          <div className={css['ticks']}>
            {METHODS.map((method) => (
              <Tick
                key={method}
                label={names[method]}
                checked={methods.includes(method)}
                onChange={(on) => use(method, on)}
              />
            ))}
          </div>
          {methods.length === 0 && <p className={css['error']}>{t.needMethods}</p>}
        </div>
        <div className={css['pair']}>
          <Select
            label={t.method}
            options={METHODS.filter((m) => methods.includes(m)).map((value) => ({
              value,
              label: names[value],
            }))}
            value={settings.defaultMethod}
            onChange={(defaultMethod) => change({ defaultMethod })}
          />
          <TextInput
            label={t.lastCall}
            hint={t.lastCallHint}
            inputMode="numeric"
            error={isWithin(lastCall, 0, 600) ? undefined : t.number}
            value={lastCall}
            onChange={(event) => onChange({ ...draft, lastCall: event.target.value })}
          />
        </div>
        <TextInput
          label={t.margin}
          hint={!isMargin || margin === '0' ? t.marginNone : t.marginSome(Number(margin))}
          inputMode="numeric"
          error={isMargin ? undefined : t.number}
          value={margin}
          onChange={(event) => onChange({ ...draft, margin: event.target.value })}
        />
        <div>
          <Tick
            label={t.voteChangeBeforeClose}
            checked={settings.voteChangeBeforeClose}
            onChange={(voteChangeBeforeClose) => change({ voteChangeBeforeClose })}
          />
          <Tick
            label={t.chairVotesLast}
            checked={settings.chairVotesLast}
            onChange={(chairVotesLast) => change({ chairVotesLast })}
          >
            {settings.chairVotesLast && t.chairLastOn}
          </Tick>
          <Tick
            label={t.hideTallyUntilClose}
            checked={settings.hideTallyUntilClose}
            onChange={(hideTallyUntilClose) => change({ hideTallyUntilClose })}
          >
            {!settings.hideTallyUntilClose && t.hideOff}
          </Tick>
        </div>
      </div>
    </Panel>
  )
}
