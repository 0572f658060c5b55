import { OUTCOMES } from '../../../domain/meeting/AgendaItem.ts'
import type { Outcome } from '../../../domain/meeting/AgendaItem.ts'
import { MINUTES_PHASES } from '../../../domain/minutes/lifeCycle.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { dateInChinese, partsOf } from '../../../domain/time.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import type { AreaMeeting } from '../../store/areaReading.ts'
import type { ArchiveLine } from '../../store/archive.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'

/** A committee's meetings by year, newest first. */
export const meetingList = (lines: readonly ArchiveLine[]): Html => {
  if (lines.length === 0) return html`<p>还没有开过的会议。</p>`
  const years = [...new Set(lines.map((l) => partsOf(l.startAt).year))]
  return html`${years.map(
    (year) =>
      html`<h2>${year}年</h2>
        <ol class="results">
          ${lines.filter((l) => partsOf(l.startAt).year === year).map(line)}
        </ol>`,
  )}`
}

const line = (l: ArchiveLine): Html => {
  const isReadable = l.minutesPhase !== undefined
  const name = `${l.no} ${l.docNo ?? ''}`
  return html`<li>
    <h3>${isReadable ? html`<a href="/paper/${segmentOf(l.id)}">${name}</a>` : name}</h3>
    <p class="facts">
      ${dateInChinese(l.startAt)} · ${l.place}
      ${l.minutesPhase && html` · 纪要${MINUTES_PHASES[l.minutesPhase as Minutes['phase']]}`}
      ${l.withheld && ' · 纪要还没有印发，或不在您的查阅范围'}
    </p>
    ${isReadable && html`<p>${counts(l)}</p>`}
  </li>`
}

const counts = ({ outcomes, tasks }: ArchiveLine): string =>
  [
    ...(Object.keys(OUTCOMES) as Outcome[]).flatMap((o) =>
      outcomes[o] ? [`${OUTCOMES[o]}${outcomes[o]}项`] : [],
    ),
    ...(tasks.given > 0 ? [`任务${tasks.given}项，未办结${tasks.open}项`] : []),
  ].join('，')

/** The meetings of one committee of a superior's area. */
export const areaMeetingList = (committeeId: string, meetings: readonly AreaMeeting[]): Html =>
  meetings.length === 0
    ? html`<p>还没有开过的会议。</p>`
    : html`<ol class="results">
        ${meetings.map(
          (m) =>
            html`<li>
              <h3>
                ${
                  m.docNo === undefined
                    ? m.no
                    : html`<a href="/paper/in/${segmentOf(committeeId)}/${segmentOf(m.id)}">
                        ${m.no} ${m.docNo}
                      </a>`
                }
              </h3>
              <p class="facts">
                ${dateInChinese(m.startAt)} ${m.docNo === undefined && ' · 纪要还没有印发'}
              </p>
            </li>`,
        )}
      </ol>`
