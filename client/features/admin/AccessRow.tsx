import { useState } from 'react'
import { useNow } from '../../live/serverClock.ts'
import { agoInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { accessText } from './access.text.ts'
import { AccessAsk } from './AccessAsk.tsx'
import css from './AccessTab.module.css'
import type { Holder } from './AccessTab.tsx'
import type { DeskProps } from './CommitteeDesk.tsx'
import { SCREEN } from './CommitteeView.ts'

interface Props extends DeskProps {
  readonly holder: Holder
  readonly about: string
  readonly onIssue: (holder: Holder, replace: boolean) => Promise<void>
  readonly onPassword: (holder: Holder) => void
}

/** One seat's ways in, and what can be done about them. */
export function AccessRow({ view, path, again, holder, about, onIssue, onPassword }: Props) {
  const t = useText(accessText)
  const language = useLanguage()
  const now = useNow(60_000)
  const [asked, setAsked] = useState<'revoke' | 'close' | 'reopen'>()
  const access = view.access[holder.id] ?? { links: 0 }
  const hasLink = access.links > 0
  const isScreen = holder.id === SCREEN
  const canClose = !isScreen && (hasLink || access.username !== undefined)
  const items = [
    ...(isScreen
      ? []
      : [{ label: t.password, icon: 'lock' as const, run: () => onPassword(holder) }]),
    ...(hasLink
      ? [{ label: t.revoke, icon: 'cross' as const, run: () => setAsked('revoke'), danger: true }]
      : []),
    ...(canClose
      ? [
          {
            label: t.closeAccess,
            icon: 'lock' as const,
            run: () => setAsked('close'),
            danger: true,
          },
        ]
      : []),
  ]
  return (
    <tr>
      <th scope="row">
        {holder.name}
        <span className={css['about']}>{about}</span>
      </th>
      <td>
        {access.isClosed ? t.closed : hasLink ? t.valid(access.links) : t.none}
        {hasLink && !access.isClosed && (
          <span className={css['about']}>
            {access.lastUsedAt === undefined
              ? t.neverUsed
              : t.used(agoInWords(access.lastUsedAt, now, language))}
          </span>
        )}
      </td>
      <td>{access.username}</td>
      <td>
        <div className={css['act']}>
          {access.isClosed ? (
            <Button tone="quiet" onClick={() => setAsked('reopen')}>
              {t.reopenAccess}
            </Button>
          ) : (
            <>
              <Button tone="quiet" onClick={() => void onIssue(holder, hasLink)}>
                {hasLink ? t.reissue : t.issue}
              </Button>
              {items.length > 0 && <Menu label={t.more(holder.name)} items={items} />}
            </>
          )}
        </div>
        {asked && (
          <AccessAsk {...{ path, again, holder, asked }} onClose={() => setAsked(undefined)} />
        )}
      </td>
    </tr>
  )
}
