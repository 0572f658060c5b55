import { useText } from '../../text/defineText.ts'
import { Select } from '../../ui/Select.tsx'
import { settingsText } from './settings.text.ts'

/** A part of a whole; `more` means more than it, otherwise at least it. */
interface Fraction {
  readonly num: number
  readonly den: number
  readonly more: boolean
}

const SHARES = {
  half: { num: 1, den: 2, more: false },
  moreThanHalf: { num: 1, den: 2, more: true },
  twoThirds: { num: 2, den: 3, more: false },
  threeQuarters: { num: 3, den: 4, more: false },
  fourFifths: { num: 4, den: 5, more: false },
  all: { num: 1, den: 1, more: false },
} as const
type Known = keyof typeof SHARES
const OTHER = 'other'

interface Props {
  readonly label: string
  readonly value: Fraction
  readonly onChange: (value: Fraction) => void
}

/** The fractions that rules of procedure know, by their words; another one stays as it is. */
export function ShareSelect({ label, value, onChange }: Props) {
  const t = useText(settingsText)
  const keys = Object.keys(SHARES) as Known[]
  const current = keys.find((key) => {
    const { num, den, more } = SHARES[key]
    return num * value.den === value.num * den && more === value.more
  })
  const other = { value: OTHER, label: t.other(value.num, value.den, value.more) }
  return (
    <Select<Known | typeof OTHER>
      label={label}
      options={[
        ...keys.map((key) => ({ value: key, label: t.shares[key] })),
        ...(current ? [] : [other as { value: typeof OTHER; label: string }]),
      ]}
      value={current ?? OTHER}
      onChange={(key) => key !== OTHER && onChange(SHARES[key])}
    />
  )
}
