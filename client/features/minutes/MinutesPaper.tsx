import { Fragment } from 'react'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import type { State } from '../../../domain/state.ts'
import { ItemNotes } from './ItemNotes.tsx'
import css from './MinutesPaper.module.css'
import { readMinutes } from './readMinutes.ts'

interface Props {
  readonly state: State
  readonly minutes: Minutes
}

/** The minutes as a sheet of an official document; beside each section what it has come to since. */
export function MinutesPaper({ state, minutes }: Props) {
  const parts = readMinutes(minutes)
  if (!parts)
    return (
      <article className={css['paper']}>
        <h1 className={css['mark']}>{minutes.title}</h1>
        <div className={css['block']}>
          <p className={css['plain']}>{minutes.text}</p>
        </div>
      </article>
    )
  return (
    <article className={css['paper']} lang="zh-CN">
      <header className={css['block']}>
        <h1 className={css['mark']}>{parts.mark}</h1>
        <p className={css['no']}>{parts.docNo}</p>
        <hr className={css['rule']} />
        <Lines lines={parts.opening} />
      </header>
      {parts.sections.map(({ heading, paragraphs }, n) => {
        const item = state.item.get(minutes.sections[n]?.itemId ?? '')
        return (
          <Fragment key={minutes.sections[n]?.itemId ?? heading}>
            <div className={css['block']}>
              <h2 className={css['heading']}>{heading}</h2>
              <Lines lines={paragraphs} />
            </div>
            {item && <ItemNotes state={state} item={item} heading={heading} />}
          </Fragment>
        )
      })}
      <div className={css['block']}>
        <dl className={css['people']}>
          {parts.people.map(({ label, names }) => (
            <div key={label} className={css['person']}>
              <dt>{label}：</dt>
              <dd>{names}</dd>
            </div>
          ))}
        </dl>
        <p className={css['text']}>{parts.signers}</p>
        <footer className={css['colophon']}>
          {parts.colophon.map((line) => (
            <p key={line}>{spread(line)}</p>
          ))}
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

/** The issuer and the date: what stands left and what stands right. */
const spread = (line: string) =>
  line.split(/\u3000{3,}/).map((part) => <span key={part}>{part}</span>)
