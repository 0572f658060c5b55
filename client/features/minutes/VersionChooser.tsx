import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { minutesDraftText } from './minutesDraft.text.ts'
import { minutesText } from './minutes.text.ts'
import { changesIn, paperParts } from './paperParts.ts'
import css from './VersionChooser.module.css'
import type { Chosen } from './versions.ts'
import words from './Words.module.css'

/** Does a print show what differs? */
interface Marks {
  readonly printed: boolean
  readonly print: (wanted: boolean) => void
}

interface Props {
  readonly versions: readonly Minutes[]
  readonly chosen: Chosen
  /** Nothing: the newest, against the one before it; 0 against nothing. */
  readonly choose: (version?: number, against?: number) => void
  readonly marks: Marks
}

/** Which version is shown, and which one it is held against. Not there while there is only one. */
export function VersionChooser({ versions, chosen, choose, marks }: Props) {
  const t = useText(minutesDraftText)
  const phases = useText(minutesText).phase
  const { shown, isNewest, against } = chosen
  if (versions.length < 2) return null
  const optionOf = (m: Minutes) => ({
    value: String(m.version),
    label: t.option(m.version, phases[m.phase], m.correction !== undefined),
  })
  const others = versions.filter((m) => m !== shown)
  return (
    <div className={css['chooser']}>
      <div className={css['fields']}>
        <Select
          label={t.versions}
          options={versions.map(optionOf)}
          value={String(shown.version)}
          onChange={(version) => choose(Number(version))}
        />
        <Select
          label={t.against}
          options={[{ value: '0', label: t.alone }, ...others.map(optionOf)]}
          value={String(against?.version ?? 0)}
          onChange={(version) => choose(shown.version, Number(version))}
        />
      </div>
      {!isNewest && (
        <p className={css['older']}>
          {t.older(shown.version)} <Button onClick={() => choose()}>{t.toNewest}</Button>
        </p>
      )}
      {against && <Differences shown={shown} against={against} marks={marks} />}
    </div>
  )
}

function Differences(props: { shown: Minutes; against: Minutes; marks: Marks }) {
  const { shown, against, marks } = props
  const t = useText(minutesDraftText)
  const n = changesIn(paperParts(shown.document, against.document))
  if (n === 0) return <p className={css['legend']}>{t.same(against.version)}</p>
  return (
    <div className={css['legend']}>
      <p>
        {t.differs(n, against.version)} <ins className={words['added']}>{t.added}</ins>{' '}
        <del className={words['removed']}>{t.removed}</del>
      </p>
      <label className={css['marks']}>
        <input
          type="checkbox"
          checked={marks.printed}
          onChange={({ target }) => marks.print(target.checked)}
        />
        {t.printMarks}
      </label>
    </div>
  )
}
