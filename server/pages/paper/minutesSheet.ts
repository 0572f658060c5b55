import { TASK_PHASES } from '../../../domain/assignment/Task.ts'
import type { Task } from '../../../domain/assignment/Task.ts'
import { MINUTES_PHASES } from '../../../domain/minutes/lifeCycle.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import type { MinutesSection } from '../../../domain/minutes/MinutesDocument.ts'
import { paragraphsOf } from '../../../domain/minutes/MinutesDocument.ts'
import { dateInChinese } from '../../../domain/time.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'

interface Sheet {
  readonly minutes: Minutes
  /** Every version that the reader may read, with its address. */
  readonly versions: readonly { readonly version: number; readonly href: string }[]
  /** What has become of an item's tasks, for members. */
  readonly tasksOf?: (section: MinutesSection) => readonly Task[]
  /** 校验码 */
  readonly code?: string
}

/** One version of the minutes on a sheet: head, sections, people, colophon. */
export const minutesSheet = ({ minutes, versions, tasksOf, code }: Sheet): Html => {
  const { document: d, phase, version } = minutes
  const others = versions.filter((v) => v.version !== version)
  return html`
    ${phase !== 'ISSUED' && html`<p class="notice">${MINUTES_PHASES[phase]}，尚未印发</p>`}
    ${
      others.length > 0 &&
      html`<p class="hint">
        这是第${version}版。${others.map((v) => html`<a href="${v.href}">第${v.version}版</a> `)}
      </p>`
    }
    <article class="sheet">
      <h1 class="mark">${d.mark}</h1>
      <p class="no">${d.docNo}</p>
      <hr />
      ${d.correction && html`<p>${d.correction}</p>`}
      <p>${d.opening}</p>
      ${d.sections.map(
        (s) =>
          html`<section id="item-${s.itemId}">
            <h2>${s.heading}</h2>
            ${paragraphsOf(s).map((text) => html`<p>${text}</p>`)}
            ${tasksOf && progress(tasksOf(s))}
          </section>`,
      )}
      <dl>
        ${d.people.map(
          ({ label, names }) =>
            html`<div>
              <dt>${label}：</dt>
              <dd>${names.join('、')}</dd>
            </div>`,
        )}
      </dl>
      <p>主持：${d.chairs.join('、')}　　记录：${d.recorder}　　签发：${d.signer}</p>
      <footer>
        <p>抄送：${d.copiesTo.join('，')}。</p>
        <p><span>${d.issuer}</span> <span>${dateInChinese(d.printedAt)}印发</span></p>
      </footer>
      ${code !== undefined && html`<p class="code">校验码 ${code}　在 /verify 核验</p>`}
    </article>
  `
}

const progress = (tasks: readonly Task[]): Html | undefined =>
  tasks.length === 0
    ? undefined
    : html`<ul class="progress">
        ${tasks.map(
          (t) =>
            html`<li>
              <b>${TASK_PHASES[t.phase]}</b>
              ${t.percent !== undefined && `${t.percent}%`} 时限${dateInChinese(t.dueAt)}
              ${t.progressNote}
            </li>`,
        )}
      </ul>`
