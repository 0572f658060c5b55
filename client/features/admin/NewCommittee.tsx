import type { FormEvent } from 'react'
import { useState } from 'react'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { adminText } from './admin.text.ts'
import css from './Form.module.css'
import { FormFault } from './FormFault.tsx'
import { usePost } from './usePost.ts'

interface Names {
  readonly communityName: string
  readonly subdistrictName: string
  readonly districtName: string
  readonly issuePrefix: string
  readonly communityFullName: string
  readonly name: string
  readonly meetingName: string
  readonly minutesMark: string
  readonly docPrefix: string
}

/** A new committee: one name is typed, the others follow from it until they are changed. */
export function NewCommittee({ onCreated }: { readonly onCreated: (id: string) => Promise<void> }) {
  const t = useText(adminText)
  const { send, pending, error } = usePost()
  const [typed, setTyped] = useState<Partial<Names>>({})
  const community = typed.communityName?.trim() ?? ''
  const derived: Partial<Names> = community
    ? {
        communityFullName: `${typed.subdistrictName ?? ''}${community}`,
        name: t.nameOfCommittee(community),
        meetingName: t.nameOfMeeting(community),
        minutesMark: t.nameOfMinutes(community),
        docPrefix: t.nameOfPrefix(community),
      }
    : {}
  const names = { ...EMPTY, ...derived, ...typed }
  const { subdistrictName, districtName, issuePrefix, ...required } = names
  const isWhole = Object.values(required).every((name) => name.trim() !== '')
  const isPrefix = /^[A-Z]{0,6}$/.test(issuePrefix)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send<{ committeeId: string }>('/committees', {
      ...required,
      issuePrefix,
      ...(subdistrictName.trim() ? { subdistrictName } : {}),
      ...(districtName.trim() ? { districtName } : {}),
    })
    if (!answer) return
    showToast({ text: t.created, tone: 'good' })
    await onCreated(answer.committeeId)
  }
  const field = (key: keyof Names, label: string, max: number) => ({
    label,
    name: key,
    maxLength: max,
    value: names[key],
    onChange: (event: { target: { value: string } }) =>
      setTyped({ ...typed, [key]: event.target.value }),
  })
  return (
    <Panel title={t.firstTitle} look="marked">
      <form className={css['form']} noValidate onSubmit={(event) => void onSubmit(event)}>
        <p className={css['hint']}>{t.firstLead}</p>
        <TextInput
          {...field('communityName', t.communityName, 30)}
          hint={t.communityHint}
          required
        />
        <div className={css['pair']}>
          <TextInput
            {...field('subdistrictName', t.subdistrictName, 30)}
            hint={t.subdistrictHint}
            optional
          />
          <TextInput {...field('districtName', t.districtName, 30)} optional />
          <TextInput {...field('name', t.committeeName, 60)} required />
          <TextInput {...field('communityFullName', t.fullName, 60)} required />
          <TextInput {...field('meetingName', t.meetingName, 60)} required />
          <TextInput {...field('minutesMark', t.minutesMark, 60)} required />
          <TextInput {...field('docPrefix', t.docPrefix, 30)} required />
          <TextInput
            {...field('issuePrefix', t.issuePrefix, 6)}
            hint={t.issuePrefixHint}
            error={isPrefix ? undefined : t.issuePrefixHint}
            optional
          />
        </div>
        <p className={css['hint']}>{t.onceOnly}</p>
        <FormFault text={error} />
        <div className={css['actions']}>
          <Button
            type="submit"
            tone="primary"
            pending={pending}
            blocked={isWhole && isPrefix ? undefined : t.lacking}
          >
            {t.create}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

const EMPTY: Names = {
  communityName: '',
  subdistrictName: '',
  districtName: '',
  issuePrefix: '',
  communityFullName: '',
  name: '',
  meetingName: '',
  minutesMark: '',
  docPrefix: '',
}
