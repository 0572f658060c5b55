import { useState } from 'react'
import { attendanceId } from '../../../domain/ids.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { isRecused } from '../../../domain/vote/lookup.ts'
import type { RefusalCode } from '../../../domain/refusal.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useMay } from '../../live/useCommand.ts'
import { useSelf } from '../../live/useActor.ts'
import { useText } from '../../text/defineText.ts'
import { useRefusalText } from '../../text/refusals.text.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import css from './ItemView.module.css'
import { meetingNowText } from './meetingNow.text.ts'
import { OpinionForm } from './OpinionForm.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { RecuseDialog } from './RecuseDialog.tsx'

interface Props {
  readonly item: AgendaItem
  readonly isCurrent: boolean
}

/** Never for this person, whatever happens in the meeting. */
const NEVER: readonly RefusalCode[] = ['NOT_PERMITTED', 'NOT_A_VOTING_SEAT', 'MEETING_CLOSED']

/** What a voting member may do about an item besides writing and voting. */
export function ItemActions({ item, isCurrent }: Props) {
  const t = useText(meetingNowText)
  const inWords = useRefusalText()
  const self = useSelf()
  const itemId = item.id
  const mayRecuse = useMay('recuse', { itemId })
  const mayPropose = useMay('proposeMotion', { itemId })
  const hasRecused = useBoard((state) => self !== undefined && isRecused(state, itemId, self.id))
  const isOnLeave = useBoard(
    (state) =>
      self !== undefined &&
      state.attendance.get(attendanceId(item.meetingId, self.id))?.leave !== undefined,
  )
  const [dialog, setDialog] = useState<'recuse' | 'propose'>()
  const close = () => setDialog(undefined)
  const isOpen = item.phase !== 'DECIDED'
  const offersMotion =
    isCurrent && isOpen && !hasRecused && !(mayPropose && NEVER.includes(mayPropose.refused))
  const offersRecusal = isOpen && !hasRecused && mayRecuse === undefined
  return (
    <>
      {hasRecused && (
        <p className={css['notice']}>
          <Icon name="info" />
          {t.youRecused}
        </p>
      )}
      {isOnLeave && isOpen && <OpinionForm itemId={itemId} />}
      {(offersMotion || offersRecusal) && (
        <div className={css['actions']}>
          {offersMotion && (
            <Button
              icon="gavel"
              blocked={mayPropose && inWords(mayPropose)}
              onClick={() => setDialog('propose')}
            >
              {t.propose}
            </Button>
          )}
          {offersRecusal && (
            <Button tone="quiet" onClick={() => setDialog('recuse')}>
              {t.recuse}
            </Button>
          )}
        </div>
      )}
      {dialog === 'propose' && <ProposeDialog item={item} onClose={close} />}
      {dialog === 'recuse' && <RecuseDialog itemId={itemId} onClose={close} />}
    </>
  )
}
