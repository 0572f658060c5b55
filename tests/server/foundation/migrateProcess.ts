// Migrates a database and ends as by a power cut at its n-th query: `URL N before|after`.
import { Client } from 'pg'
import { applyMigrations } from '../../../server/store/migrations.ts'

const [url = '', nth = '0', point] = process.argv.slice(2)
const query = Client.prototype.query as (...args: unknown[]) => unknown
const die = (): void => void process.kill(process.pid, 'SIGKILL')
let seen = 0
Client.prototype.query = function (this: Client, ...args: unknown[]): never {
  seen += 1
  const isIt = seen === Number(nth)
  if (isIt && point === 'before') die()
  const answer = query.apply(this, args)
  // On its way: the database may get as far with it as it likes.
  if (isIt) setImmediate(die)
  return answer as never
}
await applyMigrations(url)
console.log(seen)
