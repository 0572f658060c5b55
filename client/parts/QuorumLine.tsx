import { useText } from '../text/defineText.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/Icon.tsx'
import css from './QuorumLine.module.css'
import type { QuorumFacts } from './quorumFacts.ts'
import { voteWords } from './voteWords.text.ts'

interface Props {
  readonly facts: QuorumFacts
  /** `short` for a phone's header: 应到, 到会 and 法定 only. */
  readonly short?: boolean
}

/** 应到19人 实到16人 到会13人 · 法定10人 · 通过需10票, and a sentence where no vote can succeed. */
export function QuorumLine({ facts, short }: Props) {
  const t = useText(voteWords)
  const { shouldAttend, came, here, quorum, passNeeded } = facts
  const isShort = here < quorum
  const sentence = isShort
    ? t.notEnough(here, quorum)
    : here < passNeeded && t.cannotPass(here, passNeeded)
  return (
    <div className={css['quorum']}>
      <dl className={css['facts']}>
        <Fact word={t.quorum.shouldAttend} figure={t.people(shouldAttend)} />
        {!short && <Fact word={t.quorum.came} figure={t.people(came)} />}
        <Fact word={t.quorum.here} figure={t.people(here)} look={isShort ? 'bad' : 'good'} />
        <Fact word={t.quorum.needed} figure={t.people(quorum)} />
        {!short && <Fact word={t.quorum.pass} figure={t.votes(passNeeded)} />}
      </dl>
      {sentence && !short && (
        <p className={css['sentence']}>
          <Icon name="info" />
          {sentence}
        </p>
      )}
    </div>
  )
}

interface FactProps {
  readonly word: string
  readonly figure: string
  readonly look?: 'good' | 'bad'
}

const Fact = ({ word, figure, look }: FactProps) => (
  <div className={css['fact']}>
    <dt>{word}</dt>
    <dd className={cx(css['figure'], look && css[look])}>{figure}</dd>
  </div>
)
