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

interface Props {
  readonly versions: readonly Minutes[]
  readonly chosen: Chosen
  /** Nothing: the newest, against the one before it; 0 against nothing. */
  readonly choose: (version?: number, against?: number) => void
}

/** Which version is shown, and which one it is held against. Not there while there is only one. */
export function VersionChooser({ versions, chosen, choose }: Props) {
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
      {against && <Differences shown={shown} against={against} />}
    </div>
  )
}

function Differences({ shown, against }: { readonly shown: Minutes; readonly against: Minutes }) {
  const t = useText(minutesDraftText)
  const n = changesIn(paperParts(shown.document, against.document))
  if (n === 0) return <p className={css['legend']}>{t.same(against.version)}</p>
  return (
    <p className={css['legend']}>
      {t.differs(n, against.version)} <ins className={words['added']}>{t.added}</ins>{' '}
      <del className={words['removed']}>{t.removed}</del> <span>{t.printed}</span>
    </p>
  )
}
