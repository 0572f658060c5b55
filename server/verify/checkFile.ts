import { createPublicKey, verify } from 'node:crypto'
import * as v from 'valibot'
import { OCCASIONS } from '../../domain/minutes/Seal.ts'
import type { Occasion } from '../../domain/minutes/Seal.ts'
import type { Kind } from '../../domain/state.ts'
import { KINDS } from '../../domain/state.ts'
import { checkCode } from '../seal/checkCode.ts'
import type { SealedContent } from '../seal/SealedContent.ts'
import { contentHash, FORMAT, recordHash, signedText } from '../seal/SealedContent.ts'
import type { Finding } from './Finding.ts'

const Text = v.pipe(v.string(), v.maxLength(1000))
const Count = v.pipe(v.number(), v.integer(), v.minValue(1))
const KindName = v.picklist(KINDS)
const Header = {
  committeeId: Text,
  meetingId: Text,
  minutesId: Text,
  version: Count,
  occasion: v.picklist(Object.keys(OCCASIONS) as Occasion[]),
  docNo: Text,
  seq: Count,
  head: Text,
}
const RecordShape = v.looseObject({ id: Text })

/** What `…/sealed.json` gives: the sealed content, as far as its reader may see it, under its seal. */
export const SealedFileShape = v.object({
  content: v.object({
    format: v.literal(FORMAT),
    ...Header,
    manifest: v.array(v.object({ kind: KindName, id: Text, hash: Text })),
    records: v.record(KindName, v.array(RecordShape)),
  }),
  seal: v.object({
    contentHash: Text,
    publicKey: Text,
    signature: Text,
    code: Text,
    sealedAt: v.number(),
  }),
})
export type SealedFile = v.InferOutput<typeof SealedFileShape>

export interface FileReport {
  readonly file?: SealedFile
  /** Records whose content is in the file and was compared. */
  readonly compared: number
  readonly finding?: Finding
}

/** Checks a sealed file by itself: no server, no database, no network. Any input gives a report. */
export const checkFile = (json: unknown): FileReport => {
  const parsed = v.safeParse(SealedFileShape, json)
  if (!parsed.success)
    return { compared: 0, finding: { what: 'file', why: 'not a sealed file of this product' } }
  const file = parsed.output
  const compared = Object.values(file.content.records).reduce((n, list) => n + list.length, 0)
  const finding = changedRecord(file) ?? brokenSeal(file)
  return { file, compared, ...(finding ? { finding } : {}) }
}

/** First the records, so that the answer names what was changed and not only that something was. */
const changedRecord = ({ content }: SealedFile): Finding | undefined => {
  const hashes = new Map(content.manifest.map(({ kind, id, hash }) => [`${kind} ${id}`, hash]))
  for (const [name, list] of Object.entries(content.records)) {
    const kind = name as Kind
    for (const record of list) {
      const sealed = hashes.get(`${kind} ${record.id}`)
      const why = sealed === undefined ? 'was not sealed' : 'differs from what was sealed'
      if (recordHash(record) !== sealed) return { what: 'record', kind, id: record.id, why }
    }
  }
  return undefined
}

const brokenSeal = ({ content, seal }: SealedFile): Finding | undefined => {
  const sealed = content as unknown as SealedContent
  const broken = (why: string): Finding => ({ what: 'seal', id: content.minutesId, why })
  const hash = contentHash(sealed)
  if (hash !== seal.contentHash) return broken('the list of records is not the sealed one')
  const text = signedText(sealed, hash)
  if (!isSigned(text, seal)) return broken('the signature does not fit')
  return checkCode(text, seal.publicKey) === seal.code
    ? undefined
    : broken('the check code differs')
}

/** Is this the key's Ed25519 signature? False also for what is no key. */
export const isSigned = (
  text: string,
  { publicKey, signature }: { readonly publicKey: string; readonly signature: string },
): boolean => {
  try {
    const der = Buffer.from(publicKey, 'base64')
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    if (key.asymmetricKeyType !== 'ed25519') return false
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
