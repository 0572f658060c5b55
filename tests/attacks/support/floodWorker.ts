import { parentPort, workerData } from 'node:worker_threads'
import { WebSocket } from 'ws'

// One member who sends as fast as the line takes it, and comes back whenever he is cut off.

const { origin, cookie, seconds } = workerData as {
  origin: string
  cookie: string
  seconds: number
}
const url = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
const until = Date.now() + seconds * 1_000
const counts = { sent: 0, answered: 0, accepted: 0, cut: 0, refused: 0, joined: 0 }

const attack = (): Promise<void> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url, { headers: { cookie, origin } })
    let id = 0
    const flood = () => {
      if (socket.readyState !== WebSocket.OPEN || Date.now() > until) return socket.terminate()
      for (let n = 0; n < 200; n += 1) {
        const key = `00000000-0000-4000-8000-${String((id += 1)).padStart(12, '0')}`
        const envelope = {
          name: 'checkIn',
          input: { meetingId: 'M1', via: 'ONSITE' },
          key,
          protocol: 1,
        }
        socket.send(`42${id}["command",${JSON.stringify(envelope)}]`)
        counts.sent += 1
      }
      setTimeout(flood, 10)
    }
    socket.on('open', () => socket.send('40'))
    socket.on('message', (data: Buffer) => {
      const text = data.toString()
      if (text.startsWith('40')) {
        counts.joined += 1
        flood()
      }
      if (!text.startsWith('43')) return
      counts.answered += 1
      if (text.includes('"ok":true')) counts.accepted += 1
    })
    socket.on('unexpected-response', () => {
      counts.refused += 1
      socket.terminate()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      counts.cut += 1
      resolve()
    })
  })

while (Date.now() < until) {
  await attack()
  await new Promise((go) => setTimeout(go, 5))
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(counts)
