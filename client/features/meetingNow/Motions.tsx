import type { ComponentType, ReactNode } from 'react'
import { settingsOf } from '../../../domain/meeting/lookup.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { motionsOn } from '../../../domain/vote/lookup.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useMay, useCommand } from '../../live/useCommand.ts'
import { MethodLabel } from '../../parts/MethodLabel.tsx'
import { SeatName } from '../../parts/SeatName.tsx'
import { TallyBars } from '../../parts/TallyBars.tsx'
import { VerdictLine } from '../../parts/VerdictLine.tsx'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { HoldButton } from '../../ui/HoldButton.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { meetingNowText } from './meetingNow.text.ts'
import css from './Motions.module.css'

interface Props {
  readonly item: AgendaItem
  readonly Receipt: ComponentType<{ readonly motion: Motion }>
}

/** The motions on an item with their frozen words and their results, the latest first. */
export function Motions({ item, Receipt }: Props) {
  const t = useText(meetingNowText)
  const motions = useBoard((state) => [...motionsOn(state, item.id)].sort((a, b) => b.seq - a.seq))
  if (motions.length === 0) return null
  return (
    <Panel title={t.proposals} level={3}>
      <ul className={css['list']}>
        {motions.map((motion) => (
          <li key={motion.id}>
            <OneMotion motion={motion} receipt={<Receipt motion={motion} />} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function OneMotion({ motion, receipt }: { motion: Motion; receipt: ReactNode }) {
  const t = useText(meetingNowText)
  const major = useText(voteWords).major
  const settings = useBoard((state) => settingsOf(state, state.meeting.get(motion.meetingId)))
  return (
    <div className={css['motion']}>
      <p className={css['line']}>
        <Badge tone={motion.phase === 'VOTING' ? 'brand' : 'outline'}>
          {t.motionPhase[motion.phase]}
        </Badge>
        <MethodLabel method={motion.method} />
        {motion.major && <Badge tone="amber">{major}</Badge>}
        <span>
          {t.proposedBy}
          <SeatName seatId={motion.proposerId} short />
        </span>
      </p>
      <blockquote className={css['text']}>{motion.text}</blockquote>
      {motion.phase === 'DECIDED' && (
        <>
          <VerdictLine tally={motion.tally} settings={settings} />
          <TallyBars tally={motion.tally} />
        </>
      )}
      {receipt}
      <Withdraw motion={motion} />
    </div>
  )
}

function Withdraw({ motion }: { readonly motion: Motion }) {
  const t = useText(meetingNowText)
  const refusal = useMay('withdrawMotion', { motionId: motion.id })
  const { send, pending } = useCommand('withdrawMotion')
  if (refusal || motion.phase === 'DECIDED' || motion.phase === 'WITHDRAWN') return null
  const withdraw = async () => {
    const outcome = await send({ motionId: motion.id })
    if (!outcome.ok) showToast({ text: outcome.text, tone: 'bad' })
  }
  return (
    <div>
      <HoldButton
        icon="undo"
        pending={pending}
        consequence={t.withdrawAsk}
        onConfirm={() => void withdraw()}
      >
        {t.withdraw}
      </HoldButton>
    </div>
  )
}
