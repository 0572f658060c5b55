import { useState } from 'react'
import { motionsOn } from '../../../domain/vote/lookup.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { useBoard } from '../../live/boardStore.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import css from './MotionWaiting.module.css'
import { voteControlText } from './voteControl.text.ts'

/** A motion that has not been voted on, or whose vote was void. */
export function MotionWaiting({ motion }: { readonly motion: Motion }) {
  const t = useText(voteControlText)
  // Only the newest motion can still be put to the vote by key; an older one has its button.
  const isNewest = useBoard((s) => motionsOn(s, motion.itemId).at(-1)?.id === motion.id)
  return (
    <>
      {motion.phase === 'VOID' && <p>{t.voidWhy}</p>}
      {motion.phase === 'PROPOSED' && motion.quorumMissedAt !== undefined && (
        <p>{t.quorumMissed}</p>
      )}
      <div className={css['actions']}>
        <CommandButton
          command="openVote"
          input={{ motionId: motion.id }}
          tone={isNewest ? 'primary' : 'secondary'}
          icon="gavel"
          {...(isNewest ? { hotkey: 'V' } : {})}
        >
          {motion.phase === 'VOID' ? t.openAgain : t.open}
        </CommandButton>
        <WithdrawMotion motion={motion} />
      </div>
    </>
  )
}

/** 撤回: the proposer's alone, before the vote is counted. */
export function WithdrawMotion({ motion }: { readonly motion: Motion }) {
  const t = useText(voteControlText)
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <>
      <GateButton
        command="withdrawMotion"
        about={{ motionId: motion.id }}
        tone="quiet"
        icon="undo"
        onClick={() => setOpen(true)}
      >
        {t.withdraw}
      </GateButton>
      <CommandDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t.withdrawTitle}
        command="withdrawMotion"
        submit={t.withdraw}
        tone="danger"
        input={{ motionId: motion.id, ...(reason.trim() ? { reason } : {}) }}
      >
        <p>{t.withdrawLead}</p>
        <TextInput
          label={t.reason}
          optional
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </CommandDialog>
    </>
  )
}
