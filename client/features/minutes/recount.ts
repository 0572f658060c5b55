import type { Choice } from '../../../domain/vote/Ballot.ts'

/** What the server publishes of a counted secret vote. All base64. */
export interface Urn {
  readonly tokenKey: string
  /** Papers that the server has signed, each for one name on the board. */
  readonly issued: number
  readonly ballots: readonly {
    readonly serial: string
    readonly signature: string
    readonly choice: string
  }[]
}

export interface Recount {
  readonly counts: Readonly<Record<Choice, number>>
  /** Ballots that no server key of this vote has signed, or that stand there twice. */
  readonly invalid: number
  readonly issued: number
  /** The ten characters by which a voter finds his ballot, with what it says. */
  readonly receipts: readonly { readonly receipt: string; readonly choice: Choice }[]
}

const PSS = { name: 'RSA-PSS', saltLength: 48 }

/** Counts the urn again in this browser, trusting nothing but the signatures (RFC 9474). */
export const recount = async ({ tokenKey, issued, ballots }: Urn): Promise<Recount> => {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
  const key = await crypto.subtle.importKey('spki', bytes(tokenKey), algorithm, false, ['verify'])
  const counts = { APPROVE: 0, AGAINST: 0, ABSTAIN: 0 }
  const receipts: { receipt: string; choice: Choice }[] = []
  const seen = new Set<string>()
  let invalid = 0
  for (const { serial, signature, choice } of ballots) {
    const genuine = await crypto.subtle.verify(PSS, key, bytes(signature), bytes(serial))
    if (!genuine || seen.has(serial) || !isChoice(choice)) {
      invalid += 1
      continue
    }
    seen.add(serial)
    counts[choice] += 1
    receipts.push({ receipt: await receiptOf(serial), choice })
  }
  return { counts, invalid, issued, receipts }
}

const isChoice = (choice: string): choice is Choice =>
  choice === 'APPROVE' || choice === 'AGAINST' || choice === 'ABSTAIN'

/** The same ten characters that the voter's page showed. */
const receiptOf = async (serial: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(serial))
  return btoa(String.fromCharCode(...new Uint8Array(digest))).slice(0, 10)
}

const bytes = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64)
  const out = new Uint8Array(text.length)
  for (let n = 0; n < text.length; n += 1) out[n] = text.charCodeAt(n)
  return out
}
