import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { RevealingNote } from '../../parts/RevealingNote.tsx'
import { SeatName } from '../../parts/SeatName.tsx'
import { useText } from '../../text/defineText.ts'
import { Progress } from '../../ui/Progress.tsx'
import type { Register } from './useRegister.ts'
import { voteControlText } from './voteControl.text.ts'
import css from './VoteRegister.module.css'

interface Props {
  readonly motion: VotingMotion
  readonly meeting: Meeting
  readonly register: Register
}

/** 已投 9/11, and the names of those who are missing. */
export function VoteRegister({ motion, meeting, register }: Props) {
  const t = useText(voteControlText)
  const { cast, all, missingIds } = register
  const secret = isSecret(motion)
  const sum = secret ? t.urn(cast, all) : t.cast(cast, all)
  return (
    <div className={css['register']}>
      <div className={css['line']}>
        <strong className={css['sum']} role="status">
          {sum}
        </strong>
        <div className={css['bar']}>
          <Progress
            label={sum}
            value={cast}
            max={all}
            words={secret ? t.urnWords(cast, all) : t.castWords(cast, all)}
          />
        </div>
      </div>
      {missingIds.length > 0 && (
        <div className={css['missing']}>
          <span className={css['word']}>
            {secret ? t.noPaper(missingIds.length) : t.missing(missingIds.length)}
          </span>
          <ul className={css['names']}>
            {missingIds.map((id) => (
              <li key={id} className={css['name']}>
                <SeatName seatId={id} />
                {id === meeting.chairId && !secret && ` · ${t.chairLast}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {missingIds.length === 0 && !secret && <p className={css['word']}>{t.allIn}</p>}
      {secret && <p className={css['word']}>{t.secretRule}</p>}
      <RevealingNote motion={motion} />
    </div>
  )
}
