import { clockTime } from '../../domain/time.ts'
import type { ScriptAction } from '../demo/scriptFile.ts'
import type { Rehearsal } from './rehearse.ts'

/** `14:35  20  M-FS  OPEN_MEETING`, with the code where it was refused. */
export const lineOf = ({ at, seq, actor, action }: ScriptAction, code?: string): string =>
  [clockTime(at), String(seq).padStart(4), actor, action, ...(code ? [code] : [])].join('  ')

interface Shown {
  readonly attendance: { readonly shouldAttend: number; readonly presentTotal: number }
  readonly summary: Readonly<Record<string, number>>
  readonly privacy: { readonly contactLeaks: number; readonly secretBallotLeaks: number }
}

/** What a person wants to know at the end; the counts stand in the last line. */
export const summaryOf = (rehearsal: Rehearsal, milliseconds: number): string => {
  const { attendance, summary, privacy } = rehearsal.facts as Shown
  return [
    `应到${attendance.shouldAttend}人，实到${attendance.presentTotal}人；议题${summary['items']}项：` +
      `通报${summary['noted']}，通过${summary['passed']}，未通过${summary['notPassed']}，` +
      `暂缓${summary['deferred']}，撤回${summary['withdrawn']}，结转${summary['carriedOver']}`,
    `已查看${rehearsal.messages}条消息：居民联系方式外泄${privacy.contactLeaks}，` +
      `无记名选择外泄${privacy.secretBallotLeaks}`,
    `${rehearsal.actions} actions, ${rehearsal.refused} refused, ${(milliseconds / 1000).toFixed(1)} s`,
  ].join('\n')
}
