import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { raw, Router } from 'express'
import type { PhotoStore } from '../store/photos.ts'
import type { Viewer } from '../auth/viewer.ts'
import { readPicture } from './picture.ts'
import type { ViewerOf } from './viewerOf.ts'

const LARGEST = 400_000
/** A small file may unfold to a picture that no phone has the memory for. Pages send 1600 at most. */
const EDGE = 8_000
const PIXELS = 25_000_000

/** Photos of issues: scaled by the page, checked by their first bytes, never served as anything else. */
export const photoRouter = (o: {
  photos: PhotoStore
  viewerOf: ViewerOf
  sameOriginOnly: RequestHandler
  now: () => number
}): Router => {
  const router = Router()
  router.post(
    '/api/photos',
    o.sameOriginOnly,
    raw({ type: ['image/jpeg', 'image/png', 'image/webp'], limit: LARGEST, inflate: false }),
    async (request, response) => {
      const viewer = await o.viewerOf(request)
      if (viewer?.kind !== 'seat') return void response.status(401).json(SIGN_IN)
      const sent: unknown = request.body
      const picture = Buffer.isBuffer(sent) ? readPicture(sent) : undefined
      if (!picture)
        return void response
          .status(415)
          .json({ code: 'NOT_A_PHOTO', text: '只能上传 JPEG、PNG 或 WebP 照片' })
      const { mediaType, bytes, width, height } = picture
      if (!(width > 0 && height > 0 && width <= EDGE && height <= EDGE && width * height <= PIXELS))
        return void response.status(413).json({ code: 'TOO_LARGE', text: '照片的尺寸太大' })
      const id = randomUUID()
      const { committeeId, seatId: addedById } = viewer
      await o.photos.add({ committeeId, id, bytes, mediaType, addedById, addedAt: o.now() })
      response.status(201).json({ id })
    },
  )
  router.get('/api/photos/:id', async (request, response) => {
    const viewer = await o.viewerOf(request)
    const photo = mayLook(viewer)
      ? await o.photos.get(viewer.committeeId, request.params.id)
      : undefined
    if (!photo) return void response.status(404).json({ code: 'NOT_FOUND', text: '没有找到照片' })
    response.set('Content-Type', photo.mediaType)
    response.set('Content-Security-Policy', "default-src 'none'; sandbox")
    response.set('Cache-Control', 'private, max-age=86400, immutable')
    response.send(Buffer.from(photo.bytes))
  })
  return router
}

const SIGN_IN = { code: 'NOT_SIGNED_IN', text: '请先登录' }

const mayLook = (viewer: Viewer | undefined): viewer is Extract<Viewer, { committeeId: string }> =>
  viewer?.kind === 'seat' || viewer?.kind === 'screen'
