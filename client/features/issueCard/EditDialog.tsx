import { useState } from 'react'
import type { Category, Issue, Urgency } from '../../../domain/issue/Issue.ts'
import { CATEGORIES, URGENCIES } from '../../../domain/issue/Issue.ts'
import { CommandDialog } from '../../parts/CommandDialog.tsx'
import { issueWords } from '../../parts/issueWords.text.ts'
import { personalDataIn } from '../../../domain/issue/personalData.ts'
import { useText } from '../../text/defineText.ts'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { issueCardText } from './issueCard.text.ts'

interface Props {
  readonly issue: Issue
  readonly onClose: () => void
}

const CATEGORY_KEYS = Object.keys(CATEGORIES) as Category[]
const URGENCY_KEYS = Object.keys(URGENCIES) as Urgency[]

/** Staff correct the wording; what a resident could be found by stays out of it. */
export function EditDialog({ issue, onClose }: Props) {
  const t = useText(issueCardText)
  const words = useText(issueWords)
  const [title, setTitle] = useState(issue.title)
  const [description, setDescription] = useState(issue.description)
  const [location, setLocation] = useState(issue.location)
  const [category, setCategory] = useState(issue.category)
  const [urgency, setUrgency] = useState(issue.urgency)
  const isReady =
    title.trim() !== '' &&
    location.trim() !== '' &&
    !personalDataIn(`${title} ${location} ${description}`)
  const patch = { title, description, location, category, urgency }
  return (
    <CommandDialog
      open
      shape="sheet"
      onClose={onClose}
      title={`${t.edit} · ${issue.no}`}
      command="editIssue"
      input={isReady ? { issueId: issue.id, patch } : undefined}
      lacking={t.missing}
      submit={t.save}
      onDone={() => showToast({ text: `${issue.no} ${t.done.edit}`, tone: 'good' })}
    >
      <TextInput
        label={t.issueTitle}
        data-autofocus
        maxLength={60}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextInput
        label={t.where}
        maxLength={100}
        value={location}
        onChange={(event) => setLocation(event.target.value)}
      />
      <TextArea
        label={t.description}
        rows={4}
        maxLength={2000}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
      <Select
        label={t.category}
        options={CATEGORY_KEYS.map((value) => ({ value, label: words.category[value] }))}
        value={category}
        onChange={setCategory}
      />
      <ChipGroup
        legend={t.urgency}
        options={URGENCY_KEYS.map((value) => ({ value, label: words.urgency[value] }))}
        value={urgency}
        onChange={setUrgency}
      />
    </CommandDialog>
  )
}
