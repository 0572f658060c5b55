import { Link } from 'wouter'
import { useMe } from '../live/session.ts'
import { useText } from '../text/defineText.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { TextSizeButton } from '../ui/TextSizeButton.tsx'
import { archivePage } from './ArchivePage.text.ts'

/** The head of the pages that are for reading, with the way back. */
export function ReaderHead({ to }: { readonly to: '/' | '/archive' }) {
  const t = useText(archivePage)
  const { me } = useMe()
  return (
    <div className="no-print">
      <Masthead
        name={me?.committeeName ?? t.product}
        aside={
          <>
            <Link href={to} className={buttonClass({ tone: 'quiet' })}>
              <Icon name="left" />
              {to === '/' ? t.home : t.archive}
            </Link>
            <TextSizeButton />
          </>
        }
      />
    </div>
  )
}
