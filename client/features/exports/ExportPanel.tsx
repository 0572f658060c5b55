import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
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
  const [making, setMaking] = useState<string>()
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return
    event.stopPropagation()
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }
  const take = async (path: string) => {
    setMaking(path)
    const file = await fetchFile(path)
    setMaking(undefined)
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
        pending={making !== undefined}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {making === undefined ? `${t.open} ▾` : t.making}
      </Button>
      {open && (
        <div id={id} role="group" aria-label={t.open} className={css['panel']}>
          {children}
          {groups.map(({ label, files }) => (
            <div key={label} role="group" aria-label={label} className={css['group']}>
              <span className={css['label']}>{label}</span>
              <span className={css['files']}>
                {files.map(({ format, path }) => (
                  <Button
                    key={format}
                    tone="quiet"
                    pending={making === path}
                    blocked={making === undefined || making === path ? undefined : t.making}
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
