import type { MeetingId } from '../../../domain/ids.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { useText } from '../../text/defineText.ts'
import { useRefusalText } from '../../text/refusals.text.ts'
import { ballotText } from './ballot.text.ts'
import { BallotNote } from './BallotNote.tsx'

interface Props {
  readonly refusal: Refusal
  readonly meetingId: MeetingId
}

/** Why there are no buttons, and the one step that would bring them. */
export function Hindrance({ refusal, meetingId }: Props) {
  const t = useText(ballotText)
  const inWords = useRefusalText()
  return (
    <>
      <BallotNote tone="amber" icon="info">
        {inWords(refusal)}
      </BallotNote>
      {refusal.refused === 'NOT_PRESENT' && (
        <CommandButton
          command="checkIn"
          input={{ meetingId, via: 'ONSITE' }}
          tone="primary"
          size="large"
          wide
        >
          {t.checkIn}
        </CommandButton>
      )}
    </>
  )
}
