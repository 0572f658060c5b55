import { useState } from 'react'
import { Link } from 'wouter'
import type { Task } from '../../../domain/assignment/Task.ts'
import { canTake } from '../../../domain/assignment/lifeCycle.ts'
import { segmentOf } from '../../../domain/urlSegment.ts'
import { CommandButton } from '../../parts/CommandButton.tsx'
import { DueDate } from '../../parts/DueDate.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { SeatName } from '../../parts/SeatName.tsx'
import { TaskBadge } from '../../parts/TaskBadge.tsx'
import { UnitName } from '../../parts/UnitName.tsx'
import { useText } from '../../text/defineText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { DeclineDialog } from './DeclineDialog.tsx'
import css from './MyTasks.module.css'
import { myTasksText } from './myTasks.text.ts'
import { ProgressDialog } from './ProgressDialog.tsx'

interface Props {
  readonly task: Task
  /** Led by this member or his unit; else only supported. */
  readonly isMine: boolean
}

/** One task: what, by when, and the next step. */
export function TaskCard({ task, isMine }: Props) {
  const t = useText(myTasksText)
  const isDone = !canTake(task, 'accept') && !canTake(task, 'progress')
  return (
    <li className={css['card']}>
      <p className={css['badges']}>
        <TaskBadge phase={task.phase} />
        {!isMine && <Badge tone="outline">{t.youSupport}</Badge>}
      </p>
      <p className={css['text']}>{task.text}</p>
      <dl className={css['facts']}>
        <dt>{t.lead}</dt>
        <dd>
          <UnitName unitId={task.leadUnitId} /> · <SeatName seatId={task.ownerId} short />
        </dd>
        <dt>{t.due}</dt>
        <dd>
          <DueDate at={task.dueAt} done={isDone} />
        </dd>
        {task.phase === 'ASSIGNED' && (
          <>
            <dt>{t.acceptDue}</dt>
            <dd>
              <DueDate at={task.acceptDueAt} withTime />
            </dd>
          </>
        )}
        {task.percent !== undefined && (
          <>
            <dt>{t.progress}</dt>
            <dd>
              {t.percent(task.percent)} {task.progressNote}
            </dd>
          </>
        )}
      </dl>
      {task.phase === 'DECLINED' && task.declineReason && <p>{t.declined(task.declineReason)}</p>}
      {isMine && <Steps task={task} />}
      {task.issueId && (
        <Link href={`/issues/${segmentOf(task.issueId)}`} className={css['link']}>
          {t.openIssue}
        </Link>
      )}
    </li>
  )
}

function Steps({ task }: { readonly task: Task }) {
  const t = useText(myTasksText)
  const [dialog, setDialog] = useState<'decline' | 'progress' | 'submit'>()
  const close = () => setDialog(undefined)
  const about = { taskId: task.id }
  return (
    <div className={css['actions']}>
      {canTake(task, 'accept') && (
        <CommandButton
          command="acceptTask"
          input={about}
          tone="primary"
          icon="check"
          onDone={() => showToast({ text: t.accepted, tone: 'good' })}
        >
          {t.accept}
        </CommandButton>
      )}
      {canTake(task, 'decline') && (
        <GateButton command="declineTask" about={about} onClick={() => setDialog('decline')}>
          {t.decline}
        </GateButton>
      )}
      {canTake(task, 'progress') && (
        <GateButton command="reportProgress" about={about} onClick={() => setDialog('progress')}>
          {t.report}
        </GateButton>
      )}
      {canTake(task, 'submit') && (
        <GateButton
          command="reportProgress"
          about={about}
          tone="primary"
          onClick={() => setDialog('submit')}
        >
          {t.submit}
        </GateButton>
      )}
      {dialog === 'decline' && <DeclineDialog task={task} onClose={close} />}
      {(dialog === 'progress' || dialog === 'submit') && (
        <ProgressDialog task={task} done={dialog === 'submit'} onClose={close} />
      )}
    </div>
  )
}
