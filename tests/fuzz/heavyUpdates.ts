import { forge, text } from '../server/documents/admission/forge.ts'
import type { Point } from './Draft.ts'
import type { Random } from './mutateUpdate.ts'
import { pick } from './mutateUpdate.ts'

const STRUCTS = 19_000
const list = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i))

/** Documents that are nearly full, each in a way of its own; all written by client 2. */
const FULL: readonly (() => Uint8Array)[] = [
  // Written backwards: nothing can be merged.
  () => forge([{ client: 2, clock: 0, structs: list(STRUCTS, (i) => text('ab', i === 0 ? {} : { right: [2, 2 * i - 2] })) }]),
  // Everything at one place.
  () => forge([{ client: 2, clock: 0, structs: list(STRUCTS, () => text('ab')) }]),
  // Two whole sentences in turn.
  () => forge([{ client: 2, clock: 0, structs: list(STRUCTS, (i) => text('0123456789'.repeat(4), i < 2 ? {} : { left: [2, 40 * (i - 1) - 1] })) }]),
  () => forge([{ client: 2, clock: 0, structs: [text('路'.repeat(300_000))] }]),
  () => forge([]),
] // prettier-ignore

export const fullDocument = (random: Random): Uint8Array =>
  (pick(FULL, random) ?? (() => forge([])))()

/** An update that is meant to cost as much as possible; `mine` and `end` are one's own ids and their clocks. */
export function heavyUpdate(
  clocks: ReadonlyMap<number, number>,
  own: readonly number[],
  random: Random,
): Uint8Array {
  const victim = clocks.get(2) ?? 0
  const mine = own[random(own.length)] ?? 0
  const clock = clocks.get(mine) ?? 0
  const spot = (): Point => [2, random(Math.max(victim, 1))]
  const many = pick([100, 1_000, 3_000, 5_000, 6_600, 20_000, 100_000], random) ?? 100
  const block = (place: (i: number) => Parameters<typeof text>[1]): Uint8Array =>
    forge([{ client: mine, clock, structs: list(many, (i) => text('x', place(i))) }])
  const [one, other] = [spot(), spot()]
  const shapes: readonly (() => Uint8Array)[] = [
    () => block((i) => (i === 0 ? {} : { left: [mine, clock + i - 1] })),
    () => block((i) => (i === 0 ? {} : { right: [mine, clock + i - 1] })),
    () => block(() => ({})),
    () => block(() => ({ left: one })),
    () => block(() => ({ right: one })),
    () => block(() => ({ left: one, right: other })),
    () => block((i) => (i % 2 === 0 ? { left: one } : { left: [mine, clock + i - 1] })),
    () => block(() => { const at = random(Math.max(victim - 1, 1)); return { left: [2, at], right: [2, at + 1] } }),
    () => block(() => ({ left: spot(), right: spot() })),
    () => forge(own.map((client) => ({ client, clock: clocks.get(client) ?? 0, structs: list(many >> 1, () => text('x', { left: one })) }))),
    () => forge(own.map((client, n) => ({ client, clock: clocks.get(client) ?? 0, structs: list(many >> 1, (i) => text('x', i + n === 0 ? {} : { left: n === 0 ? [own[1] ?? 0, (clocks.get(own[1] ?? 0) ?? 0) + i - 1] : [own[0] ?? 0, (clocks.get(own[0] ?? 0) ?? 0) + i] })) }))),
    () => deletions(many, 2),
    () => deletions(Math.min(many, 1_990), Math.max(3, Math.floor(victim / 2_000))),
    () => forge([{ client: mine, clock, structs: [text('路'.repeat(many * 3))] }]),
  ] // prettier-ignore
  const deletions = (most: number, step: number): Uint8Array => {
    const ranges = list(Math.min(most, Math.floor(victim / step)), (i): Point => [1 + i * step, 1])
    return forge([], ranges.length === 0 ? [] : [{ client: 2, ranges }])
  }
  return (pick(shapes, random) ?? (() => forge([])))()
}
