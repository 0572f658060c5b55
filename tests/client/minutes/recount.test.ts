import { describe, expect, it } from 'vitest'
import { recount } from '../../../client/features/minutes/recount.ts'
import { makePaper, receiptOf, unblind } from '../../../client/live/blindPaper.ts'
import { createUrn } from '../../../server/rooms/urn.ts'

const keeper = createUrn(Buffer.alloc(32, 9))

const ballot = async (key: ReturnType<typeof keeper.newKey>, choice: string) => {
  const { serial, blinded, blinding } = await makePaper(key.tokenKey)
  const signed = keeper.sign(key.sealedKey, blinded) ?? ''
  return { serial, choice, signature: await unblind(key.tokenKey, serial, blinding, signed) }
}

describe('[V18] counting the urn again', () => {
  it('finds every genuine ballot, and its voter’s receipt', async () => {
    const key = keeper.newKey()
    const ballots = await Promise.all(['APPROVE', 'APPROVE', 'AGAINST'].map((c) => ballot(key, c)))
    const again = await recount({ tokenKey: key.tokenKey, issued: 3, ballots })
    expect(again.invalid).toBe(0)
    expect(again.counts).toEqual({ APPROVE: 2, AGAINST: 1, ABSTAIN: 0 })
    const own = await receiptOf(ballots[2]!.serial)
    expect(again.receipts).toContainEqual({ receipt: own, choice: 'AGAINST' })
  })

  it('counts no ballot that was stuffed, copied or altered', async () => {
    const key = keeper.newKey()
    const [good, foreign] = [await ballot(key, 'APPROVE'), await ballot(keeper.newKey(), 'APPROVE')]
    const altered = { ...good, serial: `${good.serial.slice(0, 4)}AAAA${good.serial.slice(8)}` }
    const ballots = [good, good, foreign, altered, { ...(await ballot(key, 'YES')) }]
    const again = await recount({ tokenKey: key.tokenKey, issued: 3, ballots })
    expect(again.invalid).toBe(4)
    expect(again.counts.APPROVE).toBe(1)
  })
})
