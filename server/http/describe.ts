import { committeeOf, currentMeeting } from '../../domain/meeting/lookup.ts'
import { tierInWords } from '../auth/area.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Rooms } from '../rooms/Rooms.ts'

/** What `GET /api/me` tells a person about himself beside who he is. */
export const describe =
  (rooms: Rooms) =>
  async (viewer: Viewer): Promise<object> => {
    if (viewer.kind === 'admin') return { name: '系统管理员' }
    if (viewer.kind === 'area') return { name: tierInWords(viewer) }
    const state = (await rooms.of(viewer.committeeId))?.state
    if (!state) return { name: '' }
    const committeeName = committeeOf(state).name
    if (viewer.kind === 'screen') return { name: '大屏', committeeName }
    if (viewer.kind === 'guest')
      return { name: state.guest.get(viewer.guestId)?.name ?? '', committeeName }
    const seat = state.seat.get(viewer.seatId)
    const isChair = currentMeeting(state)?.chairId === viewer.seatId
    return { name: seat?.name ?? '', seatKind: seat?.kind, committeeName, isChair }
  }
