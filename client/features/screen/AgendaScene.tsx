import { itemsOf } from '../../../domain/meeting/agenda.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import type { State } from '../../../domain/state.ts'
import { useText } from '../../text/defineText.ts'
import { AgendaLines } from './AgendaLines.tsx'
import { Fit } from './Fit.tsx'
import css from './Scene.module.css'
import { screenText } from './screen.text.ts'

/** Between items: the whole agenda with what has become of it. */
export function AgendaScene({
  state,
  meeting,
}: {
  readonly state: State
  readonly meeting: Meeting
}) {
  const t = useText(screenText)
  return (
    <>
      <h1 className={css['heading']}>{t.agenda}</h1>
      <Fit resetKey={meeting.id}>
        <AgendaLines items={itemsOf(state, meeting.id)} />
      </Fit>
    </>
  )
}
