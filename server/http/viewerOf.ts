import type { Request } from 'express'
import type { Viewer } from '../auth/viewer.ts'

/** Who sends this request, by its session cookie; undefined for nobody. */
export type ViewerOf = (request: Request) => Promise<Viewer | undefined>
