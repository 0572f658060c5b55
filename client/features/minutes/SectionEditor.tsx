import { useState } from 'react'
import { personalDataIn } from '../../../domain/issue/personalData.ts'
import { useStore } from '../../live/useStore.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/Icon.tsx'
import { minutesDraftText } from './minutesDraft.text.ts'
import type { ProseField } from './Prose.ts'
import { PROSE_FIELDS } from './Prose.ts'
import type { ProseEditor, ProseState } from './proseEditor.ts'
import { ProseInput } from './ProseInput.tsx'
import css from './SectionEditor.module.css'

interface Props {
  readonly editor: ProseEditor
  readonly heading: string
}

/** 情况 and 补充 of one item, beside its section in the draft [M40]. */
export function SectionEditor({ editor, heading }: Props) {
  const t = useText(minutesDraftText)
  const state = useStore(editor.state)
  // Personal data goes no further by itself: it waits for the button, or is taken out.
  const leave = () => {
    if (PROSE_FIELDS.every((field) => personalDataIn(state.text[field]) === undefined))
      void editor.save()
  }
  return (
    <section className={css['editor']} aria-label={t.editing(heading)}>
      {PROSE_FIELDS.map((field) => (
        <div key={field}>
          <ProseInput
            label={t.field[field]}
            hint={field === 'addition' ? t.additionHint : undefined}
            value={state.text[field]}
            onType={(text) => editor.type(field, text)}
            onDone={leave}
          />
          <Theirs editor={editor} field={field} text={state.theirs[field]} />
        </div>
      ))}
      <Foot state={state} onSave={() => void editor.save()} />
    </section>
  )
}

function Theirs(props: { editor: ProseEditor; field: ProseField; text: string | undefined }) {
  const t = useText(minutesDraftText)
  const { editor, field, text } = props
  const keep = () => {
    editor.decide(field, 'mine')
    void editor.save()
  }
  return (
    <div aria-live="polite">
      {text !== undefined && (
        <div className={css['theirs']}>
          <p>{t.theirs}</p>
          <blockquote>{text || '—'}</blockquote>
          <p className={css['choices']}>
            <Button onClick={keep}>{t.keepMine}</Button>
            <Button onClick={() => editor.decide(field, 'theirs')}>{t.takeTheirs}</Button>
          </p>
        </div>
      )}
    </div>
  )
}

function Foot({ state, onSave }: { readonly state: ProseState; readonly onSave: () => void }) {
  const t = useText(minutesDraftText)
  const { status, refusal, theirs } = state
  const isOpen = status === 'unsaved' || status === 'refused'
  // Nothing is said of fields that nobody has touched.
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  const isUndecided = Object.keys(theirs).length > 0
  return (
    <div className={cx(css['foot'], wasOpen && css['told'])}>
      <p className={css[status]} role="status">
        {wasOpen && (
          <>
            {status === 'saved' && <Icon name="check" />}
            {isOpen && <Icon name="warning" />}
            <span>{refusal ? `${t.status[status]}：${refusal}` : t.status[status]}</span>
          </>
        )}
      </p>
      {isOpen && !isUndecided && (
        <Button tone="primary" onClick={onSave}>
          {t.save}
        </Button>
      )}
    </div>
  )
}
