import { useText } from '../../text/defineText.ts'
import { Select } from '../../ui/Select.tsx'
import { procedureText } from './procedure.text.ts'

/** A part of a whole: more than it, or at least it. */
export interface Part {
  readonly num: number
  readonly den: number
  readonly more: boolean
}

const USUAL = {
  half: { num: 1, den: 2, more: false },
  moreThanHalf: { num: 1, den: 2, more: true },
  twoThirds: { num: 2, den: 3, more: false },
  threeQuarters: { num: 3, den: 4, more: false },
  fourFifths: { num: 4, den: 5, more: false },
  all: { num: 1, den: 1, more: false },
} as const
type Choice = keyof typeof USUAL | 'other'

interface Props {
  readonly label: string
  readonly value: Part
  readonly onChange: (value: Part) => void
}

/** The fractions that rules of procedure know, in their words; an unusual one stays as it is. */
export function ShareField({ label, value, onChange }: Props) {
  const t = useText(procedureText)
  const keys = Object.keys(USUAL) as (keyof typeof USUAL)[]
  const current = keys.find((key) => isSame(USUAL[key], value)) ?? 'other'
  const options = keys.map((key) => ({ value: key as Choice, label: t.shares[key] }))
  const other = { value: 'other' as const, label: t.other(value.num, value.den, value.more) }
  return (
    <Select<Choice>
      label={label}
      options={current === 'other' ? [...options, other] : options}
      value={current}
      onChange={(key) => key !== 'other' && onChange(USUAL[key])}
    />
  )
}

const isSame = (a: Part, b: Part): boolean => a.num * b.den === b.num * a.den && a.more === b.more
