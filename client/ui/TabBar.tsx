import css from './TabBar.module.css'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'

interface Place<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon: IconName
  /** Things that wait there; said in words by `countLabel`. */
  readonly count?: number
  readonly countLabel?: string
}

interface Props<Value extends string> {
  readonly label: string
  readonly places: readonly Place<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** The phone's places, at the bottom edge where the thumb is. */
export const TabBar = <Value extends string>({ label, places, value, onChange }: Props<Value>) => (
  <nav aria-label={label} className={css['bar']}>
    {places.map((p) => (
      <button
        key={p.value}
        type="button"
        className={css['place']}
        aria-current={p.value === value ? 'page' : undefined}
        onClick={() => onChange(p.value)}
      >
        <span className={css['icon']}>
          <Icon name={p.icon} />
          {p.count ? (
            <span className={css['count']}>
              <span aria-hidden>{p.count > 99 ? '99+' : p.count}</span>
            </span>
          ) : null}
        </span>
        {p.label}
        {p.count && p.countLabel ? (
          <span className="visually-hidden">{`，${p.countLabel}`}</span>
        ) : null}
      </button>
    ))}
  </nav>
)
