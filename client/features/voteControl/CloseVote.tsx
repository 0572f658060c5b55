import type { VotingMotion } from '../../../domain/vote/Motion.ts'
import { isSecret } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useCommand } from '../../live/useCommand.ts'
import type { QuorumFacts } from '../../parts/quorumFacts.ts'
import { useGate } from '../../parts/useGate.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { HoldButton } from '../../ui/HoldButton.tsx'
import { showToast } from '../../ui/toastStore.ts'
import type { Register } from './useRegister.ts'
import { voteControlText } from './voteControl.text.ts'

interface Props {
  readonly motion: VotingMotion
  readonly register: Register
  readonly facts: QuorumFacts
}

/** 结束表决: at once when all are in; held, with the names, when somebody is missing. */
export function CloseVote({ motion, register, facts }: Props) {
  const t = useText(voteControlText)
  const separator = useLanguage() === 'zh' ? '、' : ', '
  const gate = useGate('closeVote', { motionId: motion.id })
  const { send, pending } = useCommand('closeVote')
  const names = useBoard((s) =>
    register.missingIds.map((id) => s.seat.get(id)?.name ?? '').join(separator),
  )
  if (!gate.isMine) return null
  const close = async () => {
    const outcome = await send({ motionId: motion.id, round: motion.round })
    if (!outcome.ok) showToast({ text: outcome.text, tone: 'bad' })
  }
  const lacking = register.all - register.cast
  const isVoid = facts.here < facts.quorum
  const look = { hotkey: 'Enter', pending, blocked: gate.blocked }
  if (lacking <= 0 && !isVoid)
    return (
      <Button {...look} tone="primary" onClick={() => void close()}>
        {t.close}
      </Button>
    )
  return (
    <HoldButton
      {...look}
      tone="danger"
      onConfirm={() => void close()}
      consequence={
        <>
          {lacking > 0 && <p>{isSecret(motion) ? t.closeUrn(lacking) : t.closeMissing(names)}</p>}
          {isVoid && <p>{t.closeVoid(facts.here, facts.quorum)}</p>}
        </>
      }
    >
      {t.close}
    </HoldButton>
  )
}
