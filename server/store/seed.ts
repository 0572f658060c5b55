import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Change } from '../../domain/state.ts'
import { apply, emptyState } from '../../domain/state.ts'
import type { Clock } from '../clock.ts'
import { canonical, sha256 } from '../rooms/canonical.ts'
import { GENESIS, rowHash } from '../rooms/ledger.ts'
import { prismaCommitStore } from './prismaCommitStore.ts'

/**
 * Begins a committee: its first records as the first row of its ledger, in one transaction.
 * Throws DuplicateKey where the committee has a ledger already.
 */
export const seed = async (
  prisma: PrismaClient,
  committeeId: string,
  changes: readonly Change[],
  clock: Clock,
): Promise<void> => {
  await prisma.roomLease.upsert({
    where: { committeeId },
    create: { committeeId, epoch: 0, takenAt: new Date() },
    update: {},
  })
  const { epoch } = await prisma.roomLease.findUniqueOrThrow({ where: { committeeId } })
  const at = clock.now()
  const key = randomUUID()
  const row = {
    seq: 1,
    key,
    command: 'load',
    actor: 'system',
    at,
    bodyHash: sha256(canonical(['load', committeeId])),
    input: {},
    changes,
    prevHash: GENESIS,
  }
  const told = { ok: true as const, key, revision: 1, at }
  const hash = rowHash(committeeId, { ...row, answer: told })
  const answer = { ...told, receipt: hash.slice(0, 10) }
  const records = [...new Map(changes.map((c) => [`${c.kind} ${c.record.id}`, c])).values()]
  await prismaCommitStore(prisma).commit({
    committeeId,
    epoch,
    ledger: [{ ...row, answer, hash }],
    refused: [],
    records,
    state: apply(emptyState(), records),
  })
}
