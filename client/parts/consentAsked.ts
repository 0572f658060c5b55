import { itemsOf } from '../../domain/meeting/agenda.ts'
import type { AgendaItem } from '../../domain/meeting/AgendaItem.ts'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import type { State } from '../../domain/state.ts'
import { motionsOn, openVoteOf } from '../../domain/vote/lookup.ts'

/** A question without an answer is not left standing: the chair has gone on. In ms. */
const STANDS = 10 * 60_000

/**
 * The items of which the chair is asking now whether anybody objects: the one being heard, or a block
 * of routine ones. Those that somebody has pulled stay among them until they are dealt with [M35] [M36].
 */
export const consentAsked = (state: State, meeting: Meeting, now: number): readonly AgendaItem[] =>
  meeting.phase !== 'IN_SESSION' || openVoteOf(state, meeting)
    ? []
    : itemsOf(state, meeting.id).filter(
        (i) =>
          (i.phase === 'PENDING' || i.phase === 'IN_DISCUSSION') &&
          (i.routine || i.id === meeting.currentItemId) &&
          now - lastAsked(i) < STANDS &&
          motionsOn(state, i.id).length === 0,
      )

/** When the chair asked last, in ms since 1970; long ago where he has not asked. */
export const lastAsked = (item: AgendaItem): number => item.consentAskedAt?.at(-1) ?? -Infinity

/** How often all of them have been asked for. 0 without items. */
export const timesAsked = (items: readonly AgendaItem[]): number =>
  items.length === 0 ? 0 : Math.min(...items.map((i) => i.consentAskedAt?.length ?? 0))

/** Nobody has objected to it. */
export const isUnopposed = (item: AgendaItem): boolean => !item.objectedByIds?.length
