import { settingsOf } from '../../../domain/meeting/lookup.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useNow } from '../../live/serverClock.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { useText } from '../../text/defineText.ts'
import { Countdown } from '../../ui/Countdown.tsx'
import type { Register } from './useRegister.ts'
import { voteControlText } from './voteControl.text.ts'

interface Props {
  readonly motion: VotingMotion
  readonly meeting: Meeting
  readonly register: Register
}

/** 末次提醒: then its seconds run down on every screen. */
export function LastCall({ motion, meeting, register }: Props) {
  const t = useText(voteControlText)
  const seconds = useBoard((s) => settingsOf(s, meeting).lastCallSeconds)
  const isCalled = motion.lastCallAt !== undefined
  const now = useNow(isCalled ? 1_000 : undefined)
  if (motion.lastCallAt !== undefined)
    return (
      <Countdown
        label={t.lastCallRuns}
        overLabel={t.lastCallOver}
        leftMs={motion.lastCallAt + seconds * 1000 - now}
      />
    )
  if (register.missingIds.length === 0) return null
  return (
    <CommandButton
      command="callLast"
      input={{ motionId: motion.id, round: motion.round }}
      icon="clock"
    >
      {t.lastCall}
    </CommandButton>
  )
}
