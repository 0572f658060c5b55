import { useState } from 'react'
import { decidingMotion } from '../../../domain/vote/lookup.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { voteControlText } from './voteControl.text.ts'

/** 再次表决 of a motion that has not passed; only of the one that decided its item. */
export function VoteAgain({ motion }: { readonly motion: Motion }) {
  const t = useText(voteControlText)
  const [isOpen, setOpen] = useState(false)
  const decides = useBoard((s) => decidingMotion(s, motion.itemId)?.id === motion.id)
  const input = { motionId: motion.id }
  if (!decides) return null
  return (
    <div>
      <GateButton command="voteAgain" about={input} icon="undo" onClick={() => setOpen(true)}>
        {t.again}
      </GateButton>
      <CommandDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t.againTitle}
        command="voteAgain"
        submit={t.again}
        input={input}
      >
        <p>{t.againLead}</p>
      </CommandDialog>
    </div>
  )
}
