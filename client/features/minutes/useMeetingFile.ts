import { useEffect, useMemo, useRef } from 'react'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import type { State } from '../../../domain/state.ts'
import { board, useBoard } from '../../live/boardStore.ts'
import { useFetched } from '../../parts/useFetched.ts'
import { isBehind } from './isBehind.ts'
import type { MeetingFile } from './MeetingFile.ts'
import { stateOfFile } from './MeetingFile.ts'

/** While members answer, the file is fetched again at most this often, ms. */
const ANSWERS_EVERY = 5_000
/** A file that stays behind the board, as one of a reader who may not see all does, is let be. */
const MOST_TRIES = 2

export type ShownFile =
  | { readonly status: 'loading' | 'missing' | 'failed' }
  | { readonly status: 'ready'; readonly file: MeetingFile; readonly state: State }

/**
 * A meeting's file, and the same as a state. Fetched again when the board shows that its minutes have
 * gone on; answers to them are not on the board, so that while there is time for them any press counts.
 */
export const useMeetingFile = (meetingId: string): ShownFile & { again(): Promise<void> } => {
  const { again, ...fetched } = useFetched<MeetingFile>(
    `/api/meetings/${encodeURIComponent(meetingId)}`,
  )
  const file = fetched.state === 'ready' ? fetched.data : undefined
  const faces = useBoard((s) => [...s.minutes.values()].filter((m) => m.meetingId === meetingId))
  const state = useMemo(() => file && withFaces(stateOfFile(file), faces), [file, faces])
  useBoardAhead(meetingId, file, faces, again)
  useAnswers(file, again)
  return file && state
    ? { status: 'ready', file, state, again }
    : { status: fetched.state === 'ready' ? 'failed' : fetched.state, again }
}

/** A version that this reader may not read yet is there all the same: the rules ask for the newest. */
const withFaces = (state: State, faces: readonly Minutes[]): State => ({
  ...state,
  minutes: new Map([...faces.map((m) => [m.id, m] as const), ...state.minutes]),
})

const useBoardAhead = (
  meetingId: string,
  file: MeetingFile | undefined,
  shown: readonly Minutes[],
  again: () => Promise<void>,
): void => {
  const seals = useBoard(
    (s) => [...s.seal.values()].filter((seal) => seal.meetingId === meetingId).length,
  )
  const tries = useRef({ of: shown, seals, left: MOST_TRIES })
  useEffect(() => {
    const { of, seals: before } = tries.current
    if (of !== shown || before !== seals) tries.current = { of: shown, seals, left: MOST_TRIES }
    if (!file || tries.current.left === 0 || !isBehind(file, shown, seals)) return
    tries.current.left -= 1
    void again()
  }, [file, shown, seals, again])
}

const useAnswers = (file: MeetingFile | undefined, again: () => Promise<void>): void => {
  const isWaiting = file?.minutes?.some((m: Minutes) => m.phase === 'SIGNED') ?? false
  useEffect(() => {
    if (!isWaiting) return undefined
    let known = board.get().revision
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = board.subscribe(() => {
      if (board.get().revision <= known || timer !== undefined) return
      timer = setTimeout(() => {
        timer = undefined
        known = board.get().revision
        void again()
      }, ANSWERS_EVERY)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [isWaiting, again])
}
