import type { Settings } from '../../../domain/committee/Settings.ts'
import { isVotingSeat } from '../../../domain/meeting/lookup.ts'
import { dayOf } from '../../../domain/time.ts'
import { passNeeded, quorumOf } from '../../../domain/vote/thresholds.ts'
import { useBoard } from '../../live/boardStore.ts'
import { serverNow } from '../../live/serverClock.ts'
import { useText } from '../../text/defineText.ts'
import { procedureText } from './procedure.text.ts'
import css from './ProcedureForm.module.css'

/** What the rules come to with the seats of today, by the functions that decide the votes. */
export function Examples({ settings }: { readonly settings: Settings }) {
  const t = useText(procedureText)
  const base = useBoard((s) => {
    const today = dayOf(serverNow())
    return [...s.seat.values()].filter((seat) => isVotingSeat(seat, settings, today)).length
  })
  const { pass, recusalReducesBase } = settings
  const quorum = quorumOf(base, settings, false)
  const ofHere = pass.base === 'PRESENT'
  const counted = ofHere ? quorum : base
  const need = passNeeded(counted, pass)
  return (
    <div className={css['examples']} role="status">
      <strong>{t.example}</strong>
      <ul>
        <li>{t.quorums(base, quorum, quorumOf(base, settings, true))}</li>
        <li>{ofHere ? t.passOfHere(quorum, need) : t.passOfAll(need)}</li>
        {need > quorum && <li>{t.unreachable(quorum, need)}</li>}
        <li>
          {recusalReducesBase && counted > 2
            ? t.recusedOut(passNeeded(counted - 2, pass))
            : t.recusedIn}
        </li>
      </ul>
    </div>
  )
}
