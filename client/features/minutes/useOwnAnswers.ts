import { answersTo } from '../../../domain/minutes/answers.ts'
import type { Minutes, MinutesAnswer } from '../../../domain/minutes/Minutes.ts'
import { useActor } from '../../live/useActor.ts'
import { useOpenFile } from './OpenFile.ts'

/** What this member has said to a version. */
export const useOwnAnswers = (minutes: Minutes): readonly MinutesAnswer[] => {
  const actor = useActor()
  const { state } = useOpenFile()
  return answersTo(state, minutes).filter((a) => actor.kind === 'seat' && a.seatId === actor.seatId)
}
