import { Link, useLocation, useSearchParams } from 'wouter'
import { segmentOf } from '../../domain/urlSegment.ts'
import { ArchiveSearch } from '../features/archive/ArchiveSearch.tsx'
import { lastYears } from '../features/archive/lastYears.ts'
import type { SearchResult } from '../features/archive/SearchAnswer.ts'
import type { Area } from '../features/area/Area.ts'
import { areaText } from '../features/area/area.text.ts'
import { AreaHome } from '../features/area/AreaHome.tsx'
import { CommitteeFile } from '../features/area/CommitteeFile.tsx'
import { signOut } from '../live/session.ts'
import { useFetched } from '../parts/useFetched.ts'
import { useText } from '../text/defineText.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { TextSizeButton } from '../ui/TextSizeButton.tsx'
import css from './ArchivePage.module.css'
import { areaArchive } from './AreaArchive.text.ts'

/** What a subdistrict or a district reads over its committees. No board, no button of a meeting. */
export function AreaArchive() {
  const t = useText(areaArchive)
  const words = useText(areaText)
  const [, navigate] = useLocation()
  const { again, ...fetched } = useFetched<Area>('/api/area')
  const leave = async () => {
    if (await signOut()) navigate('/sign-in', { replace: true })
  }
  const name = fetched.state === 'ready' ? fetched.data.name : t.title
  const head = (
    <div className="no-print">
      <Masthead
        name={name}
        aside={
          <>
            <TextSizeButton />
            <Button tone="quiet" icon="leave" onClick={() => void leave()}>
              {t.signOut}
            </Button>
          </>
        }
      />
    </div>
  )
  return (
    <Page title={t.title} head={head}>
      {fetched.state === 'loading' && <Skeleton lines={8} label={words.loading} />}
      {fetched.state === 'missing' && (
        <EmptyState icon="lock" title={words.missing} hint={words.missingHint} />
      )}
      {fetched.state === 'failed' && (
        <EmptyState
          icon="offline"
          title={words.failed}
          hint={words.failedHint}
          action={<Button onClick={() => void again()}>{words.again}</Button>}
        />
      )}
      {fetched.state === 'ready' && <Shown area={fetched.data} />}
    </Page>
  )
}

function Shown({ area }: { readonly area: Area }) {
  const t = useText(areaArchive)
  const words = useText(areaText)
  const [params] = useSearchParams()
  const committeeId = params.get('c')
  const names = new Map(area.committees.map((c) => [c.id, c.communityName]))
  if (committeeId !== null)
    return (
      <>
        <Link href="/area" className={buttonClass({ tone: 'quiet' })}>
          <Icon name="left" />
          {words.back}
        </Link>
        <CommitteeFile key={committeeId} committeeId={committeeId} />
      </>
    )
  const choices = {
    kinds: area.tier === 'SUBDISTRICT' ? (['MINUTES', 'ISSUE'] as const) : (['MINUTES'] as const),
    years: lastYears(),
    committees: area.committees.map((c) => ({ value: c.id, label: c.communityName })),
  }
  return (
    <>
      <div className={css['head']}>
        <h1>{t.title}</h1>
        <a href="/paper" className={buttonClass({ tone: 'quiet' })}>
          <Icon name="print" />
          {t.paper}
        </a>
      </div>
      <p className={css['lead']}>{words.lead}</p>
      <ArchiveSearch
        choices={choices}
        hrefOf={paperOf}
        isPaper
        nameOf={(result) => names.get(result.committeeId)}
      >
        <AreaHome area={area} />
      </ArchiveSearch>
    </>
  )
}

const paperOf = ({ committeeId, meetingId, facts }: SearchResult): string | undefined => {
  if (meetingId === undefined || facts.kind !== 'MINUTES') return undefined
  const anchor = facts.itemId === undefined ? '' : `#item-${encodeURIComponent(facts.itemId)}`
  return `/paper/in/${segmentOf(committeeId)}/${segmentOf(meetingId)}${anchor}`
}
