import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** No inline script or style, no frames, no foreign address. In development Vite needs some of them. */
export const securityHeaders = (o: {
  development: boolean
  https: boolean
  publicUrl?: string | undefined
}): RequestHandler =>
  helmet({
    contentSecurityPolicy: o.development
      ? false
      : {
          useDefaults: false,
          directives: {
            defaultSrc: ["'none'"],
            scriptSrc: ["'self'"],
            styleSrc: ["'self'"],
            imgSrc: ["'self'", 'data:', 'blob:'],
            fontSrc: ["'self'"],
            // Older browsers do not count WebSockets of this host as "self".
            connectSrc: ["'self'", ({ headers }) => socketsAt(hostOf(o.publicUrl) ?? headers.host)],
            manifestSrc: ["'self'"],
            workerSrc: ["'self'"],
            formAction: ["'self'"],
            baseUri: ["'none'"],
            frameAncestors: ["'none'"],
          },
        },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: o.https ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  })

const hostOf = (url: string | undefined) => (url === undefined ? undefined : new URL(url).host)

/** WebSockets to this host. A Host that could say more than a host says nothing. */
const socketsAt = (host = ''): string =>
  /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(host) ? `ws://${host} wss://${host}` : "'self'"
