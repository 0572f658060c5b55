import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** No inline script or style, no frames, no foreign address. In development Vite needs some of them. */
export const securityHeaders = (o: { development: boolean; https: boolean }): RequestHandler =>
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
            connectSrc: ["'self'", 'ws:', 'wss:'],
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
