import { Router } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What an operator watches. Labels never carry a person or a text. */
export const createMetrics = (o: {
  rooms: () => number
  sockets: () => number
  documents: () => { readonly [name: string]: number }
}) => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  gauge('board_rooms', 'Committee rooms in memory', o.rooms)
  gauge('board_sockets', 'Socket.IO connections', o.sockets)
  for (const name of Object.keys(o.documents()))
    gauge(
      `board_documents_${name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}`,
      `Document gateway: ${name}`,
      () => o.documents()[name] ?? 0,
    )
  return {
    registry,
    commands: new Counter({
      name: 'board_commands_total',
      help: 'Commands by name and answer',
      labelNames: ['name', 'answer'],
      registers: [registry],
    }),
    latency: new Histogram({
      name: 'board_command_seconds',
      help: 'From the frame to the durable answer',
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
      registers: [registry],
    }),
  }
}
export type Metrics = ReturnType<typeof createMetrics>

/** `GET /healthz`: the process and its database answer. `GET /metrics`: for Prometheus. */
export const healthRouter = (o: {
  databaseAnswers: () => Promise<unknown>
  metrics: Metrics
}): Router => {
  const router = Router()
  router.get('/healthz', async (_request, response) => {
    const ok = await o.databaseAnswers().then(
      () => true,
      () => false,
    )
    response.set('Cache-Control', 'no-store')
    response.status(ok ? 200 : 503).json({ ok, database: ok ? 'up' : 'down' })
  })
  router.get('/metrics', async (_request, response) => {
    response.set('Content-Type', o.metrics.registry.contentType)
    response.send(await o.metrics.registry.metrics())
  })
  return router
}
