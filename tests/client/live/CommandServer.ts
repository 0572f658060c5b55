import express from 'express'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { onTestFinished } from 'vitest'
import type {
  Answer,
  ClientToServer,
  Envelope,
  ServerToClient,
} from '../../../domain/commands/protocol.ts'
import type { RefusalCode } from '../../../domain/refusal.ts'

/** A real Socket.IO server that remembers answers by key as ours does, with faults to be switched on. */
export class CommandServer {
  url = ''
  /** Every envelope that came, repetitions too. */
  readonly received: Envelope[] = []
  /** What took effect, once a key. */
  readonly done: unknown[] = []
  loseAnswers = 0
  cutAfter = 0
  busyFor = 0
  refusal: RefusalCode | undefined
  readonly #answers = new Map<string, Answer>()

  answer(envelope: Envelope): Answer {
    this.received.push(envelope)
    const { key, input } = envelope
    const known = this.#answers.get(key)
    if (known) return known
    if (this.busyFor-- > 0)
      return { ok: false, key, code: 'UNAVAILABLE', text: '系统正忙', retry: true }
    if (this.refusal) return { ok: false, key, code: this.refusal, text: '不行' }
    this.done.push((input as { choice: unknown }).choice)
    const revision = this.done.length
    const answer = { ok: true, key, revision, at: Date.now(), receipt: '0123456789' } as const
    this.#answers.set(key, answer)
    return answer
  }
}

export async function startCommandServer(): Promise<CommandServer> {
  const commands = new CommandServer()
  const http = createServer(express())
  const io = new Server<ClientToServer, ServerToClient>(http, { transports: ['websocket'] })
  io.on('connection', (socket) => {
    socket.on('command', (envelope, reply) => {
      const answer = commands.answer(envelope)
      if (commands.cutAfter-- > 0) return void socket.conn.close()
      if (commands.loseAnswers-- > 0) return undefined
      return reply(answer)
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  commands.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  onTestFinished(async () => {
    await io.close()
  })
  return commands
}
