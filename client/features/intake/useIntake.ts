import { useEffect, useState } from 'react'
import type { ReporterKind } from '../../../domain/issue/Issue.ts'
import { REPORTER_KINDS } from '../../../domain/issue/Issue.ts'
import type { CommandInput } from '../../../domain/commands/index.ts'
import type { BranchId } from '../../../domain/ids.ts'
import { useBoard } from '../../live/boardStore.ts'
import { useMe } from '../../live/session.ts'
import { useSelf } from '../../live/useActor.ts'
import { personalDataIn } from '../../../domain/issue/personalData.ts'
import type { Draft } from './Draft.ts'
import { emptyDraft, keepDraft, keptDraft } from './Draft.ts'
import { guessBranch } from './guessBranch.ts'
import { looksLikeFullName } from './looksLikeFullName.ts'

export type Missing = 'what' | 'category' | 'branch' | 'personal'

/** The form's content, kept on the device, with what follows from it. */
export const useIntake = () => {
  const { me } = useMe()
  const userId = me?.userId ?? ''
  const usual = useUsualReporter()
  const [draft, setDraft] = useState<Draft>(() => keptDraft(userId) ?? usual)
  const branches = useBoard((s) => [...s.branch.values()].sort((a, b) => a.no - b.no))
  const ownBranchId = useBoard((s) => {
    for (const b of s.branch.values()) if (b.secretaryId === me?.seatId) return b.id
    return undefined
  })
  const guessed = guessBranch(`${draft.location} ${draft.title}`, branches)
  const branchId = draft.branchId ?? guessed?.id ?? ownBranchId
  const isTouched = JSON.stringify(draft) !== JSON.stringify(usual)

  useEffect(() => keepDraft(userId, isTouched ? draft : undefined), [userId, draft, isTouched])

  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    clear: () => setDraft(usual),
    branches,
    branchId,
    isGuessed: draft.branchId === undefined && guessed !== undefined,
    isTouched,
    missing: missingIn(draft, branchId),
    issue: (photos: readonly string[]) => issueOf(draft, branchId, photos),
    userId,
  }
}

/** Whoever registers is mostly the one whose kind this is; the alias is the kind's own word. */
const useUsualReporter = (): Draft => {
  const self = useSelf()
  const unit = useBoard((s) => (self?.unitId ? s.unit.get(self.unitId)?.shortName : undefined))
  const kind: ReporterKind = self?.kind === 'PART_TIME' ? 'MEMBER_UNIT' : 'RESIDENT'
  return emptyDraft(kind, kind === 'MEMBER_UNIT' && unit ? unit : REPORTER_KINDS[kind])
}

const missingIn = (draft: Draft, branchId: string | undefined): Missing | undefined => {
  if (draft.title.trim() === '') return 'what'
  if (!draft.category) return 'category'
  if (!branchId) return 'branch'
  const { title, location, description, alias } = draft
  const isPersonal = personalDataIn(`${title} ${location} ${description} ${alias}`) !== undefined
  return isPersonal || looksLikeFullName(alias) ? 'personal' : undefined
}

const issueOf = (
  draft: Draft,
  branchId: string | undefined,
  photos: readonly string[],
): CommandInput<'addIssue'>['issue'] | undefined => {
  if (missingIn(draft, branchId) || !draft.category || !branchId) return undefined
  return {
    branchId: branchId as BranchId,
    category: draft.category,
    urgency: draft.urgency,
    title: draft.title,
    description: draft.description,
    location: draft.location,
    affectedHouseholds: Math.min(100_000, Number.parseInt(draft.households, 10) || 0),
    reporter: {
      kind: draft.reporterKind,
      alias: draft.alias.trim() || REPORTER_KINDS[draft.reporterKind],
    },
    ...(photos.length > 0 ? { photos: [...photos] } : {}),
  }
}
