import type { TriageLevel } from '../../domain/issue/Issue.ts'
import { useText } from '../text/defineText.ts'
import { Badge } from '../ui/Badge.tsx'
import { issueWords } from './issueWords.text.ts'

interface Props {
  readonly level: TriageLevel
  /** 二级 only, without 统筹. */
  readonly short?: boolean
}

/** 二级·“大党委”统筹 */
export function LevelBadge({ level, short }: Props) {
  const t = useText(issueWords)
  const rank = t.levelRank[level]
  return <Badge tone="outline">{short ? rank : `${rank} · ${t.level[level]}`}</Badge>
}
