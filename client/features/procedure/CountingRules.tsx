import type { Settings, Share } from '../../../domain/committee/Settings.ts'
import type { SeatKind } from '../../../domain/people/Seat.ts'
import { meetingWords } from '../../parts/meetingWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Select } from '../../ui/Select.tsx'
import { Examples } from './Examples.tsx'
import { procedureText } from './procedure.text.ts'
import css from './ProcedureForm.module.css'
import type { Part } from './ShareField.tsx'
import { ShareField } from './ShareField.tsx'
import { Tick } from './Tick.tsx'

const KINDS: readonly SeatKind[] = ['FIRST_SECRETARY', 'SECRETARY', 'FULL_TIME', 'PART_TIME']
const BASES = ['SHOULD_ATTEND', 'PRESENT'] as const

interface Props {
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
}

/** Who votes, how many must be here, how many must be in favour. */
export function CountingRules({ settings, onChange }: Props) {
  const t = useText(procedureText)
  const kinds = useText(meetingWords).seat
  const { votingSeats, quorum, pass } = settings
  const change = (fields: Partial<Settings>) => onChange({ ...settings, ...fields })
  const seats = (kind: SeatKind, on: boolean) =>
    change({ votingSeats: KINDS.filter((k) => (k === kind ? on : votingSeats.includes(k))) })
  return (
    <Panel title={t.counting}>
      <div className={css['fields']}>
        <div role="group" aria-label={t.seats}>
          <p className={css['legend']}>{t.seats}</p>
          <div className={css['ticks']}>
            {KINDS.map((kind) => (
              <Tick
                key={kind}
                label={kinds[kind]}
                checked={votingSeats.includes(kind)}
                onChange={(on) => seats(kind, on)}
              />
            ))}
          </div>
          {votingSeats.length === 0 && <p className={css['error']}>{t.needSeats}</p>}
        </div>
        <div className={css['pair']}>
          <ShareField
            label={t.ordinary}
            value={partOf(quorum.ordinary)}
            onChange={(p) => change({ quorum: { ...quorum, ordinary: shareOf(p) } })}
          />
          <ShareField
            label={t.major}
            value={partOf(quorum.major)}
            onChange={(p) => change({ quorum: { ...quorum, major: shareOf(p) } })}
          />
          <ShareField
            label={t.pass}
            value={{ num: pass.num, den: pass.den, more: pass.strictlyMore }}
            onChange={({ num, den, more }) =>
              change({ pass: { ...pass, num, den, strictlyMore: more } })
            }
          />
          <Select
            label={t.base}
            options={BASES.map((value) => ({ value, label: t.bases[value] }))}
            value={pass.base}
            onChange={(base) => change({ pass: { ...pass, base } })}
          />
        </div>
        <Tick
          label={t.recusal}
          checked={settings.recusalReducesBase}
          onChange={(recusalReducesBase) => change({ recusalReducesBase })}
        />
        <Examples settings={settings} />
      </div>
    </Panel>
  )
}

const partOf = ({ num, den, inclusive }: Share): Part => ({ num, den, more: !inclusive })
const shareOf = ({ num, den, more }: Part): Share => ({ num, den, inclusive: !more })
