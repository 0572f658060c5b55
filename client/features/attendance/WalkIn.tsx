import { useState } from 'react'
import type { MeetingId } from '../../../domain/ids.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { GateButton } from '../../parts/GateButton.tsx'
import { useText } from '../../text/defineText.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { attendanceText } from './attendance.text.ts'

/** 添加列席: somebody who stands in the room and is on no list. */
export function WalkIn({ meetingId }: { readonly meetingId: MeetingId }) {
  const t = useText(attendanceText)
  const [draft, setDraft] = useState<{ readonly name: string; readonly post: string }>()
  const post = draft?.post.trim()
  return (
    <>
      <GateButton
        command="admitWalkIn"
        about={{ meetingId }}
        tone="quiet"
        icon="plus"
        onClick={() => setDraft({ name: '', post: '' })}
      >
        {t.walkIn}
      </GateButton>
      {draft && (
        <CommandDialog
          open
          onClose={() => setDraft(undefined)}
          title={t.walkInTitle}
          command="admitWalkIn"
          submit={t.walkIn}
          lacking={t.writeName}
          input={
            draft.name.trim()
              ? { meetingId, name: draft.name, ...(post ? { post } : {}) }
              : undefined
          }
        >
          <p>{t.walkInLead}</p>
          <TextInput
            label={t.name}
            data-autofocus
            maxLength={20}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
          <TextInput
            label={t.post}
            optional
            maxLength={80}
            value={draft.post}
            onChange={(event) => setDraft({ ...draft, post: event.target.value })}
          />
        </CommandDialog>
      )}
    </>
  )
}
