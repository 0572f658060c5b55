import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { wallClock } from '../../../server/clock.ts'
import { loadDemo } from '../../../server/demo/loadDemo.ts'
import { contactPlace, openContact, sealContact } from '../../../server/store/sealedContact.ts'
import { connect } from '../../../server/store/prisma.ts'
import { createDatabase } from '../../support/postgres.ts'

const seal = randomBytes(32)
const contact = { name: '周某', phone: '10055500000' }
const place = contactPlace('C', 'I-1')

test('a sealed contact opens with its key in its place, and says nothing without', () => {
  const sealed = sealContact(seal, place, contact)
  expect(openContact(seal, place, sealed)).toEqual(contact)
  expect(sealed.includes(Buffer.from(contact.name))).toBe(false)
  expect(sealContact(seal, place, contact).equals(sealed)).toBe(false)
})

test('a sealed contact opens neither elsewhere, nor with another key, nor altered', () => {
  const sealed = sealContact(seal, place, contact)
  expect(() => openContact(seal, contactPlace('C', 'I-2'), sealed)).toThrow()
  expect(() => openContact(randomBytes(32), place, sealed)).toThrow()
  const altered = Buffer.from(sealed)
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1
  expect(() => openContact(seal, place, altered)).toThrow()
})

test('the demo comes with sealed contacts, and no table holds one in clear', async () => {
  const database = await createDatabase()
  onTestFinished(database.drop)
  const prisma = connect(database.appUrl)
  onTestFinished(() => prisma.$disconnect())
  await loadDemo(prisma, wallClock, seal)
  const rows = await prisma.issueContact.findMany()
  const contacts = rows.map((r) =>
    openContact(seal, contactPlace(r.committeeId, r.issueId), r.sealed),
  )
  expect(rows.length).toBeGreaterThan(10)
  const ledger = JSON.stringify(await prisma.ledgerEntry.findMany())
  const issues = JSON.stringify(await prisma.issue.findMany())
  for (const { name, phone } of contacts)
    for (const text of [name, phone]) expect(`${ledger}${issues}`).not.toContain(text)
  expect(await prisma.meeting.count()).toBe(6)
  expect(await prisma.minutes.count()).toBe(5)
})
