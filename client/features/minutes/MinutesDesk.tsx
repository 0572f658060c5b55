import type { ComponentType } from 'react'
import { useState } from 'react'
import type { ItemId } from '../../../domain/ids.ts'
import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { useSearchParams } from 'wouter'
import { AnswerBar } from './AnswerBar.tsx'
import { AnswersPanel } from './AnswersPanel.tsx'
import { CheckCode, sealOn } from './CheckCode.tsx'
import { DraftLegend } from './DraftLegend.tsx'
import { ItemNotes } from './ItemNotes.tsx'
import { LostProse } from './LostProse.tsx'
import type { MeetingFile } from './MeetingFile.ts'
import { MinutesBar } from './MinutesBar.tsx'
import { MinutesPaper } from './MinutesPaper.tsx'
import { Objections } from './Objections.tsx'
import { useOpenFile } from './OpenFile.ts'
import { NextVersion } from './NextVersion.tsx'
import { OwnAnswer } from './OwnAnswer.tsx'
import { SectionEditor } from './SectionEditor.tsx'
import { useProseEditors } from './useProseEditors.ts'
import { VersionChooser } from './VersionChooser.tsx'
import { chosenOf } from './versions.ts'

/** How a version can be taken away. */
export type Exports = ComponentType<{
  readonly meetingId: string
  readonly version: number
  readonly mayReadRecord: boolean
}>

interface Props {
  readonly file: MeetingFile
  /** Newest first; at least one. */
  readonly versions: readonly Minutes[]
  readonly Exports: Exports
  readonly mayReadRecord: boolean
}

/** The minutes of one meeting with all that can be done about them now. */
export function MinutesDesk(props: Props) {
  const { versions } = props
  const [search, setSearch] = useSearchParams()
  const wish = { version: search.get('version'), against: search.get('against') }
  const chosen = chosenOf(versions, wish)
  const choose = (version?: number, against?: number) =>
    setSearch(
      {
        ...(version === undefined ? {} : { version: String(version) }),
        ...(against === undefined ? {} : { against: String(against) }),
      },
      { replace: true },
    )
  return chosen ? <Desk key={chosen.shown.id} {...props} chosen={chosen} choose={choose} /> : null
}

interface DeskProps extends Props {
  readonly chosen: NonNullable<ReturnType<typeof chosenOf>>
  readonly choose: (version?: number, against?: number) => void
}

function Desk({ file, versions, Exports, mayReadRecord, chosen, choose }: DeskProps) {
  const { state } = useOpenFile()
  const [marked, setMarked] = useState(false)
  const { shown, isNewest, against } = chosen
  const editors = useProseEditors(shown, isNewest)
  const counts = file.answerCounts?.find((c) => c.minutesId === shown.id)
  const seal = sealOn(state, shown)
  const margin = (itemId: ItemId | undefined, heading: string) => {
    const item = itemId && state.item.get(itemId)
    const editor = itemId && editors?.get(itemId)
    return (
      <>
        {editor && <SectionEditor editor={editor} heading={heading} />}
        <Objections minutes={shown} itemId={itemId} heading={heading} />
        {item && !editor && <ItemNotes state={state} item={item} heading={heading} />}
      </>
    )
  }
  return (
    <>
      <MinutesBar minutes={shown} isNewest={isNewest} onCorrected={() => choose()}>
        <Exports
          meetingId={shown.meetingId}
          version={shown.version}
          mayReadRecord={mayReadRecord}
        />
      </MinutesBar>
      <VersionChooser
        versions={versions}
        chosen={chosen}
        choose={choose}
        marks={{ printed: marked, print: setMarked }}
      />
      {isNewest && <NextVersion meetingId={shown.meetingId} after={shown.version} />}
      {isNewest && <LostProse minutes={shown} />}
      <OwnAnswer minutes={shown} />
      {counts && <AnswersPanel minutes={shown} counts={counts} />}
      {editors && <DraftLegend />}
      <MinutesPaper
        minutes={shown}
        against={against}
        editors={editors}
        margin={margin}
        marked={marked}
        foot={seal && <CheckCode seal={seal} />}
      />
      {isNewest && <AnswerBar minutes={shown} />}
    </>
  )
}
