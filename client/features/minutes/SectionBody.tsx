import type { MinutesSection } from '../../../domain/minutes/MinutesDocument.ts'
import { useStore } from '../../live/useStore.ts'
import { useText } from '../../text/defineText.ts'
import { cx } from '../../ui/cx.ts'
import { minutesDraftText } from './minutesDraft.text.ts'
import css from './MinutesPaper.module.css'
import type { Pair } from './paperParts.ts'
import { sectionPairs } from './paperParts.ts'
import type { ProseEditor } from './proseEditor.ts'
import { Words } from './Words.tsx'

/** A section's heading and paragraphs as they stand, marked where another version had others. */
export function SectionBody({
  heading,
  paragraphs,
}: {
  readonly heading: Pair
  readonly paragraphs: readonly Pair[]
}) {
  return (
    <>
      <h2 className={css['heading']}>
        <Words pair={heading} />
      </h2>
      <Paragraphs pairs={paragraphs} />
    </>
  )
}

/** Two lines may be the same: their places tell them apart. */
export const Paragraphs = ({ pairs }: { readonly pairs: readonly Pair[] }) =>
  pairs.map((pair, n) => (
    <p key={n} className={cx(css['text'], pair.now === undefined && css['gone'])}>
      <Words pair={pair} />
    </p>
  ))

interface LiveProps {
  readonly section: MinutesSection
  /** The same section of the version that it is held against. */
  readonly before: MinutesSection | undefined
  readonly editor: ProseEditor
}

/** A section of the draft with the words that are just being typed. */
export function LiveSectionBody({ section, before, editor }: LiveProps) {
  const t = useText(minutesDraftText)
  const { text } = useStore(editor.state)
  const live = { ...section, ...text }
  if (before) return <SectionBody {...sectionPairs([live, before])} />
  return (
    <>
      <h2 className={css['heading']}>{section.heading}</h2>
      <p className={css['text']}>
        {section.lead}
        {text.finding ? (
          <span className={css['prose']}>{text.finding}</span>
        ) : (
          <span className={cx(css['prose'], css['nothing'])}>{t.nothing}</span>
        )}
        {section.history}
      </p>
      {section.decision && <p className={css['text']}>{section.decision}</p>}
      {text.addition && (
        <p className={css['text']}>
          <span className={css['prose']}>{text.addition}</span>
        </p>
      )}
      <Paragraphs pairs={section.lines.map((line) => ({ now: line, before: line }))} />
    </>
  )
}
