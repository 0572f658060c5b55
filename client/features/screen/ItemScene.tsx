import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import type { State } from '../../../domain/state.ts'
import type { Motion } from '../../../domain/vote/Motion.ts'
import { MethodLabel } from '../../parts/MethodLabel.tsx'
import { useText } from '../../text/defineText.ts'
import { Fit } from './Fit.tsx'
import { LastTasks } from './LastTasks.tsx'
import { ItemFacts } from './ItemFacts.tsx'
import css from './ItemScene.module.css'
import { ItemTitle } from './ItemTitle.tsx'
import scene from './Scene.module.css'
import { screenText } from './screen.text.ts'

interface Props {
  readonly state: State
  readonly item: AgendaItem
  /** The last one moved. */
  readonly motion?: Motion
}

/** The item being heard; once a motion is moved, its words. */
export function ItemScene({ state, item, motion }: Props) {
  const t = useText(screenText)
  const issue = item.issueId ? state.issue.get(item.issueId) : undefined
  const isMoved = motion?.phase === 'PROPOSED' || motion?.phase === 'VOID'
  const text = isMoved ? motion.text : (issue?.description ?? item.summary ?? '')
  const photos = isMoved ? [] : (issue?.photos ?? []).slice(0, 2)
  return (
    <>
      <ItemTitle state={state} item={item} />
      <ItemFacts state={state} item={item} />
      {isMoved && (
        <p className={scene['label']}>
          {t.motion} · <MethodLabel method={motion.method} />
        </p>
      )}
      <div className={css['body']}>
        <Fit resetKey={`${item.id} ${motion?.id ?? ''} ${isMoved}`}>
          {item.type === 'INFORM' && !isMoved ? (
            <LastTasks state={state} meetingId={item.meetingId} />
          ) : (
            <p className={scene['motion']}>{text}</p>
          )}
        </Fit>
        {photos.length > 0 && (
          <div className={css['photos']}>
            {photos.map((id, n) => (
              <img key={id} src={`/api/photos/${encodeURIComponent(id)}`} alt={t.photo(n + 1)} />
            ))}
          </div>
        )}
      </div>
      <MotionNote motion={motion} />
    </>
  )
}

function MotionNote({ motion }: { readonly motion: Motion | undefined }) {
  const t = useText(screenText)
  switch (motion?.phase) {
    case 'PROPOSED':
      return motion.quorumMissedAt === undefined ? (
        <p className={scene['quiet']}>{t.motionWaits}</p>
      ) : (
        <p className={scene['note']}>{t.quorumMissed}</p>
      )
    case 'VOID':
      return <p className={scene['note']}>{t.motionVoid}</p>
    case 'WITHDRAWN':
      return <p className={scene['note']}>{t.motionWithdrawn}</p>
    case 'VOTING':
    case 'DECIDED':
    case undefined:
      return null
  }
}
