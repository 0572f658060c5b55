import { useState } from 'react'
import type { Choice } from '../../../domain/vote/Ballot.ts'
import type { ItemId } from '../../../domain/ids.ts'
import { useCommand } from '../../live/useCommand.ts'
import { voteWords } from '../../parts/voteWords.text.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { showToast } from '../../ui/toastStore.ts'
import css from './ItemView.module.css'
import { meetingNowText } from './meetingNow.text.ts'

const CHOICES: readonly Choice[] = ['APPROVE', 'AGAINST', 'ABSTAIN']

/** 书面意见 of a member on leave: shown and kept, never counted. */
export function OpinionForm({ itemId }: { readonly itemId: ItemId }) {
  const t = useText(meetingNowText)
  const words = useText(voteWords).choice
  const [text, setText] = useState('')
  const [choice, setChoice] = useState<Choice>()
  const { send, pending, refusal } = useCommand('giveOpinion')
  const isReady = choice !== undefined && text.trim() !== ''
  const submit = async () => {
    if (!choice || !(await send({ itemId, choice, text })).ok) return
    setText('')
    showToast({ text: t.opinionSent, tone: 'good' })
  }
  return (
    <Panel title={t.opinion} level={3}>
      <div className={css['form']}>
        <p>{t.opinionLead}</p>
        <ChipGroup
          legend={t.opinionStand}
          options={CHOICES.map((value) => ({ value, label: words[value] }))}
          value={choice}
          onChange={setChoice}
        />
        <TextArea
          label={t.opinionText}
          maxLength={2000}
          value={text}
          error={refusal?.text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button
          tone="primary"
          pending={pending}
          blocked={isReady ? undefined : t.missing}
          onClick={() => void submit()}
        >
          {t.opinionSend}
        </Button>
      </div>
    </Panel>
  )
}
