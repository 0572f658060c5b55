import { appendFileSync, mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { onCore } from './measure/onCore.ts'
import { startPeer } from './peers/startPeer.ts'
import { productPeer } from './product/productPeer.ts'
import type { Product } from './product/startProduct.ts'
import { startProduct } from './product/startProduct.ts'
import { bigBoard } from './scenarios/bigBoard.ts'
import { district } from './scenarios/district.ts'
import { joinStorm } from './scenarios/joinStorm.ts'
import { minutesFiles } from './scenarios/minutesFiles.ts'
import type { NotesWork } from './scenarios/notes.ts'
import { notes } from './scenarios/notes.ts'
import { phone } from './scenarios/phone.ts'
import { presence } from './scenarios/presence.ts'
import type { Result } from './scenarios/Result.ts'
import { voteBurst } from './scenarios/voteBurst.ts'
import { table } from './table.ts'

// npm run bench [-- --only votes,notes] [--peers] [--small] [--json FILE] [--profiles FOLDER]
//   [--work 'room of 300']: of the works with notes, those with these words in their names
// The server runs on one core, the database and this load generator on the other, where there are two.

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    peers: { type: 'boolean', default: false },
    small: { type: 'boolean', default: false },
    profiles: { type: 'string' },
    work: { type: 'string', default: '' },
    json: { type: 'string', default: 'bench/results.jsonl' },
  },
})
const { small } = options
const people = small ? 60 : 300
const communities = small ? 30 : 313

const NOTES: readonly NotesWork[] = [
  { name: 'quiet room of 30', rooms: 1, members: 30, writesPerSecond: 2, seconds: 15 },
  { name: 'room of 30', rooms: 1, members: 30, writesPerSecond: 60, seconds: 10 },
  { name: `room of ${people}`, rooms: 1, members: people, writesPerSecond: people, seconds: 10 },
  {
    name: `${communities} rooms of 20, 2/s`,
    rooms: communities,
    members: 20,
    writesPerSecond: 2,
    seconds: 10,
  },
  {
    name: `${communities} rooms of 20, 10/s`,
    rooms: communities,
    members: 20,
    writesPerSecond: 10,
    seconds: 10,
  },
]

const chosen = NOTES.filter(({ name }) => name.includes(options.work))

type Scenario = (product: Product) => Promise<readonly Result[]>
const one =
  (act: (product: Product) => Promise<Result>): Scenario =>
  async (p) => [await act(p)]

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  votes: one((p) => voteBurst(p, people)),
  district: one((p) =>
    district(p, {
      rooms: communities,
      members: 20,
      commandsPerSecond: 2,
      editsPerSecond: 2,
      seconds: 15,
    }),
  ),
  join: async (p) => [
    await joinStorm(p, small ? 100 : 500, 500),
    ...(small ? [] : [await joinStorm(p, 300, 5000)]),
  ],
  board: async (p) => [await bigBoard(p, 50), await bigBoard(p, small ? 1000 : 5000)],
  phone: async (p) => [await phone(p, 50), await phone(p, small ? 1000 : 5000)],
  files: one((p) => minutesFiles(p, 16)),
  notes: (p) =>
    inAll(
      p,
      chosen.map((work) => (peer) => notes(peer, work)),
      chosen.map(placesOf),
    ),
  presence: (p) =>
    inAll(
      p,
      [(peer) => presence(peer, { members: people, everySeconds: 5, seconds: 15 })],
      [{ rooms: 1, members: people }],
    ),
}

const placesOf = ({ rooms, members }: NotesWork) => ({ rooms, members })

/** The same work on our server and, with --peers, on theirs; each work with servers of its own. */
async function inAll(
  product: Product,
  works: readonly ((peer: ReturnType<typeof productPeer>) => Promise<Result>)[],
  places: readonly { readonly rooms: number; readonly members: number }[],
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const [n, work] of works.entries()) {
    const { rooms: committees, members: seats } = places[n] ?? { rooms: 1, members: 2 }
    const ready = await product.begin({
      name: `n${works.length}${n}x`,
      committees,
      seats,
      issues: 3,
    })
    results.push(await work(productPeer(product, ready, seats)))
    if (!options.peers) continue
    for (const name of ['y-websocket-server', 'hocuspocus'] as const) {
      const peer = await startPeer(name)
      onCore(0, peer.pid)
      results.push(await work(peer))
      await peer.stop()
    }
  }
  return results
}

const wanted = options.only?.split(',') ?? Object.keys(SCENARIOS)
// Whatever is started from here on begins beside us: the database stays here, servers are moved.
onCore(1, process.pid)
const results: Result[] = []
for (const name of wanted) {
  const scenario = SCENARIOS[name]
  if (!scenario) throw new Error(`${name}: one of ${Object.keys(SCENARIOS).join(', ')}`)
  const product = await startProduct(options.profiles)
  onCore(0, product.pid)
  const own = await scenario(product)
  await product.stop()
  console.log(table(own))
  results.push(...own)
}
mkdirSync('bench', { recursive: true })
for (const result of results) appendFileSync(options.json, `${JSON.stringify(result)}\n`)
process.exit(0)
