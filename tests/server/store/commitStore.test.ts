import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../../domain/state.ts'
import { KINDS, put } from '../../../domain/state.ts'
import type { Batch, CommitStore, LedgerRow } from '../../../server/store/CommitStore.ts'
import { DuplicateKey, StaleLease } from '../../../server/store/CommitStore.ts'
import { connect } from '../../../server/store/prisma.ts'
import { prismaCommitStore } from '../../../server/store/prismaCommitStore.ts'
import { seed } from '../../../server/store/seed.ts'
import { session } from '../../support/builders.ts'
import { MemoryCommitStore } from '../../support/memoryCommitStore.ts'
import { createDatabase } from '../../support/postgres.ts'

const C = 'C1'
const everything = () => {
  const h = session({ members: 5 })
  h.decideItem('A1', { S2: 'APPROVE', S3: 'APPROVE', S4: 'APPROVE', S5: 'ABSTAIN', S1: 'APPROVE' })
  h.does('S1', 'assignTask', {
    itemId: 'A1',
    leadUnitId: 'U2',
    supportUnitIds: ['U3'],
    ownerId: 'S2',
    text: '加装照明',
    dueAt: h.now + 86_400_000,
  })
  h.adjourn()
  return h
}
const changesOf = (h: ReturnType<typeof everything>): Change[] =>
  KINDS.flatMap((k) => [...h.state[k].values()].map((r) => put(k, r as never)))

const stores: readonly [string, () => Promise<{ store: CommitStore; end(): Promise<void> }>][] = [
  [
    'in memory',
    async () => {
      const store = new MemoryCommitStore()
      store.seed(C, everything().state, '0'.repeat(64))
      return { store, end: async () => {} }
    },
  ],
  [
    'on PostgreSQL',
    async () => {
      const database = await createDatabase()
      const prisma = connect(database.appUrl)
      await seed(prisma, C, changesOf(everything()), { now: () => 1_800_000_000_000 })
      const end = async () => {
        await prisma.$disconnect()
        await database.drop()
      }
      return { store: prismaCommitStore(prisma), end }
    },
  ],
]

const row = (seq: number, more: Partial<LedgerRow> = {}): LedgerRow => {
  const key = more.key ?? randomUUID()
  return {
    seq,
    key,
    command: 'checkIn',
    actor: 'seat:S1',
    at: 1_800_000_000_123,
    bodyHash: 'b',
    input: { via: 'ONSITE' },
    changes: [],
    answer: { ok: true, key, revision: seq, at: 1, receipt: 'r' },
    prevHash: 'p',
    hash: `h${seq}`,
    ...more,
  }
}
const batch = (epoch: number, more: Partial<Batch>): Batch => ({
  committeeId: C,
  epoch,
  ledger: [],
  refused: [],
  records: [],
  ...more,
})

describe.each(stores)('the commit store %s', (_name, open) => {
  const withStore = async (use: (store: CommitStore) => Promise<void>) => {
    const { store, end } = await open()
    try {
      await use(store)
    } finally {
      await end()
    }
  }
  const taken = async (store: CommitStore) => {
    const t = await store.take(C)
    if (!t) throw new Error('no committee')
    return t
  }

  it('gives back every record of an adjourned meeting as it was', () =>
    withStore(async (store) => {
      const { state, epoch } = await taken(store)
      expect(epoch).toBe(1)
      const h = everything()
      for (const kind of KINDS)
        expect(Object.fromEntries(state[kind]), kind).toEqual(Object.fromEntries(h.state[kind]))
    }))

  it('knows no committee that was never seeded', () =>
    withStore(async (store) => expect(await store.take('C9')).toBeUndefined()))

  it('keeps a batch whole: ledger, refusals and the last version of each record', () =>
    withStore(async (store) => {
      const { state, epoch } = await taken(store)
      const issue = { ...state.issue.get('I1'), title: '新的标题' } as never
      const done = row(2)
      const key = randomUUID()
      const answer = { ok: false, key, code: 'NOT_CHAIR', text: '…' } as const
      const refused = { key, command: 'openVote', actor: 'seat:S2', at: 1, bodyHash: 'b', code: 'NOT_CHAIR', answer } // prettier-ignore
      const records = [put('issue', issue)]
      await store.commit(batch(epoch, { ledger: [done], refused: [refused], records }))
      const again = await taken(store)
      expect(again.state.revision).toBe(2)
      expect(again.head).toBe('h2')
      expect(again.state.issue.get('I1')?.title).toBe('新的标题')
      const known = await store.answersOf(C, [done.key, key, randomUUID()])
      expect([...known.keys()].sort()).toEqual([done.key, key].sort())
      expect(known.get(done.key)?.answer).toEqual(done.answer)
      expect(known.get(key)?.answer).toEqual(answer)
    }))

  it('writes nothing under an epoch that another has taken over', () =>
    withStore(async (store) => {
      const first = await taken(store)
      const second = await taken(store)
      expect(second.epoch).toBe(first.epoch + 1)
      const records = [put('issue', { ...first.state.issue.get('I1'), title: '旧' } as never)]
      const late = batch(first.epoch, { ledger: [row(2)], records })
      await expect(store.commit(late)).rejects.toThrow(StaleLease)
      const after = await taken(store)
      expect(after.state.revision).toBe(1)
      expect(after.state.issue.get('I1')?.title).not.toBe('旧')
    }))

  it('takes a key once, and a place in the ledger once, and then writes nothing of the batch', () =>
    withStore(async (store) => {
      const { epoch, state } = await taken(store)
      const first = row(2)
      await store.commit(batch(epoch, { ledger: [first] }))
      const records = [put('issue', { ...state.issue.get('I1'), title: '两次' } as never)]
      const sameKey = batch(epoch, { ledger: [row(3, { key: first.key })], records })
      await expect(store.commit(sameKey)).rejects.toThrow(DuplicateKey)
      await expect(store.commit(batch(epoch, { ledger: [row(2)], records }))).rejects.toThrow(
        DuplicateKey,
      )
      expect((await taken(store)).state.issue.get('I1')?.title).not.toBe('两次')
    }))

  it('takes a key once, whether it was done or refused', () =>
    withStore(async (store) => {
      const { epoch } = await taken(store)
      const refusal = (key: string) => ({ key, command: 'openVote', actor: 'seat:S2', at: 1, bodyHash: 'b', code: 'NOT_CHAIR', answer: { ok: false, key, code: 'NOT_CHAIR', text: '…' } as const }) // prettier-ignore
      const done = row(2)
      const no = refusal(randomUUID())
      await store.commit(batch(epoch, { ledger: [done], refused: [no] }))
      for (const again of [
        { refused: [refusal(done.key)] },
        { refused: [no] },
        { ledger: [row(3, { key: no.key })] },
      ])
        await expect(store.commit(batch(epoch, again))).rejects.toThrow(DuplicateKey)
      expect((await taken(store)).state.revision).toBe(2)
    }))
})

describe('the ledger on PostgreSQL', () => {
  it('refuses every change of a row, whoever asks', async () => {
    const database = await createDatabase()
    const prisma = connect(database.url)
    try {
      await seed(prisma, C, changesOf(everything()), { now: () => 1_800_000_000_000 })
      for (const sql of [
        `UPDATE "LedgerEntry" SET command = 'x'`,
        `DELETE FROM "LedgerEntry"`,
        `TRUNCATE "LedgerEntry"`,
      ])
        await expect(prisma.$executeRawUnsafe(sql), sql).rejects.toThrow('append-only')
      expect(await prisma.ledgerEntry.count()).toBe(1)
    } finally {
      await prisma.$disconnect()
      await database.drop()
    }
  })
})
