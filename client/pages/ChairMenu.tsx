import { useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../text/defineText.ts'
import { AppearanceSwitch } from '../ui/AppearanceSwitch.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { Menu } from '../ui/Menu.tsx'
import { chairPage } from './ChairPage.text.ts'
import css from './ChairPage.module.css'

/** The other pages, and how this one looks. */
export function ChairMenu() {
  const t = useText(chairPage)
  const [, navigate] = useLocation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Menu
        label={t.menu}
        items={[
          { label: t.issues, icon: 'list', run: () => navigate('/issues') },
          { label: t.archive, icon: 'archive', run: () => navigate('/archive') },
          { label: t.phone, icon: 'meeting', run: () => navigate('/m') },
          { label: t.look, icon: 'settings', run: () => setOpen(true) },
        ]}
      />
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t.look}>
        <div className={css['look']}>
          <AppearanceSwitch />
          <LanguageSwitch />
        </div>
      </Dialog>
    </>
  )
}
