import type { Outcome } from '../../../domain/meeting/AgendaItem.ts'
import { OUTCOMES } from '../../../domain/meeting/AgendaItem.ts'
import { DueDate } from '../../parts/DueDate.tsx'
import { FourPhases } from '../../parts/FourPhases.tsx'
import { IssueLine } from '../../parts/IssueLine.tsx'
import { MethodLabel } from '../../parts/MethodLabel.tsx'
import { OutcomeBadge } from '../../parts/OutcomeBadge.tsx'
import { PersonName } from '../../parts/PersonName.tsx'
import { QuorumLine } from '../../parts/QuorumLine.tsx'
import { ReporterLabel } from '../../parts/ReporterLabel.tsx'
import { TallyBars } from '../../parts/TallyBars.tsx'
import { VerdictLine } from '../../parts/VerdictLine.tsx'
import { Panel } from '../../ui/Panel.tsx'
import css from './Gallery.module.css'
import { issues, settings, tallies } from './records.ts'

const DAY = 86_400_000
const NOW = Date.now()
const QUORUM = { shouldAttend: 19, came: 16, here: 13, quorum: 10, passNeeded: 10 }
const EVEN = { shouldAttend: 16, came: 8, here: 8, quorum: 8, passNeeded: 9 }
const MISSING = { shouldAttend: 19, came: 7, here: 7, quorum: 10, passNeeded: 10 }

/** Every part that shows records. */
export const PartsGallery = () => (
  <div className={css['stack']}>
    <Panel title="法定人数">
      <div className={css['stack']}>
        {[QUORUM, EVEN, MISSING].map((facts) => (
          <QuorumLine key={facts.here} facts={facts} />
        ))}
      </div>
    </Panel>
    <section aria-label="问题清单" className={css['list']}>
      {issues.map((issue, n) => (
        <IssueLine
          key={issue.id}
          issue={issue}
          href={`/issues/${issue.id}`}
          branchName="第一党支部"
          chosen={n === 0}
          looking={n === 0 ? ['刘某', '王某'] : []}
          duplicateNo={n === 2 ? 'CY-2611-09' : undefined}
        />
      ))}
    </section>
    {tallies.map((tally) => (
      <Panel
        key={tally.approve}
        title="由城管大队牵头划设消防通道标线"
        aside={<MethodLabel method="SHOW_OF_HANDS" />}
      >
        <div className={css['stack']}>
          <TallyBars tally={tally} />
          <VerdictLine tally={tally} settings={settings} />
        </div>
      </Panel>
    ))}
    <Panel title="词语">
      <div className={css['stack']}>
        <div className={css['row']}>
          {(Object.keys(OUTCOMES) as Outcome[]).map((outcome) => (
            <OutcomeBadge key={outcome} outcome={outcome} />
          ))}
          <OutcomeBadge outcome="CARRIED_OVER" reason="QUORUM_NOT_MET" />
        </div>
        <PersonName name="刘某" unit="区住建委" />
        <p>
          <ReporterLabel reporter={{ kind: 'BUILDING_HEAD', alias: '一村5栋楼栋长' }} />
        </p>
        <DueDate at={NOW + 12 * DAY} />
        <DueDate at={NOW + DAY} withTime />
        <DueDate at={NOW - 3 * DAY} />
        <FourPhases status="IN_PROGRESS" />
      </div>
    </Panel>
  </div>
)
