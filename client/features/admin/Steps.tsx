import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { adminText } from './admin.text.ts'
import type { CommitteeView } from './CommitteeView.ts'
import css from './Steps.module.css'

export type Step = 'roster' | 'access' | 'meeting'
const STEPS: readonly Step[] = ['roster', 'access', 'meeting']

interface Props {
  readonly view: CommitteeView
  readonly onGo: (step: Step) => void
}

/** What is left before the committee can meet; nothing once it can. */
export function Steps({ view, onGo }: Props) {
  const t = useText(adminText)
  const isDone: Readonly<Record<Step, boolean>> = {
    roster: view.seats.length > 0,
    access: view.seats.length > 0 && view.seats.every((s) => hasWayIn(view, s.id)),
    meeting: view.meeting !== undefined,
  }
  if (STEPS.every((step) => isDone[step])) return null
  return (
    <Panel title={t.steps} look="marked">
      <ol className={css['steps']}>
        {STEPS.map((step, n) => (
          <li key={step} className={css['step']}>
            <span className={isDone[step] ? css['done'] : css['no']} aria-hidden>
              {isDone[step] ? <Icon name="check" /> : n + 1}
            </span>
            <span className={css['words']}>
              {t.step[step]}
              {isDone[step] && <span className="visually-hidden">{t.stepDone}</span>}
            </span>
            {!isDone[step] && (
              <Button aria-label={`${t.goTo}：${t.step[step]}`} onClick={() => onGo(step)}>
                {t.goTo}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

export const hasWayIn = (view: CommitteeView, seatId: string): boolean => {
  const access = view.access[seatId]
  return access !== undefined && (access.links > 0 || access.username !== undefined)
}
