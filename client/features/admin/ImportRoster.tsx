import type { ChangeEvent } from 'react'
import { useId, useState } from 'react'
import { useText } from '../../text/defineText.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { showToast } from '../../ui/toastStore.ts'
import type { DeskProps } from './CommitteeDesk.tsx'
import type { RosterPreview } from './CommitteeView.ts'
import css from './ImportRoster.module.css'
import { FormFault } from './FormFault.tsx'
import { ImportErrors } from './ImportErrors.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { rosterText } from './roster.text.ts'
import { usePost } from './usePost.ts'

/** From a spreadsheet: chosen, read by the server, shown, and only then confirmed. */
export function ImportRoster({ view, path, again }: DeskProps) {
  const t = useText(rosterText)
  const id = useId()
  const { send, pending, error } = usePost()
  const [preview, setPreview] = useState<RosterPreview>()
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target
    const file = input.files?.[0]
    setPreview(undefined)
    if (file) setPreview(await send<RosterPreview>(`${path}/roster/preview`, file))
    // The same file, corrected, may be chosen again.
    input.value = ''
  }
  const confirm = async () => {
    if (!preview || !(await send(`${path}/roster`, preview.roster))) return
    await again()
    setPreview(undefined)
    showToast({ text: t.imported, tone: 'good' })
  }
  const { units, branches, seats } = preview?.roster ?? { units: [], branches: [], seats: [] }
  const count = units.length + branches.length + seats.length
  return (
    <Panel title={t.importTitle}>
      <p className={css['lead']}>{t.importLead}</p>
      <div className={css['actions']}>
        <a className={buttonClass({})} href="/api/admin/roster-template" download>
          <Icon name="download" />
          {t.template}
        </a>
        <label className={css['choose']} htmlFor={id}>
          <input
            id={id}
            type="file"
            accept=".xlsx"
            className={css['file']}
            onChange={(event) => void choose(event)}
          />
          <span className={buttonClass({ tone: 'primary' })}>{t.choose}</span>
        </label>
      </div>
      <FormFault text={error} />
      {pending && !preview && <Skeleton lines={2} label={t.reading} />}
      {preview && preview.errors.length > 0 && <ImportErrors errors={preview.errors} />}
      {preview?.errors.length === 0 && (
        <>
          <p className={css['summary']} role="status">
            {count === 0
              ? t.nothing
              : t.summary(count - preview.changed.length, preview.changed.length, preview.same)}
          </p>
          {count > 0 && <ImportPreview view={view} preview={preview} />}
          <div className={css['actions']}>
            <Button onClick={() => setPreview(undefined)}>{t.discard}</Button>
            {count > 0 && (
              <Button tone="primary" pending={pending} onClick={() => void confirm()}>
                {t.confirm}
              </Button>
            )}
          </div>
        </>
      )}
    </Panel>
  )
}
