import { dismiss, useNotices } from '../live/notices.ts'
import { useVersion } from '../live/version.ts'
import { useText } from '../text/defineText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import css from './NoticeBar.module.css'
import { session } from './session.text.ts'

/** News that stay until they have been read: a vote that came too late, a page that is too old. */
export function NoticeBar() {
  const t = useText(session)
  const notices = useNotices()
  const version = useVersion()
  if (notices.length === 0 && version === 'current') return null
  return (
    <div className={css['bar']} role="status">
      {version !== 'current' && (
        <div className={css['notice']}>
          <Icon name="info" />
          <span className={css['text']}>
            {version === 'required' ? t.mustUpdate : t.newVersion}
          </span>
          <Button tone="quiet" onClick={() => location.reload()}>
            {t.update}
          </Button>
        </div>
      )}
      {notices.map((notice) => (
        <div key={notice.id} className={css['notice']}>
          <Icon name="warning" />
          <span className={css['text']}>{notice.text}</span>
          <Button tone="quiet" onClick={() => dismiss(notice.id)}>
            {t.dismiss}
          </Button>
        </div>
      ))}
    </div>
  )
}
