import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Meeting } from '../../domain/meeting/Meeting.ts'
import { NameDeputy } from '../features/planning/NameDeputy.tsx'
import { useGate } from '../parts/useGate.ts'
import { useText } from '../text/defineText.ts'
import { AppearanceSwitch } from '../ui/AppearanceSwitch.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import type { MenuItem } from '../ui/Menu.tsx'
import { Menu } from '../ui/Menu.tsx'
import { chairPage } from './ChairPage.text.ts'
import css from './ChairPage.module.css'

/** What is rarely needed in a meeting, the other pages, and how this one looks. */
export function ChairMenu({ meeting }: { readonly meeting: Meeting | undefined }) {
  const t = useText(chairPage)
  const [, navigate] = useLocation()
  const [open, setOpen] = useState<'look' | 'deputy'>()
  const close = () => setOpen(undefined)
  const deputy = useGate('nameDeputy', meeting ? { meetingId: meeting.id } : {})
  const ofMeeting: readonly MenuItem[] =
    meeting && deputy.isMine
      ? [{ label: t.deputy, icon: 'person', ...deputy, run: () => setOpen('deputy') }]
      : []
  return (
    <>
      <Menu
        label={t.menu}
        items={[
          ...ofMeeting,
          { label: t.issues, icon: 'list', run: () => navigate('/issues') },
          { label: t.archive, icon: 'archive', run: () => navigate('/archive') },
          { label: t.phone, icon: 'meeting', run: () => navigate('/m') },
          { label: t.rules, icon: 'gavel', run: () => navigate('/settings') },
          { label: t.look, icon: 'settings', run: () => setOpen('look') },
        ]}
      />
      {meeting && open === 'deputy' && <NameDeputy meeting={meeting} onClose={close} />}
      <Dialog open={open === 'look'} onClose={close} title={t.look}>
        <div className={css['look']}>
          <AppearanceSwitch />
          <LanguageSwitch />
        </div>
      </Dialog>
    </>
  )
}
