import type { Meeting } from '../../domain/meeting/Meeting.ts'
import { ConsentQuestion } from '../features/consent/ConsentQuestion.tsx'
import { OwnPart } from '../features/planning/OwnPart.tsx'
import { MemberSpeak } from '../features/speakers/MemberSpeak.tsx'

/** What the meeting asks of this member besides votes: consent, the floor, perhaps the chair. */
export const MemberFloor = ({ meeting }: { readonly meeting: Meeting }) => (
  <>
    <ConsentQuestion meeting={meeting} />
    <OwnPart meeting={meeting} />
    <MemberSpeak meeting={meeting} />
  </>
)
