import { useState } from 'react'
import { useNow } from '../../live/serverClock.ts'
import { useFetched } from '../../parts/useFetched.ts'
import { agoInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { accessText } from './access.text.ts'
import { areaAccess } from './areaAccess.text.ts'
import css from './AreaAccess.module.css'
import type { IssuedLink } from './CommitteeView.ts'
import { FormFault } from './FormFault.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { usePost } from './usePost.ts'

/** One line of `GET /api/admin/areas`. */
interface AreaLine {
  readonly tier: 'SUBDISTRICT' | 'DISTRICT'
  readonly area: string
  readonly name: string
  readonly committees: number
  readonly links: number
  readonly lastUsedAt?: number
}

/** Links of superiors: subdistricts and districts in which some committee lies. */
export function AreaAccess() {
  const t = useText(areaAccess)
  const words = useText(accessText)
  const { again, ...fetched } = useFetched<readonly AreaLine[]>('/api/admin/areas')
  const { error, send, pending } = usePost()
  const [issued, setIssued] = useState<{ readonly name: string; readonly link: IssuedLink }>()
  if (fetched.state !== 'ready' || fetched.data.length === 0) return null
  const issue = async ({ tier, area, name, links }: AreaLine) => {
    const form = { tier, area, replace: links > 0 }
    const answer = await send<{ link: IssuedLink }>('/areas/links', form)
    if (!answer) return
    setIssued({ name, link: answer.link })
    await again()
  }
  const revoke = async ({ tier, area }: AreaLine) => {
    if (await send('/areas/links/revoke', { tier, area })) await again()
  }
  return (
    <Panel title={t.title}>
      <p className={css['lead']}>{t.lead}</p>
      <FormFault text={error} />
      <ul>
        {fetched.data.map((line) => (
          <li key={`${line.tier} ${line.area}`} className={css['line']}>
            <Who line={line} />
            <span className={css['act']}>
              <Button tone="quiet" pending={pending} onClick={() => void issue(line)}>
                {line.links > 0 ? words.reissue : words.issue}
              </Button>
              {line.links > 0 && (
                <Button tone="quiet" pending={pending} onClick={() => void revoke(line)}>
                  {words.revoke}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {issued && (
        <LinkDialog
          holder={{ id: issued.name, name: issued.name }}
          link={issued.link}
          onClose={() => setIssued(undefined)}
        />
      )}
    </Panel>
  )
}

function Who({ line }: { readonly line: AreaLine }) {
  const t = useText(areaAccess)
  const words = useText(accessText)
  const language = useLanguage()
  const now = useNow(60_000)
  return (
    <span>
      <b>{line.name}</b>
      <span className={css['about']}>
        {t.committees(line.committees)} ·{' '}
        {line.links === 0
          ? words.none
          : line.lastUsedAt === undefined
            ? words.neverUsed
            : words.used(agoInWords(line.lastUsedAt, now, language))}
      </span>
    </span>
  )
}
