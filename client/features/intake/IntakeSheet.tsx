import type { FormEvent } from 'react'
import { useState } from 'react'
import { useStore } from '../../live/useStore.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import { CategoryChips } from './CategoryChips.tsx'
import { ContactPart } from './ContactPart.tsx'
import { intakeText } from './intake.text.ts'
import { waitingIssues } from './intakeQueue.ts'
import css from './IntakeSheet.module.css'
import { MoreDetails } from './MoreDetails.tsx'
import { PhotoPicker } from './PhotoPicker.tsx'
import { SimilarOffer } from './SimilarOffer.tsx'
import { useContact } from './useContact.ts'
import { useIntake } from './useIntake.ts'
import { usePhotos } from './usePhotos.ts'
import { useSubmit } from './useSubmit.ts'

/** Registering a problem in fifteen seconds: one line, a category, a place; all else can wait. */
export function IntakeSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText(intakeText)
  const intake = useIntake()
  const { draft, change, missing } = intake
  const pictures = usePhotos(draft.photos, () => showToast({ text: t.photoFailed, tone: 'bad' }))
  const { submit, pending, error } = useSubmit(intake.userId)
  const [wasTried, setTried] = useState(false)
  const waiting = useStore(waitingIssues)
  const person = useContact()
  const isPreparing = pictures.photos.some((p) => p.state === 'preparing')

  const end = () => {
    intake.clear()
    pictures.clear()
    onClose()
  }
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const issue = intake.issue(pictures.photos.flatMap((p) => p.id ?? []))
    if (!issue || pending || isPreparing || person.isMissing) return
    if (await submit(issue, pictures.photos, person.seal)) end()
  }
  const close = () => {
    // What the server has is kept with the draft; the rest is picked again.
    change({ photos: pictures.photos.flatMap((p) => p.id ?? []) })
    onClose()
  }
  const errorAt = (field: typeof missing) =>
    wasTried && missing === field && field ? t.missing[field] : undefined
  return (
    <Sheet
      open
      onClose={close}
      title={t.title}
      actions={
        <>
          <span className={css['state']} role="status">
            {waiting > 0 ? t.waiting(waiting) : intake.isTouched && t.draftKept}
          </span>
          <Button type="submit" form="intake" tone="primary" size="large" pending={pending}>
            {t.submit}
          </Button>
        </>
      }
    >
      <form id="intake" className={css['form']} noValidate onSubmit={(e) => void onSubmit(e)}>
        <TextInput
          label={t.what}
          placeholder={t.whatHint}
          maxLength={60}
          autoComplete="off"
          data-autofocus
          value={draft.title}
          error={errorAt('what') ?? error}
          onChange={(event) => change({ title: event.target.value })}
        />
        <SimilarOffer title={draft.title} location={draft.location} onSame={end} />
        <CategoryChips
          value={draft.category}
          error={errorAt('category')}
          onChange={(category) => change({ category })}
        />
        <div className={css['pair']}>
          <TextInput
            label={t.place}
            placeholder={t.placeHint}
            maxLength={100}
            autoComplete="off"
            value={draft.location}
            onChange={(event) => change({ location: event.target.value })}
          />
          <Select
            label={t.branch}
            hint={intake.isGuessed ? t.branchGuessed : undefined}
            placeholder={t.pickBranch}
            error={errorAt('branch')}
            options={intake.branches.map((b) => ({ value: b.id as string, label: b.name }))}
            value={intake.branchId}
            onChange={(branchId) => change({ branchId })}
          />
        </div>
        <PhotoPicker photos={pictures.photos} onAdd={pictures.add} onRemove={pictures.remove} />
        <MoreDetails draft={draft} change={change} isWanted={errorAt('personal') !== undefined} />
        <ContactPart
          contact={person.contact}
          change={person.change}
          isWanted={wasTried && person.isMissing}
        />
        {errorAt('personal') && (
          <p className={css['personal']} role="alert">
            <Icon name="warning" />
            {t.missing.personal}
          </p>
        )}
      </form>
    </Sheet>
  )
}
