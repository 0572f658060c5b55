import { useBoard } from '../../live/boardStore.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/Icon.tsx'
import css from './FollowChip.module.css'
import { meetingNowText } from './meetingNow.text.ts'
import type { Follow } from './useFollow.ts'

interface Props {
  readonly follow: Follow
  readonly chairItemId: string | undefined
}

/** 跟随主持人, or 自由浏览 with the one button back. */
export function FollowChip({ follow, chairItemId }: Props) {
  const t = useText(meetingNowText)
  const item = useBoard((state) => (chairItemId ? state.item.get(chairItemId) : undefined))
  if (!item) return null
  if (follow.mode === 'follow' && !follow.isBehind)
    return (
      <span className={css['chip']} title={t.followHint} role="status">
        <Icon name="follow" />
        {t.follow}
      </span>
    )
  return (
    <span className={css['free']}>
      <span className={cx(css['chip'], follow.isBehind && css['pulse'])} role="status">
        <Icon name="eye" />
        {follow.isBehind && follow.mode === 'follow' ? t.behind : t.free}
      </span>
      <Button onClick={follow.back} title={t.backTo(item.order, item.title)}>
        {t.back}
      </Button>
    </span>
  )
}
