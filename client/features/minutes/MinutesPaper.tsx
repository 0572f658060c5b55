import type { ReactNode } from 'react'
import { Fragment } from 'react'
import type { ItemId } from '../../../domain/ids.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { useHashTarget } from '../../parts/useHashTarget.ts'
import { useText } from '../../text/defineText.ts'
import { cx } from '../../ui/cx.ts'
import { minutesDraftText } from './minutesDraft.text.ts'
import { minutesLifeText } from './minutesLife.text.ts'
import css from './MinutesPaper.module.css'
import { paperParts } from './paperParts.ts'
import { PaperTail } from './PaperTail.tsx'
import type { ProseEditor } from './proseEditor.ts'
import { LiveSectionBody, Paragraphs, SectionBody } from './SectionBody.tsx'
import { Words } from './Words.tsx'

interface Props {
  readonly minutes: Minutes
  /** The version that this one is held against. */
  readonly against?: Minutes | undefined
  /** By item; where there are some, their words are shown as they are typed. */
  readonly editors?: ReadonlyMap<ItemId, ProseEditor> | undefined
  /** What stands beside the head of the paper, or beside an item's section. */
  readonly margin: (itemId: ItemId | undefined, heading: string) => ReactNode
  /** A print shows what differs, too; without this it is the version as it is. */
  readonly marked?: boolean
  /** At the foot: how the paper can be checked. */
  readonly foot?: ReactNode
}

/** The minutes as a sheet of an official document; beside each section what it has come to since. */
export function MinutesPaper({ minutes, against, editors, margin, marked, foot }: Props) {
  const t = useText(minutesLifeText)
  const words = useText(minutesDraftText)
  useHashTarget()
  const { document: d } = minutes
  const parts = paperParts(d, against?.document)
  const sectionOf = (of: Minutes | undefined, id: ItemId) =>
    of?.document.sections.find((s) => s.itemId === id)
  return (
    <article
      className={cx(css['paper'], editors && css['edited'])}
      lang="zh-CN"
      data-marks={marked && against ? 'printed' : undefined}
    >
      <header className={css['block']}>
        {marked && against && (
          <p className={css['comparison']}>{words.comparison(minutes.version, against.version)}</p>
        )}
        {minutes.phase !== 'ISSUED' && <p className={css['draft']}>{t.notIssued[minutes.phase]}</p>}
        <h1 className={css['mark']}>
          <Words pair={parts.mark} />
        </h1>
        <p className={css['no']}>
          <Words pair={parts.docNo} />
        </p>
        <hr className={css['rule']} />
        <Paragraphs pairs={parts.opening} />
      </header>
      <div className={css['margin']}>{margin(undefined, d.mark)}</div>
      {parts.sections.map(({ itemId, heading, paragraphs }) => {
        const editor = editors?.get(itemId)
        const section = sectionOf(minutes, itemId)
        return (
          <Fragment key={itemId}>
            <div className={css['block']} id={`item-${itemId}`} tabIndex={-1}>
              {editor && section ? (
                <LiveSectionBody
                  section={section}
                  before={sectionOf(against, itemId)}
                  editor={editor}
                />
              ) : (
                <SectionBody heading={heading} paragraphs={paragraphs} />
              )}
            </div>
            <div className={css['margin']}>{section && margin(itemId, section.heading)}</div>
          </Fragment>
        )
      })}
      <div className={css['block']}>
        <dl className={css['people']}>
          {parts.people.map(({ label, names }) => (
            <div key={label} className={css['person']}>
              <dt>{label}：</dt>
              <dd>
                <Words pair={names} />
              </dd>
            </div>
          ))}
        </dl>
        <p className={css['text']}>
          <Words pair={parts.hands} />
        </p>
        <PaperTail parts={parts} foot={foot} />
      </div>
    </article>
  )
}
