import type { ItemId } from '../../../domain/ids.ts'
import { answersTo } from '../../../domain/minutes/answers.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { nameOf } from '../../../domain/minutes/words.ts'
import type { State } from '../../../domain/state.ts'
import { clockTime, dateInChinese } from '../../../domain/time.ts'

/** [M42] What members objected to about one item, or without one about the minutes as a whole. */
export const objectionsTo = (
  state: State,
  minutes: Minutes,
  itemId: ItemId | undefined,
): readonly string[] =>
  answersTo(state, minutes)
    .filter((a) => a.answer === 'OBJECTED' && a.itemId === itemId)
    .map(
      (a) =>
        `对纪要的异议：${nameOf(state, a.seatId)}（${dateInChinese(a.at)}${clockTime(a.at)}）：` +
        (a.reason ?? '未写理由'),
    )
