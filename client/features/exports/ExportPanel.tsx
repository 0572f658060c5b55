import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { showToast } from '../../ui/toastStore.ts'
import { exportsText } from './exports.text.ts'
import css from './ExportPanel.module.css'
import { fetchFile, saveFile } from './fetchFile.ts'

export type Format = 'docx' | 'pdf' | 'txt' | 'xlsx' | 'csv' | 'zip'

/** What can be taken away, and the address of each of its forms. */
export interface ExportGroup {
  readonly label: string
  readonly files: readonly { readonly format: Format; readonly path: string }[]
}

interface Props {
  readonly groups: readonly ExportGroup[]
  /** Stands above the groups. */
  readonly children?: ReactNode
}

/** 导出▾: a button, and under it the forms of each document. One file at a time. */
export function ExportPanel({ groups, children }: Props) {
  const t = useText(exportsText)
  const [open, setOpen] = useState(false)
  const [side, setSide] = useState<'left' | 'right'>('right')
  const [making, setMaking] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])
  const close = () => {
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  const take = async (path: string) => {
    close()
    setMaking(true)
    const file = await fetchFile(path)
    setMaking(false)
    if ('refused' in file)
      return showToast({ text: file.refused ? t.refused(file.refused) : t.failed, tone: 'bad' })
    saveFile(file)
    showToast({ text: t.done(file.name), tone: 'good' })
  }
  return (
    // Escape closes from wherever the focus is in it.
    <div ref={root} role="presentation" className={css['root']} onKeyDown={onKeyDown}>
      <Button
        icon="download"
        pending={making}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={(event) => {
          setSide(roomierSide(event.currentTarget))
          setOpen(!open)
        }}
      >
        {making ? t.making : `${t.open} ▾`}
      </Button>
      {open && (
        <div id={id} role="group" aria-label={t.open} className={cx(css['panel'], css[side])}>
          {children}
          {groups.map(({ label, files }) => (
            <div key={label} role="group" aria-label={label} className={css['group']}>
              <span className={css['label']}>{label}</span>
              <span className={css['files']}>
                {files.map(({ format, path }) => (
                  <Button
                    key={format}
                    tone="quiet"
                    aria-label={`${label} ${t.format[format]}`}
                    onClick={() => void take(path)}
                  >
                    {t.format[format]}
                  </Button>
                ))}
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

/** The edge of the button to which the panel is aligned, so that it opens into the window. */
const roomierSide = (button: Element): 'left' | 'right' => {
  const { left, right } = button.getBoundingClientRect()
  return left + right < document.documentElement.clientWidth ? 'left' : 'right'
}
