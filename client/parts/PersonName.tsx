import css from './PersonName.module.css'

interface Props {
  readonly name: string
  /** The unit's short name; where there is none, the post. */
  readonly unit?: string | undefined
}

/** 刘某 · 区住建委: the name first, then where the person is from. */
export const PersonName = ({ name, unit }: Props) => (
  <span className={css['person']}>
    <span className={css['name']}>{name}</span>
    {unit && <span className={css['unit']}> · {unit}</span>}
  </span>
)
