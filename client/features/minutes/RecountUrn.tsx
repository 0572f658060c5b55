import { useState } from 'react'
import type { Tally } from '../../../domain/vote/Motion.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Recount, Urn } from './recount.ts'
import { recount } from './recount.ts'
import { recountText } from './recount.text.ts'
import css from './RecountUrn.module.css'

interface Props {
  readonly motionId: string
  readonly tally: Tally
}

/** 核对票箱: anybody counts a secret vote again, in the own browser, and looks for the own receipt. */
export function RecountUrn({ motionId, tally }: Props) {
  const t = useText(recountText)
  const [result, setResult] = useState<Recount | 'failed'>()
  const [pending, setPending] = useState(false)
  const count = async () => {
    setPending(true)
    const address = `/api/motions/${segmentOf(motionId)}/urn`
    const urn = fetch(address).then((r) => (r.ok ? (r.json() as Promise<Urn>) : Promise.reject()))
    setResult(await urn.then(recount).catch(() => 'failed' as const))
    setPending(false)
  }
  return (
    <>
      <Button tone="quiet" pending={pending} onClick={() => void count()}>
        {t.open}
      </Button>
      <Dialog open={result !== undefined} onClose={() => setResult(undefined)} title={t.title}>
        {result === 'failed' && <p>{t.failed}</p>}
        {result !== undefined && result !== 'failed' && <Counted result={result} tally={tally} />}
      </Dialog>
    </>
  )
}

function Counted({ result, tally }: { readonly result: Recount; readonly tally: Tally }) {
  const t = useText(recountText)
  const words = useText(voteWords).choice
  const { counts, invalid, issued, receipts } = result
  const agrees =
    invalid === 0 &&
    receipts.length <= issued &&
    counts.APPROVE === tally.approve &&
    counts.AGAINST === tally.against &&
    counts.ABSTAIN === tally.abstain
  return (
    <>
      <p>
        <strong>{agrees ? t.agrees(receipts.length) : t.differs(invalid)}</strong>
      </p>
      <p>{t.counted(counts.APPROVE, counts.AGAINST, counts.ABSTAIN)}</p>
      <p>{t.papers(issued, receipts.length)}</p>
      <p className={css['hint']}>{t.find}</p>
      <ul className={css['receipts']}>
        {receipts.map(({ receipt, choice }) => (
          <li key={receipt}>
            <code>#{receipt}</code> {words[choice]}
          </li>
        ))}
      </ul>
    </>
  )
}
