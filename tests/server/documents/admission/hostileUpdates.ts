import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { RefusalReason } from '../../../../server/documents/admission/RefusalReason.ts'
import { deleted, forge, hole, struct, text } from './forge.ts'

export type HostileUpdate = readonly [title: string, reason: RefusalReason, bytes: Uint8Array]

const END = 12 // the next clock of client 1
const after = { left: [1, 5] } as const
const one = (...structs: ReturnType<typeof text>[]): Uint8Array =>
  forge([{ client: 1, clock: END, structs }])
const honest = one(text('g', after))
const varString = (words: string) => (encoder: encoding.Encoder) =>
  encoding.writeVarString(encoder, words)
const anything =
  (value: Parameters<typeof encoding.writeAny>[1]) => (encoder: encoding.Encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, value)
  }
const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list)
const deletes = (client: number, ...ranges: [number, number][]): Uint8Array =>
  forge([], [{ client, ranges }])
const nothing = (): void => {}

/** By the number of the attack list, with what they have in common. */
export const HOSTILE_KINDS: Readonly<
  Record<string, { readonly what: string; readonly updates: readonly HostileUpdate[] }>
> = {
  Y02: {
    what: 'numbers and strings that nobody wrote, and updates cut off',
    updates: [
      ['no bytes', 'MALFORMED', bytes()],
      ['an update cut off after its head', 'MALFORMED', honest.subarray(0, 3)],
      ['an update cut off before its deletions', 'MALFORMED', honest.subarray(0, -1)],
      ['a number without an end', 'MALFORMED', bytes(...Array.from({ length: 20 }, () => 0xff))],
      ['a padded number', 'MALFORMED', bytes(0x80, 0, 0)],
      ['a client id of 2^53', 'MALFORMED', bytes(1, 1, ...Array.from({ length: 7 }, () => 0x80), 0x10, 0, 0x84, 1, 5, 1, 0x67, 0)], // prettier-ignore
      ['a string longer than the update', 'MALFORMED', one(struct(4, after, (e) => encoding.writeVarUint(e, 2 ** 30)))], // prettier-ignore
      ['a string that is not UTF-8', 'MALFORMED', one(struct(4, after, (e) => encoding.writeVarUint8Array(e, bytes(0xc3, 0x28))))], // prettier-ignore
      ['a surrogate in UTF-8', 'MALFORMED', one(struct(4, after, (e) => encoding.writeVarUint8Array(e, bytes(0xed, 0xa0, 0x80))))], // prettier-ignore
    ],
  },
  Y03: {
    what: 'counts that the bytes do not bear out',
    updates: [
      ['the claim of 2^40 clients', 'TOO_MANY_CLIENTS', forge([], [], { blocks: 2 ** 40 })],
      ['the claim of 2^32 structs', 'MALFORMED', forge([{ client: 1, clock: END, structs: [text('g', after)], claims: 2 ** 32 }])], // prettier-ignore
      ['a client without structs', 'EMPTY_STRUCT', one()],
      ['the claim of 2^32 deleting clients', 'MALFORMED', forge([], [], { deletions: 2 ** 32 })],
      ['the claim of 2^32 deletions', 'MALFORMED', forge([], [{ client: 1, ranges: [[0, 1]], claims: 2 ** 32 }])], // prettier-ignore
    ],
  },
  Y04: {
    what: 'client ids of others, or of nobody',
    updates: [
      ["somebody else's client id", 'FOREIGN_CLIENT', forge([{ client: 2, clock: 3, structs: [text('!', after)] }])], // prettier-ignore
      ['a client id that was never issued', 'FOREIGN_CLIENT', forge([{ client: 99, clock: 0, structs: [text('!', after)] }])], // prettier-ignore
      ["the server's client id", 'FOREIGN_CLIENT', forge([{ client: 0, clock: 0, structs: [text('!', after)] }])], // prettier-ignore
      ["a reader's client id", 'FOREIGN_CLIENT', forge([{ client: 2 ** 32, clock: 0, structs: [text('!', after)] }])], // prettier-ignore
      ['the highest client id, to win every conflict', 'FOREIGN_CLIENT', forge([{ client: 2 ** 53 - 1, clock: 0, structs: [text('!', after)] }])], // prettier-ignore
      ["somebody else's next clocks, to silence them", 'FOREIGN_CLIENT', forge([{ client: 2, clock: 3, structs: [deleted(1000, after)] }])], // prettier-ignore
    ],
  },
  Y05: {
    what: 'too many clients, or one twice',
    updates: [
      ['nine clients', 'TOO_MANY_CLIENTS', forge(Array.from({ length: 9 }, (_, i) => ({ client: i, clock: 0, structs: [text('x', after)] })))], // prettier-ignore
      ['one client twice', 'CLIENT_TWICE', forge([0, 1].map((i) => ({ client: 3, clock: i, structs: [text('x', after)] })))], // prettier-ignore
      ['one deleting client twice', 'CLIENT_TWICE', forge([], [0, 2].map((clock) => ({ client: 1, ranges: [[clock, 1] as const] })))], // prettier-ignore
    ],
  },
  Y06: {
    what: 'clocks with a gap, or without end',
    updates: [
      ['a gap of one', 'CLOCK_GAP', forge([{ client: 1, clock: END + 1, structs: [text('!', after)] }])], // prettier-ignore
      ['a gap of a billion', 'CLOCK_GAP', forge([{ client: 1, clock: 1e9, structs: [text('!', after)] }])], // prettier-ignore
      ['a clock over 2^31', 'MALFORMED', forge([{ client: 1, clock: 2 ** 31, structs: [text('!', after)] }])], // prettier-ignore
    ],
  },
  Y07: {
    what: 'collected and skipped structs',
    updates: [
      [
        'a collected struct of length 0, which bricks a document',
        'KIND_NOT_ALLOWED',
        one(hole(0, 0)),
      ],
      ['a collected struct', 'KIND_NOT_ALLOWED', one(hole(0, 5))],
      ['a collected struct over 2^50 clocks', 'KIND_NOT_ALLOWED', one(hole(0, 2 ** 50))],
      ['a skipped struct', 'KIND_NOT_ALLOWED', one(hole(10, 5))],
    ],
  },
  Y08: {
    what: 'text of no length, or without end',
    updates: [
      ['deleted text of length 0', 'EMPTY_STRUCT', one(deleted(0, after))],
      ['deleted text over 2^40 clocks', 'MALFORMED', one(deleted(2 ** 40, after))],
      ['an empty text', 'EMPTY_STRUCT', one(text('', after))],
    ],
  },
  Y09: {
    what: 'deletions of what nobody has written yet',
    updates: [
      ["a deletion of somebody's future, which silences them", 'UNKNOWN_DELETION', deletes(2, [3, 1000])], // prettier-ignore
      ['a deletion that runs into the future', 'UNKNOWN_DELETION', deletes(2, [2, 2])],
      ['a deletion of an unknown client', 'UNKNOWN_DELETION', deletes(77, [0, 1])],
      ['a deletion up to 2^53', 'UNKNOWN_DELETION', deletes(2, [0, 2 ** 53 - 1])],
    ],
  },
  Y10: {
    what: 'deletions out of order, or of nothing',
    updates: [
      ['a deletion of length 0', 'EMPTY_STRUCT', deletes(2, [0, 0])],
      ['a deleting client without ranges', 'EMPTY_STRUCT', deletes(2)],
      ['deletions out of order', 'DISORDERED_DELETION', deletes(1, [3, 1], [0, 1])],
      ['overlapping deletions', 'DISORDERED_DELETION', deletes(1, [0, 3], [1, 3])],
    ],
  },
  Y11: {
    what: 'texts that are not there',
    updates: [
      ['a root of its own', 'ROOT_NOT_ALLOWED', one(text('x', { root: 'votes' }))],
      ['a root named __proto__', 'ROOT_NOT_ALLOWED', one(text('x', { root: '__proto__' }))],
      ['a root without a name', 'ROOT_NOT_ALLOWED', one(text('x', { root: '' }))],
      [
        'a root with a name of 10 kB',
        'ROOT_NOT_ALLOWED',
        one(text('x', { root: 'x'.repeat(1e4) })),
      ],
      ['a root that only looks like one', 'ROOT_NOT_ALLOWED', one(text('x', { root: 'discussion\u200b' }))], // prettier-ignore
      ['a foreign root on old clocks', 'ROOT_NOT_ALLOWED', forge([{ client: 1, clock: 0, structs: [text('abc', { root: 'votes' })] }])], // prettier-ignore
    ],
  },
  Y12: {
    what: 'lists, maps and elements hidden in a text',
    updates: [
      [
        'a hidden list',
        'KIND_NOT_ALLOWED',
        one(struct(7, after, (e) => encoding.writeVarUint(e, 0))),
      ],
      [
        'a hidden map',
        'KIND_NOT_ALLOWED',
        one(struct(7, after, (e) => encoding.writeVarUint(e, 1))),
      ],
      ['an XML element', 'KIND_NOT_ALLOWED', one(struct(7, after, (e) => { encoding.writeVarUint(e, 3); varString('script')(e) }))], // prettier-ignore
    ],
  },
  Y13: {
    what: 'structs within structs',
    updates: [
      ['a struct within a character', 'NESTING_NOT_ALLOWED', one(text('x', { parent: [1, 0] }))],
      ['a struct within itself', 'NESTING_NOT_ALLOWED', one(text('x', { parent: [1, END] }))],
      ['a parent that is neither name nor id', 'MALFORMED', one((e) => { encoding.writeUint8(e, 4); encoding.writeVarUint(e, 7); varString('x')(e) })], // prettier-ignore
    ],
  },
  Y14: {
    what: 'keys',
    updates: [
      ['a key', 'KEY_NOT_ALLOWED', one(text('x', { key: 'k' }))],
      ['a key of 10 kB', 'KEY_NOT_ALLOWED', one(text('x', { key: 'k'.repeat(1e4) }))],
      ['the mark of a key without one', 'KEY_NOT_ALLOWED', one(text('x', { ...after, key: '' }))],
    ],
  },
  Y15: {
    what: 'anything but text',
    updates: [
      ['a list of no values', 'KIND_NOT_ALLOWED', one(struct(8, after, (e) => encoding.writeVarUint(e, 0)))], // prettier-ignore
      ['JSON', 'KIND_NOT_ALLOWED', one(struct(2, after, anything('"x"')))],
      ['binary', 'KIND_NOT_ALLOWED', one(struct(3, after, (e) => encoding.writeVarUint8Array(e, bytes(1))))], // prettier-ignore
      [
        'an embedded object',
        'KIND_NOT_ALLOWED',
        one(struct(5, after, varString('{"__proto__":1}'))),
      ],
      ['a format', 'KIND_NOT_ALLOWED', one(struct(6, after, (e) => { varString('bold')(e); varString('true')(e) }))], // prettier-ignore
      ['a format named __proto__', 'KIND_NOT_ALLOWED', one(struct(6, after, (e) => { varString('__proto__')(e); varString('{}')(e) }))], // prettier-ignore
      ['a value', 'KIND_NOT_ALLOWED', one(struct(8, after, anything(1)))],
      ['a big integer', 'KIND_NOT_ALLOWED', one(struct(8, after, anything(1n)))],
      ['a subdocument', 'KIND_NOT_ALLOWED', one(struct(9, after, (e) => { varString('guid')(e); encoding.writeAny(e, {}) }))], // prettier-ignore
      ['a kind that does not exist', 'KIND_NOT_ALLOWED', one(struct(11, after, nothing))],
      ['the highest kind', 'KIND_NOT_ALLOWED', one(struct(31, after, nothing))],
    ],
  },
  Y16: {
    what: 'neighbours that nobody knows',
    updates: [
      ['an unknown left neighbour', 'UNKNOWN_NEIGHBOUR', one(text('x', { left: [77, 0] }))],
      ['an unknown right neighbour', 'UNKNOWN_NEIGHBOUR', one(text('x', { right: [77, 0] }))],
      ["a neighbour in somebody's future", 'UNKNOWN_NEIGHBOUR', one(text('x', { left: [2, 3] }))],
      ['itself as left neighbour', 'UNKNOWN_NEIGHBOUR', one(text('x', { left: [1, END] }))],
      ['itself as right neighbour', 'UNKNOWN_NEIGHBOUR', one(text('x', { right: [1, END] }))],
      ['its own future as right neighbour', 'UNKNOWN_NEIGHBOUR', one(text('x', { right: [1, END + 1] }), text('y', after))], // prettier-ignore
      ['an unknown neighbour on old clocks', 'UNKNOWN_NEIGHBOUR', forge([{ client: 1, clock: 0, structs: [text('abc', { left: [77, 0] })] }])], // prettier-ignore
      ['two clients that wait for each other', 'UNKNOWN_NEIGHBOUR', forge([{ client: 3, clock: 0, structs: [text('x', { left: [1, END] })] }, { client: 1, clock: END, structs: [text('y', { left: [3, 0] })] }])], // prettier-ignore
    ],
  },
  Y17: {
    what: 'neighbours that never stood side by side',
    updates: [
      ['crossed neighbours', 'CROSSED_NEIGHBOURS', one(text('x', { left: [1, 4], right: [1, 1] }))],
      ['crossed neighbours of two members', 'CROSSED_NEIGHBOURS', one(text('x', { left: [2, 0], right: [1, 2] }))], // prettier-ignore
      ['the same neighbour on both sides', 'CROSSED_NEIGHBOURS', one(text('x', { left: [1, 1], right: [1, 1] }))], // prettier-ignore
      [
        'neighbours in two texts',
        'CROSSED_NEIGHBOURS',
        one(text('x', { left: [1, 0], right: [1, 7] })),
      ],
      ['crossed neighbours in its own new text', 'CROSSED_NEIGHBOURS', one(text('xyz', after), text('!', { left: [1, END + 2], right: [1, END] }))], // prettier-ignore
      ['crossed neighbours, one new and one old', 'CROSSED_NEIGHBOURS', one(text('x', { left: [1, 0], right: [1, 1] }), text('!', { left: [1, 4], right: [1, END] }))], // prettier-ignore
      ['crossed neighbours behind a new one', 'CROSSED_NEIGHBOURS', one(text('x', { left: [1, 4], right: [1, 5] }), text('!', { left: [1, END], right: [1, 1] }))], // prettier-ignore
      ['a right neighbour without what it was inserted behind', 'CROSSED_NEIGHBOURS', one(text('x', { left: [1, 0], right: [1, 3] }))], // prettier-ignore
      ['a left neighbour without what it was inserted before', 'CROSSED_NEIGHBOURS', one(text('x', { left: [2, 2], right: [4, 0] }))], // prettier-ignore
      ['the beginning of the text before what was inserted later on', 'CROSSED_NEIGHBOURS', one(text('x', { right: [1, 3] }))], // prettier-ignore
      ['the end of the text behind what was inserted before something', 'CROSSED_NEIGHBOURS', one(text('x', { left: [2, 2] }))], // prettier-ignore
      ['a right neighbour out of the middle of a word', 'CROSSED_NEIGHBOURS', one(text('x', { left: [1, 2], right: [1, 4] }))], // prettier-ignore
      ['a known beginning that runs on into another text', 'CROSSED_NEIGHBOURS', forge([{ client: 1, clock: 4, structs: [text('efmotion!', { left: [1, 3] })] }])], // prettier-ignore
      ['a known beginning that claims another text', 'CROSSED_NEIGHBOURS', forge([{ client: 1, clock: 6, structs: [text('motion!', { root: 'discussion' })] }])], // prettier-ignore
    ],
  },
  Y18: {
    what: 'bytes left over, and the other encoding',
    updates: [
      ['a byte too many', 'MALFORMED', bytes(...honest, 0)],
      ['a second update behind the first', 'MALFORMED', bytes(...honest, ...honest)],
      ['a V2 update', 'MALFORMED', Y.convertUpdateFormatV1ToV2(honest)],
    ],
  },
  Y19: {
    what: 'other words on known clocks, and whatever costs too much',
    updates: [
      ['other words on clocks that are taken', 'FORKED', forge([{ client: 1, clock: 0, structs: [text('abcDEF')] }])], // prettier-ignore
      ['other words of somebody else on clocks that are taken', 'FORKED', forge([{ client: 2, clock: 0, structs: [text('XX', { left: [1, 2], right: [1, 3] })] }])], // prettier-ignore
      ['other neighbours on clocks that are taken, to cut somebody apart', 'FORKED', forge([{ client: 2, clock: 0, structs: [text('XYZ', { left: [1, 1], right: [1, 3] })] }])], // prettier-ignore
      ['other neighbours before new words', 'FORKED', forge([{ client: 1, clock: 10, structs: [text('onnew', { left: [1, 4] })] }])], // prettier-ignore
      ['other words before new ones', 'FORKED', forge([{ client: 1, clock: 10, structs: [text('ONnew', { left: [1, 9] })] }])], // prettier-ignore
      ['more than a document may hold', 'TOO_LARGE', one(text('x'.repeat(2 ** 20 + 1), after))],
      ['more pieces than one update may bring', 'TOO_COMPLEX', one(...Array.from({ length: 5_001 }, (_, i) => text('x', { left: [1, i === 0 ? 5 : END + i - 1] })))], // prettier-ignore
      ['more deletions than a document has structs', 'TOO_COMPLEX', deletes(2, ...Array.from({ length: 20_001 }, (_, i): [number, number] => [2 * i, 1]))], // prettier-ignore
      ['two clients whose pieces all compete', 'TOO_COMPLEX', forge([1, 3].map((client) => ({ client, clock: client === 1 ? END : 0, structs: Array.from({ length: 600 }, () => text('x', after)) })))], // prettier-ignore
    ],
  },
}

export const HOSTILE_UPDATES = Object.values(HOSTILE_KINDS).flatMap(({ updates }) => updates)
