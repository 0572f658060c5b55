import { createHash } from 'node:crypto'
import type * as Blind from '../../client/live/blindPaper.ts'
import type { Urn } from '../../domain/commands/defineCommand.ts'

const mark = (...parts: readonly string[]): string =>
  createHash('sha512').update(parts.join('\n')).digest('base64')

/** Keeps the rules of the urn without its mathematics: one signature a request, none can be guessed. */
export const fakeUrn = (): Urn => {
  let keys = 0
  return {
    newKey() {
      keys += 1
      return { tokenKey: `public ${keys}`, sealedKey: `sealed ${keys}` }
    },
    sign: (sealedKey, blinded) => mark('blind', sealedKey.replace('sealed', 'public'), blinded),
    verify: (tokenKey, serial, signature) => signature === mark('signed', tokenKey, serial),
  }
}

/**
 * The voter's side. The serial belongs to the person, the blinded request to the page: as with real
 * blinding, nothing leads from one to the other.
 */
export const fakeBlind = (person: () => string, page: string): typeof Blind => {
  const made = new Map<string, number>()
  return {
    async makePaper(tokenKey) {
      const n = (made.get(tokenKey) ?? 0) + 1
      made.set(tokenKey, n)
      const serial = mark('serial', person(), tokenKey, `${n}`)
      const blinded = mark('request', page, tokenKey, `${n}`)
      return { serial, blinded, blinding: blinded }
    },
    async unblind(tokenKey, serial, blinding, signature) {
      if (signature !== mark('blind', tokenKey, blinding)) throw new Error('not a signature')
      return mark('signed', tokenKey, serial)
    },
    receiptOf: async (serial) => mark('receipt', serial).slice(0, 10),
  }
}
