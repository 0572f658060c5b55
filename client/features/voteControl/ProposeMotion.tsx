import { useState } from 'react'
import type { Method } from '../../../domain/committee/Settings.ts'
import { METHODS } from '../../../domain/committee/Settings.ts'
import type { AgendaItem } from '../../../domain/meeting/AgendaItem.ts'
import { rollOf, settingsOf } from '../../../domain/meeting/lookup.ts'
import type { Meeting } from '../../../domain/meeting/Meeting.ts'
import { quorumOf } from '../../../domain/vote/thresholds.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useNotes } from '../../live/notes.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { voteControlText } from './voteControl.text.ts'

interface Props {
  readonly meeting: Meeting
  readonly item: AgendaItem
  /** The one thing to do next. */
  readonly isNext: boolean
}

/** 提出动议: the words of the draft, the way of voting, and whether it is a major matter. */
export function ProposeMotion({ meeting, item, isNext }: Props) {
  const t = useText(voteControlText)
  const words = useText(voteWords)
  const notes = useNotes({ kind: 'item', id: item.id })
  const settings = useBoard((s) => settingsOf(s, meeting))
  const methods = settings.methods ?? METHODS
  const majorQuorum = useBoard((s) => quorumOf(rollOf(s, meeting).length, settings, true))
  const [draft, setDraft] = useState<Draft>()
  const start = () => {
    const text = notes?.motion.toString().trim() ?? ''
    setDraft({ text, fromNotes: text !== '', method: settings.defaultMethod, major: 'no' })
  }
  const isReady = draft !== undefined && draft.text.trim() !== ''
  return (
    <>
      <GateButton
        command="proposeMotion"
        about={{ itemId: item.id }}
        tone={isNext ? 'primary' : 'secondary'}
        icon="edit"
        hotkey="P"
        onClick={start}
      >
        {t.propose}
      </GateButton>
      {draft && (
        <CommandDialog
          open
          onClose={() => setDraft(undefined)}
          title={t.proposeTitle}
          command="proposeMotion"
          submit={t.proposeSubmit}
          lacking={t.writeMotion}
          input={
            isReady
              ? {
                  itemId: item.id,
                  text: draft.text,
                  method: draft.method,
                  major: draft.major === 'yes',
                }
              : undefined
          }
        >
          <p>{t.frozenLead}</p>
          <TextArea
            label={t.text}
            hint={draft.fromNotes ? t.fromNotes : t.writeMotion}
            data-autofocus
            rows={4}
            maxLength={2000}
            value={draft.text}
            onChange={(event) => setDraft({ ...draft, text: event.target.value })}
          />
          <ChipGroup
            legend={t.method}
            options={methods.map((value) => ({ value, label: words.method[value] }))}
            value={draft.method}
            onChange={(method) => setDraft({ ...draft, method })}
          />
          <ChipGroup
            legend={`${t.major}（${t.majorHint(majorQuorum)}）`}
            options={(['no', 'yes'] as const).map((value) => ({ value, label: t.majorOf[value] }))}
            value={draft.major}
            onChange={(major) => setDraft({ ...draft, major })}
          />
        </CommandDialog>
      )}
    </>
  )
}

interface Draft {
  readonly text: string
  readonly fromNotes: boolean
  readonly method: Method
  readonly major: 'yes' | 'no'
}
