import type { ReactNode } from 'react'
import type { Pair, PaperParts } from './paperParts.ts'
import css from './PaperTail.module.css'
import { Words } from './Words.tsx'

/**
 * 版记, and how the paper can be checked. Printed, it stands at the foot of the last page: out of the flow,
 * with as much room kept for it behind the text, and the last line beside that room.
 */
export function PaperTail({
  parts,
  foot,
}: {
  readonly parts: PaperParts
  readonly foot: ReactNode
}) {
  const { copies, issuer, printed } = parts
  const room = (pair: Pair) =>
    (pair.now === pair.before ? '' : (pair.before ?? '')) + (pair.now ?? '')
  return (
    <>
      <div
        className={css['room']}
        aria-hidden="true"
        data-above={room(copies)}
        data-below={`${room(issuer)}　${room(printed)}`}
      />
      <div className={css['tail']}>
        <footer className={css['colophon']}>
          <p>
            <span>
              <Words pair={copies} />
            </span>
          </p>
          <p>
            <span>
              <Words pair={issuer} />
            </span>
            <span>
              <Words pair={printed} />
            </span>
          </p>
        </footer>
        {foot}
      </div>
    </>
  )
}
