import { Fragment } from 'react'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { paragraphsOf } from '../../../domain/minutes/MinutesDocument.ts'
import type { State } from '../../../domain/state.ts'
import { dateInChinese } from '../../../domain/time.ts'
import { ItemNotes } from './ItemNotes.tsx'
import css from './MinutesPaper.module.css'

interface Props {
  readonly state: State
  readonly minutes: Minutes
}

/** The minutes as a sheet of an official document; beside each section what it has come to since. */
export function MinutesPaper({ state, minutes }: Props) {
  const { document: d } = minutes
  return (
    <article className={css['paper']} lang="zh-CN">
      <header className={css['block']}>
        <h1 className={css['mark']}>{d.mark}</h1>
        <p className={css['no']}>{d.docNo}</p>
        <hr className={css['rule']} />
        {d.correction && <p className={css['text']}>{d.correction}</p>}
        <p className={css['text']}>{d.opening}</p>
      </header>
      {d.sections.map((section) => {
        const item = state.item.get(section.itemId)
        return (
          <Fragment key={section.itemId}>
            <div className={css['block']}>
              <h2 className={css['heading']}>{section.heading}</h2>
              <Lines lines={paragraphsOf(section)} />
            </div>
            {item && <ItemNotes state={state} item={item} heading={section.heading} />}
          </Fragment>
        )
      })}
      <div className={css['block']}>
        <dl className={css['people']}>
          {d.people.map(({ label, names }) => (
            <div key={label} className={css['person']}>
              <dt>{label}：</dt>
              <dd>{names.join('、')}</dd>
            </div>
          ))}
        </dl>
        <p className={css['text']}>
          主持：{d.chairs.join('、')}　　记录：{d.recorder}　　签发：{d.signer}
        </p>
        <footer className={css['colophon']}>
          <p>抄送：{d.copiesTo.join('，')}。</p>
          <p>
            <span>{d.issuer}</span>
            <span>{dateInChinese(d.printedAt)}印发</span>
          </p>
        </footer>
      </div>
    </article>
  )
}

/** Two lines may be the same: their places tell them apart. */
const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map((line, n) => (
    <p key={n} className={css['text']}>
      {line}
    </p>
  ))
