import type { Choice } from '../../../domain/vote/Ballot.ts'
import { ChoiceMark } from '../../parts/ChoiceMark.tsx'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { cx } from '../../ui/cx.ts'
import { ballotText } from './ballot.text.ts'
import css from './ChoiceButtons.module.css'

const CHOICES: readonly Choice[] = ['APPROVE', 'AGAINST', 'ABSTAIN']

interface Props {
  /** Pressed, whether it has arrived or not. */
  readonly value: Choice | undefined
  readonly onChoose: (choice: Choice) => void
}

/** The three buttons of a ballot: colour, shape and word; one tap is the vote. */
export function ChoiceButtons({ value, onChoose }: Props) {
  const t = useText(ballotText)
  const words = useText(voteWords).choice
  return (
    <div
      className={cx(css['choices'], value !== undefined && css['some'])}
      role="group"
      aria-label={t.choose}
    >
      {CHOICES.map((choice) => (
        <button
          key={choice}
          type="button"
          className={cx(css['choice'], css[choice])}
          aria-pressed={choice === value}
          onClick={() => onChoose(choice)}
        >
          <ChoiceMark choice={choice} />
          <span>{words[choice]}</span>
        </button>
      ))}
    </div>
  )
}
