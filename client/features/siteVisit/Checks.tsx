import css from './RecordVisit.module.css'

interface Props<Id extends string> {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly name: string }[]
  readonly chosen: readonly Id[]
  readonly onChange: (chosen: readonly Id[]) => void
  readonly isOpen?: boolean
}

/** Any number of people, or of units, folded under their count. */
export function Checks<Id extends string>(props: Props<Id>) {
  const { label, options, chosen, onChange, isOpen } = props
  const toggle = (id: Id) =>
    onChange(chosen.includes(id) ? chosen.filter((c) => c !== id) : [...chosen, id])
  return (
    <details open={isOpen}>
      <summary className={css['summary']}>{label}</summary>
      <div role="group" aria-label={label} className={css['checks']}>
        {options.map(({ id, name }) => (
          <label key={id} className={css['check']}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            {name}
          </label>
        ))}
      </div>
    </details>
  )
}
