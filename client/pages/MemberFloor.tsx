import type { Meeting } from '../../domain/meeting/Meeting.ts'
import { ConsentQuestion } from '../features/consent/ConsentQuestion.tsx'
import { MinutesToConfirm } from '../features/myTasks/MinutesToConfirm.tsx'
import { OwnPart } from '../features/planning/OwnPart.tsx'
import { MemberSpeak } from '../features/speakers/MemberSpeak.tsx'

/** What is asked of this member besides votes: minutes to confirm, consent, the floor, the chair. */
export const MemberFloor = ({ meeting }: { readonly meeting: Meeting }) => (
  <>
    <MinutesToConfirm />
    <ConsentQuestion meeting={meeting} />
    <OwnPart meeting={meeting} />
    <MemberSpeak meeting={meeting} />
  </>
)
